// The editor of a review, over the page that works without: it puts the parts together and says when each has its turn.

import { arrive } from "./arriving.js";
import { Completing } from "./completing.js";
import { Copies } from "./copies.js";
import { figures } from "./figures.js";
import { buttons } from "./inserting.js";
import { shortcuts } from "./shortcuts.js";
import { marksOf } from "./marks.js";
import { Mirror } from "./mirror.js";
import { offer } from "./offering.js";
import { Preview } from "./preview.js";
import { Reading } from "./reading.js";
import { Remarks } from "./remarks.js";
import { Saving } from "./saving.js";
import { Scores } from "./scores.js";
import { Text } from "./text.js";
import { say } from "./words.js";

const PAUSE = 120;
const COMFORT = 60000; // letters that every machine reads, prints and lays out while nobody notices
const sheet = document.getElementById("_sheet");

function begin() {
  const text = new Text(document.getElementById("text"));
  document.body.classList.add("scripted");
  const mirror = new Mirror(document.getElementById("_mirror"), text);
  text.listen(() => mirror.draw());
  const reading = new Reading(text),
    preview = new Preview(text);
  const remarks = new Remarks(text, mirror, reading);
  const saving = new Saving(text, new Copies(text));
  new Scores(text, reading);
  new Completing(text, mirror, sheet.dataset.complete);
  reading.listen((data) => mirror.mark(marksOf(data, mirror.lines)));
  reading.listen(count);
  afterPauses(text, () => {
    reading.refresh();
    preview.refresh();
  });
  if (sheet.dataset.reading && !saving.isDirty) reading.take(JSON.parse(sheet.dataset.reading));
  else reading.refresh();
  buttons(text);
  figures(text);
  shortcuts({ text, remarks, saving, preview });
  follow(text);
  offer(text, saving);
  arrive(text, mirror);
}

// Nothing is asked while an input method has not decided yet.
function afterPauses(text, act) {
  let due = 0;
  const wait = () => {
    clearTimeout(due);
    if (!text.composing) due = setTimeout(act, PAUSE + Math.max(0, text.value.length - COMFORT) / 250);
  };
  text.listen(wait);
}

function count({ words, minutes, counts, title }) {
  for (const [name, said] of Object.entries({ words, minutes, ...counts })) {
    for (const place of document.querySelectorAll(`[data-shows=${name}]`)) place.textContent = said;
  }
  if (title) document.querySelector("[data-shows=title]").textContent = title;
}

function follow(text) {
  const place = document.querySelector("[data-shows=line]");
  document.addEventListener("selectionchange", () => {
    if (document.activeElement !== text.area) return;
    place.textContent = say("line", { line: text.place(text.caret).line, last: text.value.split("\n").length });
  });
}

begin();
