// Hands on the address of a page: by the system's own sheet where a browser has one, else into the clipboard. Without
// this script the address stands there as a link.
const link = document.querySelector(".share .link");
const button = document.querySelector(".share button");

/** Also where a press is read over plain http, for which browsers have no other clipboard. */
function copySelected() {
  getSelection().selectAllChildren(link);
  return document.execCommand("copy");
}

async function copy() {
  try {
    await navigator.clipboard.writeText(link.href);
  } catch {
    if (!copySelected()) return; // the address stays selected
  }
  button.textContent = button.dataset.copied;
}

async function share() {
  try {
    await navigator.share({ title: document.title, url: link.href });
  } catch (error) {
    if (error.name !== "AbortError") await copy();
  }
}

if (link && button) {
  if (navigator.share) button.textContent = button.dataset.share;
  button.addEventListener("click", () => (navigator.share ? share() : copy()));
}
