// Pictures that are pasted, dropped or chosen while somebody writes: they go to the library, and their figure into the
// text, with what they show chosen to be typed over where nothing says it yet.

import { insert } from "./inserting.js";
import { picturesIn, upload } from "./uploading.js";
import { say } from "./words.js";

const bar = document.getElementById("_sent"),
  said = document.getElementById("_sending"),
  chosen = document.getElementById("_chosen");

export function figures(text) {
  const { area } = text;
  area.addEventListener("paste", (event) => {
    if (event.clipboardData.types.includes("text/plain")) return; // words with a picture of them
    take(event, picturesIn(event.clipboardData));
  });
  // Wherever a file is let go, and whatever it is: the browser would open it in place of the text.
  document.addEventListener("dragover", (event) => isFile(event) && event.preventDefault());
  document.addEventListener("drop", (event) => isFile(event) && take(event, [...event.dataTransfer.files]));
  chosen.addEventListener("change", () => {
    send([...chosen.files]);
    chosen.value = "";
  });
  for (const button of document.querySelectorAll("[data-does=picture]"))
    button.addEventListener("click", () => {
      button.closest("details").open = false;
      chosen.click();
    });

  function isFile(event) {
    return event.dataTransfer.types.includes("Files");
  }

  // What is no picture is sent as well: the press says what is wrong with it.
  function take(event, files) {
    if (!files.length) return;
    event.preventDefault();
    send(files);
  }

  async function send(files) {
    if (!bar.hidden) return tell(say("picture-wait"));
    bar.hidden = false;
    try {
      const { kept, refused } = await upload(files, area.form.elements.csrfmiddlewaretoken.value, progress);
      tell(refused.join(" "));
      if (kept.length) put(kept);
    } catch (word) {
      tell(say(`picture-${word}`));
    } finally {
      bar.hidden = true;
    }
  }

  // Below the line where somebody is: in the middle of a sentence, or of another figure's words, it would break them.
  function put(kept) {
    const end = text.value.indexOf("\n", area.selectionEnd);
    const at = end < 0 ? text.value.length : end;
    area.setSelectionRange(at, at);
    const lines = kept.map(({ figure }) => figure.replace("![](", `![‹${say("shows")}›](`));
    insert(text, lines.join("\n\n"));
  }
}

function progress(part) {
  bar.value = part;
  tell(part < 1 ? say("picture-sending") : say("picture-making"));
}

function tell(words) {
  said.textContent = words;
}
