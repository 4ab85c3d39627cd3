"""All published reviews in memory, in the orders that pages ask for. The web press asks its database instead."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.values.entry import Neighbours

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.source import Group
    from rubrica.pages.values.entry import Entry

TOP = 100


class Index:
    """Entries, newest first; equal dates by the counter, then by slug. `rubric` is the press's own."""

    def __init__(self, entries: Iterable[Entry], rubric: str = "") -> None:
        self.rubric = rubric.partition("@")[0]
        self.entries = tuple(sorted(entries, key=lambda entry: (entry.date, entry.order, entry.slug), reverse=True))
        self._groups: dict[str, tuple[Group, ...]] = {}
        self._tops: dict[tuple[str, str, str], tuple[Entry, ...]] = {}
        self.by_slug = {entry.slug: entry for entry in self.entries}

    def neighbours(self, slug: str) -> Neighbours:
        place = self._places[slug]
        after = self.entries[place - 1] if place else None
        before = self.entries[place + 1] if place + 1 < len(self.entries) else None
        return Neighbours(before, after)

    def listed(self, kind: str, name: str, part: str) -> tuple[Entry, ...]:
        return tuple(self._lists.get((kind, name, part), ()))

    def ranked(self, criterion: str, year: str, whole: str) -> tuple[Entry, ...]:
        asked = criterion, year, whole
        if asked not in self._tops:
            self._tops[asked] = self._top(criterion, year, whole)
        return self._tops[asked]

    def _top(self, criterion: str, year: str, whole: str) -> tuple[Entry, ...]:
        found = self._ranks.get((criterion, year, whole), ())
        best_first = sorted(found, key=lambda entry: (-_share(entry, criterion), entry.title.casefold(), entry.slug))
        return tuple(best_first[:TOP])

    def groups(self, kind: str) -> tuple[Group, ...]:
        if kind not in self._groups:
            self._groups[kind] = self._groups_of(kind)
        return self._groups[kind]

    def _groups_of(self, kind: str) -> tuple[Group, ...]:
        if kind == "best":
            found = [
                (criterion, year or f"score-{whole}" if year or whole else "", len(entries))
                for (criterion, year, whole), entries in self._ranks.items()
            ]
        else:
            found = [(name, part, len(entries)) for (of, name, part), entries in self._lists.items() if of == kind]
        return tuple(sorted(found))

    def spread(self, rubric: str, critic: str) -> dict[str, dict[str, int]]:
        counts: dict[str, Counter[str]] = {}
        for entry in self.entries:
            if entry.rubric == rubric and (not critic or entry.critic == critic):
                for score in entry.scores:
                    if score.value is not None:
                        counts.setdefault(score.criterion, Counter())[score.value] += 1
                if entry.overall is not None:
                    counts.setdefault("overall", Counter())[entry.overall.partition(".")[0]] += 1
        return {criterion: dict(counted) for criterion, counted in counts.items()}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {entry.slug: place for place, entry in enumerate(self.entries)}

    @cached_property
    def _lists(self) -> dict[tuple[str, str, str], list[Entry]]:
        lists: dict[tuple[str, str, str], list[Entry]] = {}
        for entry in self.entries:
            for name in keys.lists_of(entry):
                lists.setdefault(name, []).append(entry)
        return lists

    @cached_property
    def _ranks(self) -> dict[tuple[str, str, str], list[Entry]]:
        ranks: dict[tuple[str, str, str], list[Entry]] = {}
        for entry in self.entries:
            for name in keys.ranks_of(entry):
                if self._ranked_by[name[0]] == entry.rubric:
                    ranks.setdefault(name, []).append(entry)
        return ranks

    @cached_property
    def _ranked_by(self) -> dict[str, str]:
        """The rubric whose scores a ranking compares: the press's own, or else the one that scores the criterion most.

        Four of five is not eight of ten until somebody asks for the conversion.
        """
        counts: dict[str, Counter[str]] = {}
        for entry in self.entries:
            for criterion in {name[0] for name in keys.ranks_of(entry)}:
                counts.setdefault(criterion, Counter())[entry.rubric] += 1
        return {
            criterion: self.rubric if self.rubric in counted else max(counted, key=lambda name: (counted[name], name))
            for criterion, counted in counts.items()
        }


def _share(entry: Entry, criterion: str) -> float:
    if criterion == "overall":
        return float(entry.rank)
    score = entry.score(criterion)
    return score.share if score is not None else -1.0
