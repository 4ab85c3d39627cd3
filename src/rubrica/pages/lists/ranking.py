"""Rankings: who stands where by one criterion, and which criteria there are to rank by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.lists.lists import Link, cover
from rubrica.pages.scores import scores
from rubrica.pages.values.entry import EntryScore
from rubrica.pages.words import Words

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry
    from rubrica.rubric import Rubric

OVERALL = "overall"
SMALL = "3.2rem"  # how wide a cover stands


@dataclass(frozen=True, slots=True)
class Place:
    """One line of a ranking. `shared` where others have the same score and so the same place."""

    place: int
    shared: bool
    entry: Entry
    cover: Markup
    data: Markup
    value: str
    of: str
    unscored: tuple[str, ...]


def places_of(entries: tuple[Entry, ...], criterion: str, source: Source) -> tuple[Place, ...]:
    """Equal scores share a place, and the next place counts everyone above it: 1, 2=, 2=, 4."""
    given = [score_of(entry, criterion) for entry in entries]
    shares = [one.share for one in given]
    own = source.rubric(source.site().rubric).scale
    usual = own.text(own.best)
    return tuple(
        Place(
            place=shares.index(one.share) + 1,
            shared=shares.count(one.share) > 1,
            entry=entry,
            cover=cover(entry, source, SMALL),
            data=scores.data(one),
            value=one.value or "",
            of="" if one.best == usual else f"/{one.best}",
            unscored=tuple(other.short for other in entry.scores if other.value is None),
        )
        for entry, one in zip(entries, given, strict=True)
    )


def score_of(entry: Entry, criterion: str) -> EntryScore:
    """What an entry is ranked by: its score for the criterion, or its overall in the same dress."""
    found = entry.score(criterion)
    if found is not None:
        return found
    share = entry.rank / 1000 if entry.overall is not None else 0.0
    return EntryScore(OVERALL, OVERALL, OVERALL, entry.overall, scores.whole(entry.overall_best), share)


def rubric_with(criterion: str, entries: tuple[Entry, ...], source: Source) -> Rubric:
    """The rubric that says what the criterion means: the press's own before the one of the best review."""
    own = source.rubric(source.site().rubric)
    if criterion in own.by_key or criterion == OVERALL or not entries:
        return own
    return source.rubric(entries[0].rubric, entries[0].edition)


def name_of(criterion: str, rubric: Rubric, words: Words) -> tuple[str, str]:
    """A criterion's name and what it means."""
    known = rubric.by_key.get(criterion)
    if known is not None:
        return known.name, known.description
    return (words.overall, words.best_overall_about) if criterion == OVERALL else (criterion, "")


def ends_of(rubric: Rubric) -> tuple[str, str]:
    """The worst and the best score of a rubric's scale."""
    return rubric.scale.text(rubric.scale.worst), rubric.scale.text(rubric.scale.best)


def categories(source: Source, current: str, words: Words) -> tuple[Link, ...]:
    """A link to the ranking of every category."""
    rubrics = [source.rubric(name) for name, _ in source.groups("rubric")]
    names = {criterion.key: criterion.name for rubric in rubrics for criterion in rubric.criteria}
    return tuple(
        Link(names.get(key, words.overall), f"/best/{key}/", count, key == current)
        for key, count in criteria_of(source)
    )


def criteria_of(source: Source) -> list[tuple[str, int]]:
    """The criteria that have a ranking, the overall first, then those of the press's rubric, then the others."""
    counts = dict(source.groups("best"))
    own = [criterion.key for criterion in source.rubric(source.site().rubric).criteria]
    order = [OVERALL, *own]
    return sorted(counts.items(), key=lambda one: (order.index(one[0]) if one[0] in order else len(order), one[0]))
