// The manuscript as all parts of the editor use it: one textarea. Whatever a part writes goes through the browser's own
// typing, so that its undo stays whole; while somebody composes with an input method nothing is written at all.

export class Text {
  constructor(area) {
    this.area = area;
    this.composing = null;
    this.listeners = [];
    area.addEventListener("input", () => this.tell());
    area.addEventListener("compositionstart", () => {
      this.composing = { from: area.selectionStart, to: area.selectionStart };
    });
    area.addEventListener("compositionupdate", (event) => {
      this.composing && (this.composing.to = this.composing.from + event.data.length);
    });
    area.addEventListener("compositionend", () => {
      this.composing = null;
      this.tell();
    });
  }

  get value() {
    return this.area.value;
  }

  get caret() {
    return this.area.selectionDirection === "backward" ? this.area.selectionStart : this.area.selectionEnd;
  }

  get chosen() {
    return this.value.slice(this.area.selectionStart, this.area.selectionEnd);
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  tell() {
    for (const listener of this.listeners) listener();
  }

  // One step of the browser's undo. `select` is where the selection stands afterwards: [from, to] or nothing.
  replace(from, to, words, select) {
    if (this.composing || this.value.slice(from, to) === words) return;
    const before = document.activeElement;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(from, to);
    const typed = document.execCommand(words ? "insertText" : "delete", false, words);
    if (!typed) {
      this.area.setRangeText(words, from, to, "end");
      this.tell();
    }
    if (select) this.area.setSelectionRange(...select);
    if (before !== this.area && before !== document.body) before?.focus({ preventScroll: true });
  }

  // Edits whose offsets all mean the text as it is now, as one step: what lies between them is written again.
  // Where somebody is about to type stays where it was in the words.
  edit(edits, select) {
    if (!edits.length) return;
    const ordered = [...edits].sort((one, other) => one.from - other.from);
    const { from } = ordered[0],
      { to } = ordered[ordered.length - 1];
    const spot = select ?? [this.area.selectionStart, this.area.selectionEnd].map((at) => moved(at, ordered));
    this.replace(from, to, written(this.value, ordered, from, to), spot);
  }

  // Another text in place of this one: only what differs is written.
  become(words, select) {
    const old = this.value;
    let from = 0,
      tail = 0;
    const most = Math.min(old.length, words.length);
    while (from < most && old[from] === words[from]) from++;
    while (tail < most - from && old[old.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
    this.replace(from, old.length - tail, words.slice(from, words.length - tail), select ?? [from, from]);
  }

  // The line, counted from 1, and the column, counted from 0, of an offset; and back.
  place(at) {
    const before = this.value.slice(0, at);
    return { line: before.split("\n").length, column: at - before.lastIndexOf("\n") - 1 };
  }

  start(line) {
    let at = 0;
    for (let number = 1; number < line; number++) {
      const end = this.value.indexOf("\n", at);
      if (end < 0) return this.value.length;
      at = end + 1;
    }
    return at;
  }

  go(from, to = from) {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(from, to);
  }
}

function written(text, ordered, from, to) {
  let said = "",
    at = from;
  for (const edit of ordered) {
    said += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return said + text.slice(at, to);
}

function moved(at, ordered) {
  let by = 0;
  for (const edit of ordered) {
    if (edit.to <= at) by += edit.text.length - (edit.to - edit.from);
    else if (edit.from < at) return edit.from + by + edit.text.length;
  }
  return at + by;
}
