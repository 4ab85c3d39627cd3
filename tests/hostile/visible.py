"""What a reader sees of our HTML before opening anything."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
CLOSED = ("details", "script", "style")
"""What is closed until somebody opens it, or is never shown."""


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.open: list[bool] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            shut = (tag in CLOSED and "open" not in given) or given.get("class") == "hush"
            self.open.append(tag == "summary" or (not shut and (not self.open or self.open[-1])))
        if not self.open or self.open[-1]:
            self.words += [value for name, value in attrs if name in ("alt", "title", "aria-label") and value]

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self.open:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1]:
            self.words.append(data)


def visible(html: str) -> str:
    """All words of a page that stand there at once, those for screen readers included."""
    seen = _Seen()
    seen.feed(html)
    seen.close()
    return " ".join("".join(f" {words} " for words in seen.words).split())
