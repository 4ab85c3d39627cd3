// The queue of comments by keyboard: each key does what a button of the comment does that is marked.

import { isTyping } from "./keys.js";

const items = [...document.querySelectorAll(".queue-form .item")];
const all = document.querySelector(".bulk .all");
let now = -1;

for (const hidden of document.querySelectorAll(".scripted")) hidden.hidden = false;

function mark(place) {
  if (!items.length) return;
  items[now]?.classList.remove("now");
  now = Math.max(0, Math.min(items.length - 1, place));
  items[now].classList.add("now");
}

function go(place) {
  mark(place);
  items[now]?.scrollIntoView({ block: "nearest" });
  items[now]?.querySelector("[name=pick]").focus({ preventScroll: true });
}

const press = (name) => items[now]?.querySelector(`button[name=${name}]`)?.click();

const acts = {
  j: () => go(now + 1),
  k: () => go(now - 1),
  x: () => items[now]?.querySelector("[name=pick]").click(),
  a: () => press("printed"),
  s: () => press("spam"),
  d: () => press("deleted"),
  r: () => items[now]?.querySelector(".acts a")?.click(),
  z: () => document.querySelector(".undo button")?.click(),
};

document.addEventListener("keydown", (event) => {
  const chooses = event.target instanceof Element && event.target.matches(".queue [type=checkbox]");
  if ((isTyping(event) && !chooses) || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = acts[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

if (all) {
  all.hidden = false;
  all.addEventListener("change", () => {
    for (const item of items) item.querySelector("[name=pick]").checked = all.checked;
  });
}
mark(0);
