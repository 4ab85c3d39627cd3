// The preview: the page as publishing would print it. It stands in a frame that runs nothing, and what changes is put
// into the page that is there, so that it stays where somebody has scrolled to.

import { address, ask } from "./asking.js";

export class Preview {
  constructor(text) {
    this.text = text;
    this.frame = document.querySelector("iframe[name=preview]");
    this.shown = text.area.defaultValue; // the frame begins with it
    this.asking = null;
    addEventListener("hashchange", () => this.refresh());
  }

  async refresh() {
    const words = this.text.value;
    if (!this.frame || !this.frame.offsetParent || words === this.shown) return;
    this.asking?.abort();
    const asking = (this.asking = new AbortController());
    try {
      const page = await ask(address("preview/"), { text: words }, { signal: asking.signal, html: true });
      this.show(page);
      this.shown = words;
      this.frame.dispatchEvent(new CustomEvent("shown"));
    } catch (error) {
      if (error.name !== "AbortError" && error.status === undefined) throw error;
    }
  }

  show(html) {
    const page = new DOMParser().parseFromString(html, "text/html"),
      here = this.frame.contentDocument;
    if (!here?.body || styles(here) !== styles(page)) {
      this.frame.srcdoc = html;
      return;
    }
    const { scrollX, scrollY } = this.frame.contentWindow;
    here.documentElement.lang = page.documentElement.lang;
    here.body.replaceWith(here.adoptNode(page.body));
    this.frame.contentWindow.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }
}

function styles(page) {
  return [...page.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")).join(" ");
}
