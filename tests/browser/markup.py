"""The start tags, IDs and texts of a page, without a browser: quick enough for every page of a press."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Tag:
    """An element: its name, its attributes, and all text within it."""

    __slots__ = ("attributes", "name", "text", "within")

    def __init__(self, name: str, attributes: dict[str, str], within: Tag | None) -> None:
        self.name, self.attributes, self.within, self.text = name, attributes, within, ""

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    def __repr__(self) -> str:
        return f"<{self.name} {self.attributes}>"

    @property
    def classes(self) -> list[str]:
        return self["class"].split()


class Markup(HTMLParser):
    """All elements of a page in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self._open: list[Tag] = []
        self.feed(html)

    def named(self, *names: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name in names]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Tag(tag, {name: value or "" for name, value in attrs}, self._open[-1] if self._open else None)
        self.tags.append(found)
        if tag not in VOID:
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop().name != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            tag.text += data


@cache
def pages_of(folder: Path) -> dict[str, Markup]:
    """Every page of a published folder by its address."""
    return {address_of(path, folder): Markup(path.read_text("utf-8")) for path in sorted(folder.rglob("*.html"))}


def address_of(path: Path, folder: Path) -> str:
    return f"/{path.relative_to(folder).as_posix()}".removesuffix("index.html")
