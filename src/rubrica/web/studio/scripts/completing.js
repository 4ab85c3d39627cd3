// Completion from the catalogue: behind `work:` and `tags:` in the front matter, and behind `[[`.

import { say } from "./words.js";

const WAIT = 120;
const ENDS = { name: "]]", work: "", tag: "" };

export class Completing {
  constructor(text, mirror, where) {
    Object.assign(this, { text, mirror, where, found: [], chosen: 0, due: 0, asking: null });
    this.list = document.getElementById("_choices");
    this.said = document.getElementById("_said");
    text.listen(() => this.typed());
    text.area.addEventListener("keydown", (event) => this.key(event), true);
    text.area.addEventListener("blur", () => setTimeout(() => this.close(), 150));
    this.list.addEventListener("pointerdown", (event) => this.press(event));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  typed() {
    clearTimeout(this.due);
    const asked = this.text.composing ? null : this.question();
    if (!asked) return this.close();
    this.due = setTimeout(() => this.ask(asked), WAIT);
  }

  // What is being named at the caret: its kind, what is typed of it so far, and where that begins.
  question() {
    const { area, caret, value } = this.text;
    if (area.selectionStart !== area.selectionEnd) return null;
    const from = value.lastIndexOf("\n", caret - 1) + 1,
      before = value.slice(from, caret);
    const name = /\[\[([^\]|\n]{0,80})$/.exec(before);
    if (name) return { kind: "name", typed: name[1], from: caret - name[1].length };
    if (!isFront(value, from)) return null;
    const work = /^work:\s*["']?([^"']{0,80})$/.exec(before);
    if (work) return { kind: "work", typed: work[1], from: caret - work[1].length };
    const tag =
      /^tags:\s*\[?(?:[^\]]*,)?\s*([^,\]]{0,80})$/.exec(before) ??
      (/^\s*-\s+(.{1,80})$/.exec(before) && underTags(value, from) ? /^\s*-\s+(.*)$/.exec(before) : null);
    return tag && { kind: "tag", typed: tag[1], from: caret - tag[1].length };
  }

  async ask(asked) {
    if (!asked.typed.trim()) return this.close();
    this.asking?.abort();
    this.asking = new AbortController();
    const query = new URLSearchParams({ kind: asked.kind, q: asked.typed });
    const answer = await fetch(`${this.where}?${query}`, {
      signal: this.asking.signal,
      headers: { Accept: "application/json" },
    }).catch(() => null);
    if (!answer?.ok || answer.redirected || this.question()?.typed !== asked.typed) return;
    this.show(asked, (await answer.json()).found);
  }

  show(asked, found) {
    Object.assign(this, { asked, found, chosen: 0 });
    if (!found.length || (found.length === 1 && found[0].value === asked.typed)) return this.close();
    this.list.replaceChildren(
      ...found.map(({ value, label, what }, at) => {
        const item = Object.assign(document.createElement("li"), { id: `_choice-${at}`, textContent: label });
        const small = Object.assign(document.createElement("small"), {
          textContent: what || (value === label ? "" : value),
        });
        item.setAttribute("role", "option");
        item.append(" ", small);
        return item;
      }),
    );
    const { line, column } = this.text.place(asked.from),
      spot = this.mirror.spot(line, column),
      paper = this.mirror.box.getBoundingClientRect();
    this.list.hidden = false;
    this.list.style.top = `${spot.bottom - paper.top + 4}px`;
    this.list.style.left = `${Math.max(0, Math.min(spot.left - paper.left, paper.width - this.list.offsetWidth - 8))}px`;
    this.said.textContent = say("choices", { count: found.length });
    this.point(0);
  }

  point(at) {
    this.chosen = (at + this.found.length) % this.found.length;
    for (const [number, item] of [...this.list.children].entries())
      item.setAttribute("aria-selected", number === this.chosen);
    this.text.area.setAttribute("aria-activedescendant", `_choice-${this.chosen}`);
  }

  key(event) {
    if (!this.isOpen || event.isComposing) return;
    const act = {
      ArrowDown: () => this.point(this.chosen + 1),
      ArrowUp: () => this.point(this.chosen - 1),
      Enter: () => this.take(),
      Tab: () => this.take(),
      Escape: () => this.close(),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  press(event) {
    event.preventDefault();
    const at = [...this.list.children].indexOf(event.target.closest("li"));
    if (at >= 0) this.take(at);
  }

  take(at = this.chosen) {
    const { kind, from } = this.asked,
      { value } = this.found[at],
      to = this.text.caret;
    const end = ENDS[kind] && !this.text.value.startsWith(ENDS[kind], to) ? ENDS[kind] : "";
    const after = from + value.length + ENDS[kind].length;
    this.close();
    this.text.replace(from, to, value + end, [after, after]);
    this.close();
  }

  close() {
    clearTimeout(this.due);
    this.asking?.abort();
    this.list.hidden = true;
    this.text.area.removeAttribute("aria-activedescendant");
  }
}

function isFront(value, from) {
  if (!value.startsWith("---\n")) return false;
  const end = value.indexOf("\n---", 3);
  return end < 0 || from <= end;
}

function underTags(value, from) {
  const keys = value.slice(0, from).match(/^[\w-]+:.*$/gm);
  return keys?.[keys.length - 1].startsWith("tags:") ?? false;
}
