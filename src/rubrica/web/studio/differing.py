"""Two manuscripts side by side, line by line: everything that differs, the spoilers and the front matter included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from rubrica.review.changed_words import changed_words, matcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.review.changed_words import Run

MOST = 3000
"""Lines that are compared of what lies between the common beginning and the common end. Of more, the rest is not."""
_NOTHING = Markup("")
_MARKS = {"removed": Markup("<del>{}</del>"), "added": Markup("<ins>{}</ins>"), "same": Markup("{}")}


@dataclass(frozen=True, slots=True)
class Row:
    """A line in both texts, `None` in the one that does not have it; or `same` lines in a row that nobody changed."""

    same: int = 0
    old_line: int | None = None
    new_line: int | None = None
    old: Markup = _NOTHING
    new: Markup = _NOTHING


@dataclass(frozen=True, slots=True)
class Differing:
    """`whole` is false where the texts are so long and so different that only the beginning was compared."""

    rows: tuple[Row, ...]
    added: int
    removed: int
    whole: bool


def differing(old: str, new: str) -> Differing:
    """Where two texts differ. The numbers are those of lines that came and went."""
    before, after = old.split("\n"), new.split("\n")
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    inner = before[start : len(before) - end], after[start : len(after) - end]
    cut = inner[0][:MOST], inner[1][:MOST]
    rows = [*_same(start), *_rows(*cut, start)]
    whole = (len(cut[0]), len(cut[1])) == (len(inner[0]), len(inner[1]))
    added = sum(row.new_line is not None for row in rows)
    removed = sum(row.old_line is not None for row in rows)
    return Differing((*rows, *_same(end if whole else 0)), added, removed, whole)


def _common(one: list[str], other: list[str]) -> int:
    """How many lines both begin with."""
    for number, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return number
    return min(len(one), len(other))


def _same(lines: int) -> Iterator[Row]:
    if lines:
        yield Row(same=lines)


def _rows(before: list[str], after: list[str], start: int) -> Iterator[Row]:
    for tag, i, j, k, m in matcher(before, after).get_opcodes():
        if tag == "equal":
            yield Row(same=j - i)
            continue
        pairs = min(j - i, m - k)
        for place in range(pairs):
            gone, come = changed_words(before[i + place], after[k + place])
            yield Row(0, start + i + place + 1, start + k + place + 1, _runs(gone), _runs(come))
        for place in range(i + pairs, j):
            yield Row(old_line=start + place + 1, old=_runs((("removed", before[place]),)))
        for place in range(k + pairs, m):
            yield Row(new_line=start + place + 1, new=_runs((("added", after[place]),)))


def _runs(runs: tuple[Run, ...]) -> Markup:
    """A line with the words that went and came marked; an empty one that did shows that it is there."""
    return Markup(" ").join(_MARKS[kind].format(escape(words) or Markup("¶")) for kind, words in runs)
