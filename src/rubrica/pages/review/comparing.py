"""Two revisions compared: which scores moved and by how much, and what became of the words."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.scores import scores
from rubrica.pages.text.text import spoken_in
from rubrica.pages.values.entry_scores import entry_score
from rubrica.review import compare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rubrica.pages.words import Words
    from rubrica.review import Passage, Review
    from rubrica.review.comparison import Move
    from rubrica.rubric import Rubric

Runs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class MoveLine:
    """A criterion in both: `data` carries the new score and, in ticks, the old; `change` is "−2" or "same"."""

    name: str
    data: Markup
    old: str
    new: str
    change: str
    moved: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text: unchanged passages in one line, or one passage in both versions."""

    heading: str
    same: str
    old: Markup
    new: Markup


@dataclass(frozen=True, slots=True)
class Compared:
    """What two revisions differ in, printed. `moved` and `counted` say how much; `fell` whether a score went down."""

    moves: tuple[MoveLine, ...]
    overall: MoveLine | None
    moved: str
    fell: bool
    passages: tuple[Stretch, ...]
    counted: str


def compare_two(before: Review, after: Review, language: str, words: Words) -> Compared:
    """The later text held against the earlier one, each on the scale of its own rubric. Spoilers stay out."""
    old, new = (spoken_in(language, one.rubric) for one in (before, after))
    found = compare(before, after)
    moves = tuple(_move(one, old, new, words) for one in found.scores)
    return Compared(
        moves=moves,
        overall=_overall(before, after, words),
        moved=words.of("n_moved", sum(one.moved for one in moves), len(moves)),
        fell=any(one.old is not None and one.new is not None and one.new < one.old for one in found.scores),
        passages=tuple(_stretches(found.passages, words)),
        counted=words.of("words_counted", found.added, found.removed),
    )


def _move(move: Move, before: Rubric, after: Rubric, words: Words) -> MoveLine:
    named = after if move.criterion in after.by_key else before
    new = entry_score(named, move.criterion, move.new)
    data = scores.data(new)
    if move.moved and move.criterion in before.by_key:
        was = scores.ticks_of(entry_score(before, move.criterion, move.old))
        data += Markup(f' data-was="{was}"')
    return MoveLine(
        name=new.name,
        data=data,
        old=_printed(move.old, before),
        new=_printed(move.new, after),
        change=_change(move.old, move.new, before, after, words),
        moved=move.moved,
    )


def _overall(old: Review, new: Review, words: Words) -> MoveLine | None:
    if old.overall is None or new.overall is None:
        return None
    printed = old.rubric.overall_text(old.overall), new.rubric.overall_text(new.overall)
    change = _change(old.overall, new.overall, old.rubric, new.rubric, words)
    return MoveLine(words.overall, Markup(""), *printed, change, printed[0] != printed[1])


def _change(old: Decimal | None, new: Decimal | None, before: Rubric, after: Rubric, words: Words) -> str:
    """−2, +0.5, same; nothing where one of the two is missing, and no number where they stand on two scales."""
    if old is None or new is None:
        return "" if old != new else words.same
    if (before.scale.worst, before.scale.best) != (after.scale.worst, after.scale.best):
        return words.other_scale
    return difference(old, new) if old != new else words.same


def difference(old: Decimal, new: Decimal) -> str:
    """−2, +0.5."""
    by = new - old
    return f"{'−' if by < 0 else '+'}{abs(by).normalize():f}"


def _printed(value: Decimal | None, rubric: Rubric) -> str:
    return "–" if value is None else rubric.scale.text(value)


def _stretches(passages: tuple[Passage, ...], words: Words) -> Iterator[Stretch]:
    """Unchanged passages in a row become one line; a heading stands once above its changed ones."""
    heading = None
    for same, group in groupby(passages, lambda one: one.kind == "same"):
        if same:
            unchanged = list(group)
            names = words.join(tuple(dict.fromkeys(one.heading or words.opening for one in unchanged)))
            yield Stretch("", words.of("n_unchanged", len(unchanged), names), Markup(""), Markup(""))
            continue
        for one in group:
            shown = one.heading or words.opening
            yield Stretch(shown if shown != heading else "", "", _runs(one.old), _runs(one.new))
            heading = shown


def _runs(runs: Runs) -> Markup:
    """A passage with its removed and added words marked."""
    marks = {"removed": "<del>{}</del>", "added": "<ins>{}</ins>", "same": "{}"}
    return Markup(" ".join(marks[kind].format(escape(text)) for kind, text in runs))
