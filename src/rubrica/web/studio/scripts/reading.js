// After a pause the server reads the text: what it answers is handed to every part that shows some of it.
// An answer to a text that is no longer there is thrown away; another is on its way.

import { address, ask } from "./asking.js";

export class Reading {
  constructor(text) {
    this.text = text;
    this.last = null;
    this.listeners = [];
    this.asking = null;
  }

  listen(listener) {
    this.listeners.push(listener);
  }

  async refresh() {
    this.asking?.abort();
    const asking = (this.asking = new AbortController()),
      words = this.text.value;
    try {
      const data = await ask(address("reading/"), { text: words }, { signal: asking.signal });
      if (words === this.text.value) this.take(data);
    } catch (error) {
      if (error.name !== "AbortError" && error.status === undefined) throw error;
    }
  }

  take(data) {
    this.last = data;
    for (const listener of this.listeners) listener(data);
  }
}
