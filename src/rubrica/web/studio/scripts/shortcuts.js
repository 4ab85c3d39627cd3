// The keyboard: what each key does is written beside it in the sheet that `?` opens.

import { link, wrap } from "./inserting.js";

export function shortcuts({ text, remarks, saving, preview }) {
  const sheet = document.getElementById("_keys");
  const focus = () => focusMode(text);
  const anywhere = {
    F8: () => remarks.step(true),
    "Shift+F8": () => remarks.step(false),
    F9: focus,
    "Ctrl+s": () => saving.save(true),
    "Ctrl+Shift+p": () => {
      location.hash = "#preview";
      preview.refresh();
    },
  };
  const within = {
    "Ctrl+b": () => wrap(text, "**"),
    "Ctrl+i": () => wrap(text, "*"),
    "Ctrl+k": () => link(text),
    "Ctrl+Shift+h": () => wrap(text, "||"),
    "Ctrl+.": () => remarks.here(true),
    Escape: () => remarks.close(),
  };
  addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const isTyping = event.target.matches("textarea, input:not([type=radio]), select");
    if (event.key === "?" && !isTyping) return sheet.showModal();
    const name = nameOf(event),
      act = anywhere[name] ?? (event.target === text.area ? within[name] : undefined);
    if (!act) return;
    if (name !== "Escape") event.preventDefault();
    act();
  });
  for (const button of document.querySelectorAll("[data-does=keys]"))
    button.addEventListener("click", () => sheet.showModal());
  for (const button of document.querySelectorAll("[data-does=focus]")) button.addEventListener("click", focus);
}

function nameOf(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${event.ctrlKey || event.metaKey ? "Ctrl+" : ""}${event.shiftKey && key !== "." ? "Shift+" : ""}${key}`;
}

// Nothing but the text, until asked again.
function focusMode(text) {
  const on = document.body.classList.toggle("alone");
  for (const button of document.querySelectorAll("[data-does=focus]")) button.setAttribute("aria-pressed", on);
  text.area.focus();
}
