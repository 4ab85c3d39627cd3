"""HTML as a parser sees it, so that two ways of writing one page compare equal."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_HOLDING = ("blockquote", "div", "li", "ol", "p", "pre", "table", "tbody", "td", "th", "thead", "tr", "ul")
_BLOCKS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "hr", *_HOLDING))
_SPACE = re.compile(r"[ \t\r\n]+")


def parsed(html: str) -> list[object]:
    """Tags with their attributes in order of name, and text; white space counts only where a browser shows it."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return [piece for piece in parser.tidied() if piece != ""]


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[object] = []
        self.verbatim = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.verbatim += tag == "pre"
        self.pieces.append((tag, *sorted((name, value or "") for name, value in attrs)))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.pieces.append((tag, *sorted((name, value or "") for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.verbatim -= tag == "pre"
        if tag not in ("br", "hr", "img", "input"):
            self.pieces.append(("/" + tag,))

    def handle_data(self, data: str) -> None:
        text = data if self.verbatim else _SPACE.sub(" ", data)
        if self.pieces and isinstance(self.pieces[-1], str):
            text = self.pieces.pop() + text  # type: ignore[operator]
        self.pieces.append(text)

    def tidied(self) -> list[object]:
        """Text without the blanks that touch a block, but for what is preformatted."""
        inside, tidied = False, list[object]()
        for index, piece in enumerate(self.pieces):
            if isinstance(piece, tuple):
                inside = piece[0] == "pre" or (inside and piece[0] != "/pre")
            elif not inside:
                before, after = self._is_block(index - 1), self._is_block(index + 1)
                piece = str(piece).lstrip(" ") if before else piece
                piece = str(piece).rstrip(" ") if after else piece
            tidied.append(piece)
        return tidied

    def _is_block(self, index: int) -> bool:
        piece = self.pieces[index] if 0 <= index < len(self.pieces) else ("p",)
        return isinstance(piece, tuple) and str(piece[0]).lstrip("/") in (*_BLOCKS, "br")
