"""What a browser makes of pages: whatever ran in them, and whatever in their trees could run."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from ..hostile import dangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from playwright.sync_api import Browser, Page

AT_A_TIME = 24

ASK = """async ([addresses, patience]) => {
  const told = []
  const ours = new Set(%s)
  const lead = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'xlink:href', 'ping']
  const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:', 'irc:', 'xmpp:', 'gemini:'])
  const file = /^\\/theme\\/(?:lens|share|spoilers)\\.[0-9a-f]{10}\\.js$/
  const isOurs = script => script.type == 'module' ? file.test(script.getAttribute('src')) && !script.text
    : ['application/ld+json', 'application/json'].includes(script.type) && !script.hasAttribute('src')
  const look = (root, where, base) => {
    const every = document.createTreeWalker(root, NodeFilter.SHOW_ALL)
    for (let node = every.nextNode(); node; node = every.nextNode()) {
      if (node.nodeType == Node.COMMENT_NODE || node.nodeType == Node.PROCESSING_INSTRUCTION_NODE)
        told.push(`${where} a comment: ${node.data.slice(0, 40)}`)
      if (node.nodeType != Node.ELEMENT_NODE) continue
      const name = node.localName
      if (!ours.has(name) || node.content?.childNodes) told.push(`${where} <${name}>`)
      if (name == 'script' && !isOurs(node)) told.push(`${where} a script`)
      if (name == 'meta' && node.httpEquiv) told.push(`${where} ${node.outerHTML}`)
      if (name == 'input' && node.type != 'checkbox' && node.type != 'number') told.push(`${where} ${node.outerHTML}`)
      for (const {name: said, value} of node.attributes) {
        if (/^on|^style$|^srcdoc$|^xmlns|^form/.test(said)) told.push(`${where} ${said}=${value}`)
        if (lead.includes(said)) {
          const url = URL.canParse(value, base) && new URL(value, base)
          if (url && !safe.has(url.protocol)) told.push(`${where} ${said}=${value}`)
        }
      }
    }
  }
  await Promise.all(addresses.map(address => new Promise(done => {
    const frame = document.createElement('iframe')
    frame.onload = () => setTimeout(() => {
      const page = frame.contentDocument
      if (page?.URL != new URL(address, document.baseURI).href) told.push(`${address} went elsewhere: ${page?.URL}`)
      else look(page, address, page.baseURI)
      frame.remove()
      done()
    }, patience)
    frame.src = address
    document.body.append(frame)
  })))
  return told
}"""

OURS = sorted(dangers.OURS | dangers.DRAWN | dangers.FORMS)
"""Every element our pages are made of."""


class Inspection:
    """A page from which others are looked at, in frames. `ran` is every script that the browser compiled in them."""

    def __init__(self, page: Page) -> None:
        self.page, self.ran, self.said = page, list[str](), list[str]()
        debugger = page.context.new_cdp_session(page)
        self.frame = debugger.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        debugger.on("Debugger.scriptParsed", self._note)
        debugger.send("Debugger.enable")
        page.on("dialog", lambda dialog: (self.said.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda line: self.said.append(line.text) if "Failed to load" not in line.text else None)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.context.on("page", lambda other: self.said.append(f"a window: {other.url}"))

    def look_at(self, addresses: Iterable[str], patience: int = 20) -> list[str]:
        """Whatever stands in some pages that could run, `patience` milliseconds after they are loaded."""
        rest, told = iter(addresses), list[str]()
        while some := list(islice(rest, AT_A_TIME)):
            told += self.page.evaluate(ASK % OURS, [some, patience])
        return told

    def _note(self, script: dict[str, Any]) -> None:
        world = script.get("executionContextAuxData", {})
        ours = dangers.SCRIPT.fullmatch(urlsplit(script["url"]).path)
        if world.get("isDefault") and world.get("frameId") != self.frame and not ours:
            self.ran.append(script["url"] or "a script without an address")


@contextmanager
def inspection(browser: Browser, home: str) -> Iterator[Inspection]:
    """An inspection that begins at a page of the site, without regard to any Content-Security-Policy."""
    with browser.new_context(viewport={"width": 1366, "height": 900}, bypass_csp=True) as context:
        page = context.new_page()
        page.goto(home)
        yield Inspection(page)
