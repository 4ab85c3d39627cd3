"""The score history of a review: what each revision gave, and what it took back."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.values.entry import RevisionEntry
    from rubrica.pages.words import Words


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One revision. `moved` says what it changed from the one before: ("Story 7 → 5",). `address` is its own, which it
    keeps; `corrected` says when something in it was put right, and what."""

    number: int
    when: str
    date: str
    viewing: str
    reason: str
    overall: str
    verdict: str
    moved: tuple[str, ...]
    address: str
    corrected: str


def history_of(revisions: tuple[RevisionEntry, ...], address: str, words: Words) -> tuple[HistoryLine, ...]:
    """The lines of a review at `address`, newest first."""
    befores: dict[int, RevisionEntry] = {new.number: old for new, old in pairwise(revisions)}
    return tuple(
        HistoryLine(
            number=one.number,
            when=words.day(one.date),
            date=one.date[:10],
            viewing=one.viewing,
            reason=one.reason,
            overall=one.overall or words.not_scored,
            verdict=one.verdict,
            moved=moved_scores(befores.get(one.number), one),
            address=f"{address}revisions/{one.number}/",
            corrected=_corrected(one, words),
        )
        for one in revisions
    )


def _corrected(one: RevisionEntry, words: Words) -> str:
    """21 May 2025: the theatre stands at Ketter."""
    when = words.day(one.corrected)
    return words.of("corrected_as", when, one.correction) if when and one.correction else when or one.correction


def moved_scores(old: RevisionEntry | None, new: RevisionEntry) -> tuple[str, ...]:
    """Story 7 → 5, for every score that both revisions have and that changed."""
    if old is None:
        return ()
    before = {score.criterion: score.value for score in old.scores}
    return tuple(
        f"{score.short} {before[score.criterion] or '–'} → {score.value or '–'}"
        for score in new.scores
        if score.criterion in before and before[score.criterion] != score.value
    )


def pairs_of(revisions: tuple[RevisionEntry, ...]) -> tuple[tuple[int, int], ...]:
    """The comparisons that are printed: each revision with the one before it, and with the newest."""
    numbers = [one.number for one in revisions]
    beside = [(old, new) for new, old in pairwise(numbers)]
    return (*beside, *((old, numbers[0]) for old in numbers[2:]))
