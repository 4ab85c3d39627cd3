// Remarks beside the text: their list, the bubble that says one at its place, the way from one to the next by F8,
// and what mends them.

import { say } from "./words.js";

export class Remarks {
  constructor(text, mirror, reading) {
    Object.assign(this, { text, mirror, all: [] });
    this.list = document.querySelector("#remarks .remarks");
    this.bubble = document.getElementById("_bubble");
    this.count = document.querySelectorAll("[data-shows=remarks]");
    reading.listen((data) => this.show(data.remarks));
    text.listen(() => this.close());
    text.area.addEventListener("pointermove", (event) => this.hover(event));
    text.area.addEventListener("pointerleave", (event) => this.leave(event));
    this.bubble.addEventListener("pointerleave", () => this.leave());
    this.bubble.addEventListener("keydown", (event) => event.key === "Escape" && this.close(true));
    this.list.addEventListener("click", (event) => this.click(event));
    mirror.box.addEventListener("click", (event) => this.click(event));
  }

  show(remarks) {
    this.all = remarks;
    this.list.replaceChildren(...remarks.map((remark, at) => this.item(remark, at)));
    this.list.previousElementSibling.hidden = remarks.length > 0;
    for (const place of this.count) place.textContent = remarks.length || "";
  }

  item(remark, at) {
    const item = document.createElement("li");
    item.className = remark.severity;
    const go = Object.assign(document.createElement("a"), {
      href: "#manuscript",
      textContent: `${remark.line}:${remark.column}`,
    });
    go.dataset.remark = at;
    const body = document.createElement("div");
    body.append(...this.body(remark));
    item.append(go, body);
    return item;
  }

  body(remark) {
    const said = document.createElement("p"),
      kind = document.createElement("span"),
      lab = document.createElement("p");
    kind.className = remark.severity === "error" ? "kind stops" : "kind";
    kind.textContent = `${say(remark.severity)}. `;
    said.append(kind, remark.message);
    const way = Object.assign(document.createElement("p"), { className: "way", textContent: remark.suggestion });
    lab.className = "lab";
    lab.textContent = remark.code;
    const mending = [remark.fix, remark.waive].filter(Boolean).map((fix) => this.button(fix));
    if (!mending.length) return [said, way, lab];
    const acts = document.createElement("p");
    acts.className = "mend";
    acts.append(...mending);
    return [said, way, acts, lab];
  }

  button(fix) {
    const made = Object.assign(document.createElement("button"), {
      type: "button",
      className: "btn line",
      textContent: fix.label,
    });
    made.addEventListener("click", () => {
      this.close(true);
      this.text.edit(fix.edits, fix.because && [fix.because.from, fix.because.to]);
      this.text.go(this.text.area.selectionStart, this.text.area.selectionEnd);
    });
    return made;
  }

  click(event) {
    const go = event.target.closest("[data-remark]"),
      line = event.target.closest(".mirror > div");
    const at = go
      ? Number(go.dataset.remark)
      : this.all.findIndex((remark) => this.mirror.element(remark.line) === line);
    if (at < 0 || (!go && event.target.localName !== "i")) return;
    event.preventDefault();
    this.go(at);
  }

  // To the next place with remarks behind where one types, or the one before it, and round again.
  step(forward) {
    if (!this.all.length) return;
    const at = this.text.area.selectionStart;
    const beyond = forward
      ? this.all.findIndex((remark) => remark.from > at)
      : this.all.findLastIndex((remark) => remark.from < at);
    this.go(beyond >= 0 ? beyond : forward ? 0 : this.all.length - 1);
  }

  go(at) {
    const remark = this.all[at];
    if (location.hash && location.hash !== "#manuscript") location.hash = "#manuscript";
    this.text.go(remark.from);
    this.mirror.element(remark.line)?.scrollIntoView({ block: "center" });
    this.open(this.all.filter((one) => one.from === remark.from)); // a picture may lack words and be missing
  }

  // The remarks at the place where one types; the first thing that mends one can then be pressed at once.
  here(enter) {
    const at = this.text.caret;
    const found = this.all.filter((remark) => remark.from <= at && at <= Math.max(remark.to, remark.from + 1));
    if (found.length) this.open(found, enter);
    return found.length > 0;
  }

  open(remarks, enter = false) {
    const [{ line, column }] = remarks;
    this.bubble.replaceChildren(...remarks.flatMap((remark) => this.body(remark)));
    this.bubble.hidden = false;
    const spot = this.mirror.spot(line, column - 1),
      paper = this.mirror.box.getBoundingClientRect();
    this.bubble.style.top = `${spot.bottom - paper.top + 4}px`;
    this.bubble.style.left = `${Math.max(0, Math.min(spot.left - paper.left, paper.width - this.bubble.offsetWidth - 8))}px`;
    if (enter) this.bubble.querySelector("button")?.focus();
  }

  close(back = false) {
    if (back && this.bubble.contains(document.activeElement)) this.text.area.focus({ preventScroll: true });
    this.bubble.hidden = true;
  }

  hover({ clientX, clientY }) {
    const under = document.elementsFromPoint(clientX, clientY).find((one) => one.matches(".mirror .t-remark"));
    if (!under || under === this.under) return;
    this.under = under;
    const line = [...this.mirror.box.children].indexOf(under.closest(".mirror > div")) + 1;
    const found = this.all.filter((remark) => remark.line <= line && line <= remark.end_line);
    if (found.length) this.open(found);
  }

  leave(event) {
    this.under = null;
    if (!this.bubble.contains(event?.relatedTarget) && !this.bubble.contains(document.activeElement)) this.close();
  }
}
