"""The marks of headings and spoilers in their one form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.review.formatting.lines import blocks_of, line_start
from rubrica.review.formatting.safety import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.review.reading import Reading

_CLOSED = re.compile(r"(?:^|[ \t])#+[ \t]*\Z")
_FENCE = re.compile(
    r" {0,3}:::+[ \t]*(?P<word>spoilers?|ネタバレ)[ \t,]*(?P<from>from|after|for|until)?[ \t]*"
    r"(?:(?P<unit>episode|ep\.?|chapter|ch\.?|volume|season|hour)[ \t]*(?P<number>\d+)"
    r"|(?P<nth>第?\d+話(?:から|以降)?))?"
    r"[ \t]*(?:[:：,–—-][ \t]*)?(?P<title>.*?)[ \t]*:*[ \t]*\Z",
    re.IGNORECASE,
)
_UNITS = {"ep": "episode", "ch": "chapter"}


def mark_headings(reading: Reading) -> Iterator[Group]:
    """Every heading as `## Words`, whether it was underlined, indented or closed with marks of its own."""
    source = reading.manuscript.source
    for block in blocks_of(reading.manuscript):
        if block.kind == "heading":
            start = line_start(source.data, block.start)
            typed = source.slice(start, block.end).rstrip("\n")
            lines = [line.strip(" \t") for line in typed.split("\n")]
            if typed.lstrip().startswith("#") and len(lines) == 1:
                words = _CLOSED.sub("", lines[0].lstrip("#")).strip(" \t")
            else:
                words = " ".join(lines[:-1])
            marked = f"{'#' * block.level} {words}".rstrip()
            if marked != typed:
                yield (Edit(start, start + len(typed.encode()), marked),)


def tidy_fences(reading: Reading) -> Iterator[Group]:
    """Spoiler marks as `::: spoiler from episode 11: title` and `:::`."""
    source = reading.manuscript.source
    for spoiler in reading.manuscript.spoilers:
        opening = source.slice(spoiler.start, spoiler.end).partition("\n")[0]
        found = _FENCE.match(opening)
        if found and _fence(found) != opening:
            yield (Edit(spoiler.start, spoiler.start + len(opening.encode()), _fence(found)),)
        closing = source.slice(spoiler.start, spoiler.end).rpartition("\n")[2]
        if spoiler.closed and closing != ":::":
            yield (Edit(spoiler.end - len(closing.encode()), spoiler.end, ":::"),)


def _fence(found: re.Match[str]) -> str:
    """The canonical mark. Its unit stays the critic's: a book is spoilt from a chapter on."""
    japanese = found["word"] == "ネタバレ"
    words = ["::: ネタバレ" if japanese else "::: spoiler"]
    if found["number"]:
        unit = found["unit"].lower().rstrip(".")
        words += [(found["from"] or "from").lower(), _UNITS.get(unit, unit), found["number"]]
    elif found["nth"]:
        words.append(found["nth"])
    elif found["from"]:
        words.append(found["from"])
    return " ".join(words) + (("：" if japanese else ": ") + found["title"] if found["title"] else "")
