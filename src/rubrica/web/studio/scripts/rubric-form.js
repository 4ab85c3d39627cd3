// Comfort for the form of a rubric: the example follows what is typed, and a category can be dragged to its place.
// Without this the button Try shows the example, and the arrows move a category.
const form = document.getElementById("_rubric");
const WAIT = 350;
let timer;
let asked;

async function refresh() {
  asked?.abort();
  asked = new AbortController();
  const sent = new FormData(form);
  sent.set("do", "try");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(sent), signal: asked.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const made = page.getElementById("_made");
    if (made) document.getElementById("_made").replaceChildren(...made.childNodes);
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, WAIT);
});

// Dragging ends as if the fields had been typed in the new order: names and numbers move, nothing is sent.
const list = form.querySelector(".crits");
let held = null;

function renumber() {
  [...list.children].forEach((row, place) => {
    for (const one of row.querySelectorAll("[name^='c-'], [id^='c-'], [for^='c-'], [aria-describedby^='c-']")) {
      for (const key of ["name", "id", "for", "aria-describedby"]) {
        const said = one.getAttribute(key);
        if (said) one.setAttribute(key, said.replace(/^c-\d+-/, `c-${place}-`));
      }
    }
    for (const button of row.querySelectorAll("button[name=do]")) {
      button.value = button.value.replace(/\d+$/, place);
    }
  });
}

for (const row of list.children) {
  const handle = row.querySelector("b");
  handle.addEventListener("pointerdown", () => { row.draggable = true; });
  row.addEventListener("dragstart", (event) => {
    if (!row.draggable) return;
    held = row;
    row.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });
  row.addEventListener("dragover", (event) => {
    if (!held || held === row) return;
    event.preventDefault();
    const box = row.getBoundingClientRect();
    row[event.clientY < box.top + box.height / 2 ? "before" : "after"](held);
  });
  row.addEventListener("dragend", () => {
    row.classList.remove("dragged");
    row.draggable = false;
    held = null;
    renumber();
  });
}
