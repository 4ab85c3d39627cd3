// The library of pictures: what is chosen, dropped or pasted is sent at once, and the page says how far it is.

import { picturesIn, upload } from "./uploading.js";
import { say } from "./words.js";

const form = document.getElementById("_in"),
  bar = document.getElementById("_progress"),
  state = document.getElementById("_state");

document.body.classList.add("scripted");

async function send(files) {
  if (!files.length || !bar.hidden) return;
  bar.hidden = false;
  try {
    const { kept, refused } = await upload(files, form.elements.csrfmiddlewaretoken.value, tell);
    if (refused.length) return show(refused.join(" "), true);
    location.assign(kept.length === 1 ? kept[0].page : location.pathname);
  } catch (word) {
    show(say(word), true);
  }
}

function tell(part) {
  bar.value = part;
  show(part < 1 ? say("sending", { part: Math.floor(part * 100) }) : say("making"));
}

function show(words, isWrong = false) {
  state.textContent = words;
  state.classList.toggle("wrong", isWrong);
  if (isWrong) bar.hidden = true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  send([...form.elements.pictures.files]);
});
document.addEventListener("paste", (event) => {
  const files = picturesIn(event.clipboardData);
  if (files.length) event.preventDefault();
  send(files);
});
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => event.relatedTarget || form.classList.remove("over"));
document.addEventListener("drop", (event) => {
  if (!event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  form.classList.remove("over");
  send([...event.dataTransfer.files]);
});
