"""What a new edition would do to the reviews there are, were they scored with it. They are not: each keeps its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.rubric import Policy, RubricError, convert
from rubrica.web.studio.marks import marks_of, titles_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.rubric import Rubric
    from rubrica.web.studio.marks import Mark

MILLION = 10**6
AT_ONCE = 25
"""Reviews that are shown at once."""


@dataclass(frozen=True, slots=True)
class Rescored:
    """A review whose overall or verdict would be another one, as it is printed; "" for none."""

    mark: Mark
    before: str
    verdict: str
    after: str
    new_verdict: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Consequences:
    """Of so many reviews, how many would have another overall and how many another verdict; some of those, the newest
    first; and whether their scores had to be brought to another scale."""

    reviews: int
    overalls: int
    verdicts: int
    shown: tuple[Rescored, ...]
    page: int
    pages: int
    is_converted: bool


def consequences_of(new: Rubric, edition_of: Callable[[str], Rubric], page: int = 1) -> Consequences:
    """What `new` would make of the scores that stand under any edition of it; `edition_of` finds those."""
    marks = marks_of(new.name)
    editions = {number: _found(edition_of, f"{new.name}@{number}") for number in {mark.edition for mark in marks}}
    scoring = {number: _Scoring(old, new) for number, old in editions.items() if old is not None}
    moved = [one for mark in marks if mark.edition in scoring and (one := scoring[mark.edition].of(mark))]
    pages = max(1, -(-len(moved) // AT_ONCE))
    page = min(max(page, 1), pages)
    shown = moved[(page - 1) * AT_ONCE : page * AT_ONCE]
    overalls = sum(one.before != one.after for one in moved)
    verdicts = sum(one.verdict != one.new_verdict for one in moved)
    converted = any(one.is_converted for one in scoring.values())
    return Consequences(len(marks), overalls, verdicts, _titled(shown), page, pages, converted)


def _found(edition_of: Callable[[str], Rubric], reference: str) -> Rubric | None:
    try:
        return edition_of(reference)
    except RubricError:
        return None  # an edition that is gone says nothing about its scores


class _Scoring:
    """From the scores of one edition to the overall of another: what `Rubric.overall` says of each, in whole numbers
    and kept by what is printed, for a press has ten thousand reviews and few different scores."""

    def __init__(self, old: Rubric, new: Rubric) -> None:
        self.old, self.new = old, new
        ends = [(one.scale.worst, one.scale.best, one.scale.letters) for one in (old, new)]
        self.is_converted = ends[0] != ends[1]
        self.weights = {} if new.policy is Policy.OWN else dict(new.weights.whole)
        self.part = lru_cache(maxsize=None)(self._part)
        self.made = lru_cache(maxsize=None)(self._made)
        self.verdict = lru_cache(maxsize=None)(self._verdict)

    def of(self, mark: Mark) -> Rescored | None:
        top = bottom = 0
        for key, said in mark.given.items():
            points, weight = self.part(key, said)
            top += points
            bottom += weight
        if not bottom:
            return None  # nothing counts, or under own judgement each says its own
        before = mark.given.get("overall", "")
        was = self.verdict(before)
        after, verdict = self.made(top, bottom)
        return None if (after, verdict) == (before, was) else Rescored(mark, before, was, after, verdict)

    def _part(self, key: str, said: str) -> tuple[int, int]:
        """What a score puts into the overall, in millionths, and what it weighs: a score has at most six decimals."""
        weight = self.weights.get(key, 0)
        value = self.old.scale.parse(said) if weight else None
        if value is None:
            return 0, 0
        value = convert(value, self.old.scale, self.new.scale).value if self.is_converted else value
        return weight * int(value * MILLION), weight

    def _made(self, top: int, bottom: int) -> tuple[str, str]:
        overall = self.new.rounding.apply(top, bottom * MILLION)
        return self.new.overall_text(overall), self.new.verdict(overall) or ""

    def _verdict(self, overall: str) -> str:
        value = self.old.scale.parse(overall)
        return (self.old.verdict(value) or "") if value is not None else ""


def _titled(shown: list[Rescored]) -> tuple[Rescored, ...]:
    """With their titles, which only those need that are shown."""
    titles = titles_of(one.mark.review for one in shown)
    return tuple(
        Rescored(one.mark, one.before, one.verdict, one.after, one.new_verdict, titles.get(one.mark.review, ""))
        for one in shown
    )
