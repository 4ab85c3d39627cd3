// The score form and the text say the same. A choice in the form becomes the server's edits of the score lines; what a
// reading finds in the text becomes the choices of the form.

import { address, ask } from "./asking.js";
import { say } from "./words.js";

export class Scores {
  constructor(text, reading) {
    Object.assign(this, { text, reading, wishes: new Map() });
    this.pane = document.getElementById("scores");
    this.part();
    this.pane.addEventListener(
      "change",
      (event) => event.target.name?.startsWith("score.") && this.queue(event.target),
    );
    reading.listen((data) => this.show(data));
  }

  // With script the text is what is saved: the fields of the form belong to another one that is never sent.
  part() {
    const apart = Object.assign(document.createElement("form"), { id: "_apart", hidden: true });
    document.body.append(apart);
    for (const field of this.pane.querySelectorAll("input, select")) field.setAttribute("form", apart.id);
    this.pane.querySelectorAll("[data-without-script]").forEach((one) => one.remove());
  }

  // One after the other: arrow keys choose faster than the press answers, and only the last choice of a row counts.
  // As long as one waits, no reading of an earlier text takes it back.
  queue(field) {
    const wish = { field, value: field.value };
    this.wishes.set(field.name, wish);
    this.last = (this.last ?? Promise.resolve()).then(() => this.wishes.get(field.name) === wish && this.write(wish));
  }

  async write(wish) {
    const words = this.text.value,
      { field, value } = wish;
    let answer;
    try {
      answer = await ask(address("scores/"), { text: words, [field.name]: value });
    } catch (error) {
      this.grant(wish);
      if (error.status === undefined) throw error;
      return this.fail(field, say("score-unwritten"));
    }
    if (words !== this.text.value) return this.write(wish);
    this.grant(wish);
    this.text.edit(answer.edits);
    this.reading.take(answer.reading);
    for (const { criterion, sentence } of answer.refused) this.complain(this.row(criterion), sentence);
  }

  grant(wish) {
    if (this.wishes.get(wish.field.name) === wish) this.wishes.delete(wish.field.name);
  }

  fail(field, sentence) {
    const row = field.closest("fieldset");
    if (this.reading.last) this.show(this.reading.last);
    this.complain(row, sentence);
  }

  row(criterion) {
    return this.pane.querySelector(`[data-criterion="${CSS.escape(criterion)}"]`);
  }

  complain(row, sentence) {
    const place = row?.querySelector(".err");
    if (place) Object.assign(place, { textContent: sentence, hidden: !sentence });
  }

  show({ rows, overall, stated, marks }) {
    for (const { criterion, value, fault } of rows) {
      const row = this.row(criterion);
      if (!row || this.wishes.has(`score.${criterion}`)) continue;
      for (const field of row.querySelectorAll("[name^='score.']")) {
        if (field.type === "radio") field.checked = field.value === value;
        else if (field !== document.activeElement) field.value = value;
      }
      this.complain(row, fault);
    }
    this.total(overall, stated, marks);
  }

  total(overall, stated) {
    const sum = this.pane.querySelector(".total .sum"),
      hint = this.pane.querySelector(".total .hint");
    if (sum) sum.textContent = overall?.working ?? "";
    if (hint) hint.textContent = stated ? say("stated", stated) : "";
    for (const place of document.querySelectorAll("[data-shows=overall]")) place.textContent = overall?.value ?? "–";
    for (const place of document.querySelectorAll("[data-shows=verdict]"))
      place.textContent = overall?.verdict ?? say("no-overall");
  }
}
