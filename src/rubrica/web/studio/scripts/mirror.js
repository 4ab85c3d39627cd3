// The mirror: one element for each line of the text, beneath the textarea and wrapped as it is. It carries what a
// textarea cannot show: colours, numbers, score marks, underlined remarks. Only lines that changed are drawn again.

import { look } from "./markdown.js";

export class Mirror {
  constructor(box, text) {
    this.box = box;
    this.text = text;
    this.lines = [];
    this.composed = null;
    this.draw();
  }

  draw() {
    const now = this.text.value.split("\n"),
      old = this.lines;
    let head = 0,
      tail = 0;
    const most = Math.min(now.length, old.length);
    while (head < most && old[head].words === now[head]) head++;
    while (tail < most - head && old[old.length - 1 - tail].words === now[now.length - 1 - tail]) tail++;
    const gone = old.slice(head, old.length - tail);
    const made = now
      .slice(head, now.length - tail)
      .map((words, at) => (gone[at] ? Object.assign(gone[at], { words, stale: true }) : fresh(words)));
    gone.slice(made.length).forEach((line) => line.element.remove());
    const next = old[old.length - tail]?.element ?? null;
    const added = document.createDocumentFragment();
    made.slice(gone.length).forEach((line) => added.append(line.element));
    this.box.insertBefore(added, tail ? next : null);
    old.splice(head, gone.length, ...made);
    this.paint(head, head + made.length);
    this.compose();
  }

  // What an input method has not yet decided on is underlined here: the textarea's own letters are not seen.
  compose() {
    const { composing } = this.text,
      before = this.composed;
    if (!composing && !before) return;
    this.composed = composing && { ...this.text.place(composing.from), length: composing.to - composing.from };
    for (const spot of [before, this.composed]) {
      const line = spot && this.lines[spot.line - 1];
      if (line) show(line, spot === this.composed ? ["composing", spot.column, spot.column + spot.length] : null);
    }
  }

  // From a line on, until what follows begins as it did before.
  paint(from, least) {
    let state = from ? this.lines[from - 1].after : "top";
    for (let at = from; at < this.lines.length; at++) {
      const line = this.lines[at];
      if (at >= least && line.before === state && !line.stale) break;
      const [ranges, after] = look(line.words, state);
      Object.assign(line, { before: state, after, ranges, stale: false });
      show(line);
      state = after;
    }
  }

  // `marks` says for each line number what stands in its gutter and what is underlined in it.
  mark(marks) {
    this.lines.forEach((line, at) => {
      const given = marks.get(at + 1) ?? NOTHING,
        said = given === NOTHING ? UNMARKED : JSON.stringify(given);
      if (line.said === said) return;
      Object.assign(line, { said, marks: given });
      show(line);
    });
  }

  element(line) {
    return this.lines[Math.min(line, this.lines.length) - 1]?.element;
  }

  // Where a column of a line stands on the screen, for things that open there.
  spot(line, column) {
    const words = this.element(line).lastElementChild,
      walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let left = column;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (left <= node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        const boxes = range.getClientRects();
        return boxes.length ? boxes[boxes.length - 1] : range.getBoundingClientRect();
      }
      left -= node.length;
    }
    return words.getBoundingClientRect();
  }
}

const NOTHING = { gutter: null, ranges: [] },
  UNMARKED = "";

function fresh(words) {
  const element = document.createElement("div");
  element.append(document.createElement("span"));
  return { words, element, marks: NOTHING, said: UNMARKED, stale: true };
}

function show(line, composed) {
  const { element, marks, words } = line;
  const ranges = [...line.ranges, ...marks.ranges, ...(composed ? [composed] : [])];
  const spoken = document.createElement("span");
  spoken.append(...pieces(words, ranges));
  element.replaceChildren(...gutter(marks.gutter), spoken);
}

function gutter(mark) {
  if (!mark) return [];
  const sign = document.createElement(mark.kind === "score" ? "b" : "i");
  sign.className = mark.kind;
  sign.textContent = mark.words;
  return [sign];
}

// The words of a line, cut wherever a range begins or ends.
function pieces(words, ranges) {
  if (!ranges.length) return [words];
  const cuts = [...new Set([0, words.length, ...ranges.flatMap(([, from, to]) => [from, to])])];
  cuts.sort((one, other) => one - other);
  return cuts
    .slice(1)
    .filter((cut) => cut <= words.length)
    .map((cut, at) => {
      const kinds = ranges.filter(([, from, to]) => from <= cuts[at] && to >= cut).map(([kind]) => kind);
      const part = words.slice(cuts[at], cut);
      if (!kinds.length) return part;
      const piece = document.createElement("span");
      piece.className = kinds.map((kind) => `t-${kind}`).join(" ");
      piece.textContent = part;
      return piece;
    });
}
