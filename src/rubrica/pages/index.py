"""All published reviews in memory, in the orders that pages ask for. The web press asks its database instead."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from rubrica.pages import keys
from rubrica.pages.values.entry import Neighbours

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rubrica.pages.source import Group, Mapped
    from rubrica.pages.values.entry import Entry

TOP = 100

Name = tuple[str, str, str]
Lists = dict[tuple[str, str], list["Entry"]]
"""Entries, oldest first, by the name and the part of their list."""

Key = TypeVar("Key")


class Index:
    """Entries by date; equal dates by the counter, then by slug. `rubric` is the press's own.

    What was counted once is kept, and mended where `change` touches it.
    """

    def __init__(self, entries: Iterable[Entry], rubric: str = "") -> None:
        self.rubric = rubric.partition("@")[0]
        self.by_slug = {entry.slug: entry for entry in entries}
        self._oldest_first = sorted(self.by_slug.values(), key=_place)
        self._lists: dict[str, Lists] = {}
        self._counted: dict[str, dict[str, dict[str, int]]] = {}
        self._tops: dict[Name, list[Entry]] = {}
        self._spreads: dict[tuple[str, str], dict[str, Counter[str]]] = {}

    def newest(self, limit: int) -> tuple[Entry, ...]:
        return tuple(self._oldest_first[: -limit - 1 : -1])

    def mapped(self) -> tuple[Mapped, ...]:
        return tuple(map(keys.mapped, reversed(self._oldest_first)))

    def neighbours(self, slug: str) -> Neighbours:
        entries = self._oldest_first
        place = bisect_left(entries, _place(self.by_slug[slug]), key=_place)
        before = entries[place - 1] if place else None
        after = entries[place + 1] if place + 1 < len(entries) else None
        return Neighbours(before, after)

    def listed(self, kind: str, name: str, part: str, limit: int | None = None) -> tuple[Entry, ...]:
        if limit and kind not in self._lists:  # a look at the newest is not worth making every list
            names_in = keys.LISTS[kind]
            return tuple(islice((one for one in reversed(self._oldest_first) if (name, part) in names_in(one)), limit))
        found = self._lists_of(kind).get((name, part), ())
        return tuple(found[: -limit - 1 : -1] if limit else found[::-1])

    def ranked(self, criterion: str, year: str, whole: str) -> tuple[Entry, ...]:
        asked = criterion, year, whole
        if asked not in self._tops:
            self._tops[asked] = _top(self._ranks.get(asked, []), criterion)
        return tuple(self._tops[asked])

    def groups(self, kind: str) -> tuple[Group, ...]:
        counted = self._counts_of(kind)
        return tuple((name, counted[name][""]) for name in sorted(counted) if "" in counted[name])

    def parts(self, kind: str, name: str) -> dict[str, int]:
        return dict(sorted(self._counts_of(kind).get(name, {}).items(), reverse=True))

    def size(self, kind: str, name: str, part: str) -> int:
        """How many reviews a list holds; 0 for one that is not there."""
        if kind != keys.BEST:
            return len(self._lists_of(kind).get((name, part), ()))
        return len(self._ranks.get((name, *keys.year_or_whole(part)), ()))

    def _counts_of(self, kind: str) -> dict[str, dict[str, int]]:
        """How many reviews each part of each list of a kind holds."""
        if kind not in self._counted:
            counted = self._counted[kind] = {}
            for name, part, count in self._counts_in(kind):
                counted.setdefault(name, {})[part] = count
        return self._counted[kind]

    def _counts_in(self, kind: str) -> Iterator[tuple[str, str, int]]:
        if kind != keys.BEST:
            return ((name, part, len(entries)) for (name, part), entries in self._lists_of(kind).items())
        return (
            (criterion, keys.part_of_ranking(year, whole), len(entries))
            for (criterion, year, whole), entries in self._ranks.items()
        )

    def spread(self, rubric: str, critic: str) -> dict[str, dict[str, int]]:
        asked = rubric, critic
        if asked not in self._spreads:
            self._spreads[asked] = self._count(rubric, critic)
        return {criterion: dict(+counted) for criterion, counted in self._spreads[asked].items() if +counted}

    def _count(self, rubric: str, critic: str) -> dict[str, Counter[str]]:
        counts: dict[str, Counter[str]] = {}
        for entry in self._oldest_first:
            if entry.rubric == rubric and (not critic or entry.critic == critic):
                _count_in(counts, entry, 1)
        return counts

    def count_all(self) -> None:
        """Count now what would be counted when first asked for: for whoever has time before the first edit."""
        for kind in keys.LISTS:
            self._lists_of(kind)
        for criterion, year, whole in list(self._ranks):
            self.ranked(criterion, year, whole)

    def change(self, slug: str, after: Entry | None) -> set[Name]:
        """Another entry in place of the one of this slug: a new one where there was none, nothing for None.

        Gives the names of rankings that compare the scores of another rubric from now on.
        """
        before = self.by_slug.pop(slug, None)
        if self._tops:
            self._mend_tops(before, after)
        if _scoring(before) != _scoring(after):
            self._ranked_by  # noqa: B018  what it is now can only be told now
        if before is not None:
            self._each_list(before, _remove)
            self._recount(before, -1)
        if after is not None:
            self.by_slug[slug] = after
            self._each_list(after, _insert)
            self._recount(after, 1)
        return self._turned()

    def _each_list(self, entry: Entry, do: Callable[[list[Entry], Entry], None]) -> None:
        """Do something with every list that is already made and holds an entry, or should."""
        do(self._oldest_first, entry)
        for kind, lists in self._lists.items():
            _in_each(lists, keys.LISTS[kind](entry), entry, do)
        if "_ranks" in self.__dict__:
            _in_each(self._ranks, self._ranks_of(entry), entry, do)
        self._counted.clear()

    def _mend_tops(self, before: Entry | None, after: Entry | None) -> None:
        """Take an entry out of the best hundred and put another in; forget those that another one may now belong to."""
        if before is not None:
            for name in self._tops.keys() & set(keys.ranks_of(before)):
                if before in self._tops[name] and len(self._tops[name]) == TOP:
                    del self._tops[name]
                elif before in self._tops[name]:
                    self._tops[name].remove(before)
        if after is not None:
            for name in self._tops.keys() & set(self._ranks_of(after)):
                insort(self._tops[name], after, key=_best_first(name[0]))
                del self._tops[name][TOP:]

    def _recount(self, entry: Entry, by: int) -> None:
        for (rubric, critic), counts in self._spreads.items():
            if entry.rubric == rubric and (not critic or entry.critic == critic):
                _count_in(counts, entry, by)
        if "_scored_with" in self.__dict__:
            _count_rubric(self._scored_with, entry, by)

    def _turned(self) -> set[Name]:
        """Forget rankings that compare another rubric's scores, now that other reviews are there."""
        before = self.__dict__.pop("_ranked_by", None)
        if before is None or before == self._ranked_by:
            return set()
        turned = {criterion for criterion, _ in before.items() ^ self._ranked_by.items()}
        names = set(self.__dict__.pop("_ranks", ())) | set(self._ranks)
        self._tops.clear()
        return {name for name in names if name[0] in turned}

    def _lists_of(self, kind: str) -> Lists:
        """All lists of a kind, by name and part."""
        if kind not in self._lists:
            lists = self._lists[kind] = {}
            names_in = keys.LISTS[kind]
            for entry in self._oldest_first:
                for name in names_in(entry):
                    lists.setdefault(name, []).append(entry)
        return self._lists[kind]

    @cached_property
    def _ranks(self) -> dict[Name, list[Entry]]:
        ranks: dict[Name, list[Entry]] = {}
        ranked_by = self._ranked_by
        for entry in self._oldest_first:
            for name in keys.ranks_of(entry):
                if ranked_by[name[0]] == entry.rubric:
                    ranks.setdefault(name, []).append(entry)
        return ranks

    def _ranks_of(self, entry: Entry) -> Iterator[Name]:
        return (name for name in keys.ranks_of(entry) if self._ranked_by.get(name[0], entry.rubric) == entry.rubric)

    @cached_property
    def _ranked_by(self) -> dict[str, str]:
        """The rubric whose scores a ranking compares: the press's own, or else the one that scores the criterion most.

        Four of five is not eight of ten until somebody asks for the conversion.
        """
        return {
            criterion: self.rubric if self.rubric in counted else max(counted, key=lambda name: (counted[name], name))
            for criterion, counted in ((criterion, +counted) for criterion, counted in self._scored_with.items())
            if counted
        }

    @cached_property
    def _scored_with(self) -> dict[str, Counter[str]]:
        """How many reviews of each rubric score each criterion."""
        counts: dict[str, Counter[str]] = {}
        alike = Counter((entry.rubric, tuple(keys.ranked_by(entry))) for entry in self._oldest_first)
        for (rubric, criteria), count in alike.items():
            for criterion in criteria:
                counts.setdefault(criterion, Counter())[rubric] += count
        return counts


