"""What may not stand in a page: an HTML parser looks at it as a browser would, and names whatever could run."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from rubrica.pages.addresses import leads_somewhere

OURS = frozenset((
    "a", "article", "aside", "b", "blockquote", "body", "br", "cite", "code", "data", "dd", "del", "details", "div",
    "dl", "dt", "em", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "i", "img", "input", "ins", "li", "link", "main", "meta", "nav", "ol", "p", "picture", "pre", "script",
    "section", "small", "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th",
    "thead", "time", "title", "tr", "ul",
))  # fmt: skip
"""Every element that our pages are made of, besides those of drawings."""

FORMS = frozenset(("form", "label", "button"))
"""What the forms for numbers of ours are made of besides."""

SCRIPT = re.compile(r"/theme/(?:lens|share|spoilers)\.[0-9a-f]{10}\.js")
"""The scripts that a printed page may ask for."""

DRAWN = frozenset(("svg", "g", "path", "polygon", "circle", "rect", "text"))
ADDRESSES = frozenset(("href", "src", "action", "formaction", "data", "poster", "cite", "background", "xlink:href"))


def _is_ours(script: dict[str, str]) -> bool:
    """Data, or a file of the theme."""
    if script.get("type") == "module":
        return SCRIPT.fullmatch(script.get("src", "")) is not None
    return script.get("type") in ("application/ld+json", "application/json") and "src" not in script


class _Dangers(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in OURS | DRAWN | FORMS:
            self.found.append(f"<{tag}>")
        if tag == "script" and not _is_ours(given):
            self.found.append("a script")
        if tag == "form" and given.get("action", "#_lens") != "#_lens":
            self.found.append("a form that leads away")
        if tag == "meta" and given.get("http-equiv", "content-security-policy").lower() != "content-security-policy":
            self.found.append("a meta that acts")
        if tag == "input" and given.get("type") not in ("checkbox", "number"):
            self.found.append("an input")
        for name, value in given.items():
            if name.startswith("on") or name in ("style", "srcdoc", "formaction", "xmlns", "xlink:href"):
                self.found.append(f"{name}=")
            if name in ADDRESSES and not leads_somewhere(value):
                self.found.append(f"{name}={value}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"a comment: {data[:20]}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"an instruction: {data[:20]}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"a declaration: {data[:20]}")


def dangers(html: str) -> list[str]:
    """Everything in a page that could run something, or that we did not put there."""
    found = _Dangers()
    found.feed(html)
    found.close()
    return found.found
