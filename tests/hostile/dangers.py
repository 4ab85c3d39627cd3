"""What may not stand in a page: an HTML parser looks at it as a browser would, and names whatever could run."""

from __future__ import annotations

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

DRAWN = frozenset(("svg", "g", "path", "polygon", "circle", "rect", "text"))
ADDRESSES = frozenset(("href", "src", "action", "formaction", "data", "poster", "cite", "background", "xlink:href"))


class _Dangers(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in OURS | DRAWN:
            self.found.append(f"<{tag}>")
        if tag == "script" and given.get("type") != "application/ld+json":
            self.found.append("a script")
        if tag == "meta" and given.get("http-equiv", "content-security-policy").lower() != "content-security-policy":
            self.found.append("a meta that acts")
        if tag == "input" and given.get("type") != "checkbox":
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