def _place(entry: Entry) -> tuple[str, int, str]:
    return entry.date, entry.order, entry.slug


def _scoring(entry: Entry | None) -> tuple[str, list[str]] | None:
    """The rubric of an entry and the criteria it scores."""
    return None if entry is None else (entry.rubric, keys.ranked_by(entry))


def _insert(entries: list[Entry], entry: Entry) -> None:
    insort(entries, entry, key=_place)


def _remove(entries: list[Entry], entry: Entry) -> None:
    place = bisect_left(entries, _place(entry), key=_place)
    if entries[place : place + 1] == [entry]:
        del entries[place]


def _in_each(
    lists: dict[Key, list[Entry]], names: Iterable[Key], entry: Entry, do: Callable[[list[Entry], Entry], None]
) -> None:
    for name in names:
        do(lists.setdefault(name, []), entry)
        if not lists[name]:
            del lists[name]


def _best_first(criterion: str) -> Callable[[Entry], tuple[float, str, str]]:
    return lambda entry: (-_share(entry, criterion), entry.title.casefold(), entry.slug)


def _top(entries: list[Entry], criterion: str) -> list[Entry]:
    """The best of a ranking. Only those that may be among them are put in order."""
    if len(entries) > TOP:
        least = sorted([_share(entry, criterion) for entry in entries])[-TOP]
        entries = [entry for entry in entries if _share(entry, criterion) >= least]
    return sorted(entries, key=_best_first(criterion))[:TOP]


def _share(entry: Entry, criterion: str) -> float:
    if criterion == "overall":
        return float(entry.rank)
    for score in entry.scores:
        if score.criterion == criterion:
            return score.share
    return -1.0


def _count_in(counts: dict[str, Counter[str]], entry: Entry, by: int) -> None:
    for score in entry.scores:
        if score.value is not None:
            counts.setdefault(score.criterion, Counter())[score.value] += by
    if entry.overall is not None:
        counts.setdefault("overall", Counter())[entry.overall.partition(".")[0]] += by


def _count_rubric(counts: dict[str, Counter[str]], entry: Entry, by: int) -> None:
    for criterion in keys.ranked_by(entry):
        counts.setdefault(criterion, Counter())[entry.rubric] += by
