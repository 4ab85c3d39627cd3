// Saving. A copy in this browser at every keystroke, a draft at the server some seconds after a pause, and Save whenever
// somebody says so. What cannot be saved is said, and tried again where that can help.

import { address, ask, renew } from "./asking.js";
import { ask as settle } from "./conflict.js";
import { clock, say } from "./words.js";

const PAUSE = 3000,
  LONGEST = 20000,
  FIRST = 2000,
  MOST = 60000;
const sheet = document.getElementById("_sheet");

export class Saving {
  constructor(text, copies) {
    Object.assign(this, {
      text,
      copies,
      saved: text.area.defaultValue,
      wait: FIRST,
      due: 0,
      busy: null,
      stopped: false,
      leaving: false,
    });
    this.state = document.getElementById("_state");
    text.listen(() => this.typed());
    sheet.addEventListener("submit", (event) => this.submit(event));
    addEventListener("beforeunload", (event) => this.isDirty && !this.leaving && event.preventDefault());
    addEventListener("online", () => this.isDirty && this.save());
    addEventListener("visibilitychange", () => document.hidden && this.isDirty && this.save());
  }

  get isDirty() {
    return this.text.value !== this.saved;
  }

  get base() {
    return sheet.elements.base.value;
  }

  set base(base) {
    sheet.elements.base.value = base;
  }

  typed() {
    if (!this.isDirty) return this.copies.forget();
    this.copies.keep(this.base);
    if (!this.waiting) this.tell("unsaved");
    this.first ??= Date.now();
    if (!this.waiting) this.plan(Math.min(PAUSE, Math.max(0, this.first + LONGEST - Date.now())));
  }

  plan(delay) {
    clearTimeout(this.due);
    this.due = setTimeout(() => this.save(), delay);
  }

  // Save what stands there. `keep` is somebody's own wish; otherwise it is a draft that may be thinned out later.
  async save(keep = false) {
    clearTimeout(this.due);
    if (this.busy) {
      await this.busy;
      if (!keep && !this.isDirty) return;
    }
    if (this.stopped && !keep) return;
    this.busy = this.send(keep).finally(() => {
      this.busy = null;
    });
    return this.busy;
  }

  async send(keep) {
    const words = this.text.value;
    this.tell("saving");
    try {
      const { base, saved } = await ask(address("draft/"), {
        text: words,
        base: this.base,
        ...(keep && { keep: "yes" }),
      });
      this.took(words, base, saved);
    } catch (error) {
      if (error.status === undefined) throw error;
      await this.refused(error, words, keep);
    }
  }

  took(words, base, at) {
    Object.assign(this, { saved: words, wait: FIRST, first: null, waiting: false, stopped: false });
    this.base = base;
    if (this.isDirty) return this.typed();
    this.copies.forget();
    this.tell("saved", { time: clock(at ? new Date(at) : new Date()) });
  }

  async refused(refusal, words, keep) {
    if (refusal.status === 409 && refusal.data) {
      this.stopped = true;
      this.tell("conflict");
      return settle(this, words, refusal.data);
    }
    if (refusal.status === 413) return this.tell("too-long");
    if (refusal.status === 403 && !this.renewing) {
      this.renewing = true;
      const renewed = await renew().catch(() => false);
      if (renewed) await this.send(keep);
      this.renewing = false;
      if (renewed) return;
    }
    this.later(refusal);
  }

  later(refusal) {
    const wait = Math.max(this.wait, refusal.wait * 1000);
    this.wait = Math.min(this.wait * 2, MOST);
    this.waiting = true;
    const why = { 0: "offline", 403: "signed-out", 404: "gone", 429: "too-often" }[refusal.status] ?? "unable";
    this.tell(why, { seconds: Math.ceil(wait / 1000) });
    this.plan(wait);
  }

  tell(name, values) {
    this.state.textContent = say(name, values);
    this.state.dataset.state = name;
    sheet.dataset.state = name;
  }

  // The buttons of the page: Save stays here, the others lead on, and with them what is typed.
  submit(event) {
    const { submitter } = event;
    if (submitter?.name === "then" || submitter?.formTarget || submitter?.hasAttribute("formaction")) {
      this.leaving = !submitter.formTarget;
      setTimeout(() => {
        this.leaving = false;
      }, 10000);
      return;
    }
    event.preventDefault();
    this.save(true);
  }
}
