"""Keys: the name of each question a page may ask, and which of them a changed review answers anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rubrica.pages.values.entry import Entry

SITE = "site"
NEWEST = "newest"
MAPPED = "mapped"
PAGES = "pages"
"""Which lists have a page. No page asks it: whoever prints does, before the others."""
EVERYTHING = "everything"
"""All that a press prints, once its index has been made again. No page asks it."""
WHOLE = "score-"
"""How a part of a ranking that is a whole score begins: `score-9`."""
READERS = "readers:"
BEST = "best"
"""The kind of list that rankings are."""

COMMENTS = "comments"


def listed(kind: str, name: str, part: str = "") -> str:
    """The key of a list: `tag:drama`, `tag:drama/2024`, `archive:2024-11`."""
    return f"{kind}:{name}/{part}" if name and part else f"{kind}:{name or part}"


def groups(kind: str) -> str:
    """The key of the names of all lists of a kind: `groups:tag`."""
    return f"groups:{kind}"


def parts(kind: str, name: str) -> str:
    """The key of the parts of a list: `parts:tag:drama`, `parts:archive:`."""
    return f"parts:{kind}:{name}"


def ranked(criterion: str, year: str, whole: str) -> str:
    return listed(BEST, criterion, part_of_ranking(year, whole))


def part_of_ranking(year: str, whole: str) -> str:
    """The part of a ranking: a year, a whole score (`score-9`), "" for all of it."""
    return year or (f"{WHOLE}{whole}" if whole else "")


def year_or_whole(part: str) -> tuple[str, str]:
    """The year and the whole score that a part of a ranking is made of: the other way round."""
    return ("", part.removeprefix(WHOLE)) if part.startswith(WHOLE) else (part, "")


def spread(rubric: str, critic: str = "") -> str:
    """The key of how the scores of a rubric are spread: `spread:anime`, `spread:anime/a-critic`."""
    return listed("spread", rubric, critic)


def comments(slug: str, part: int = 1) -> str:
    """The key of a hundred of a review's comments: `comments:salt-radio`, `comments:salt-radio/2`."""
    return listed(COMMENTS, slug, str(part) if part > 1 else "")


def picture(name: str) -> str:
    return f"picture:{name}"


def readers(slug: str) -> str:
    """The key of readers' scores of a review: `readers:salt-radio`. Publishers tell it at most once a minute."""
    return f"{READERS}{slug}"


def named(name: str) -> str:
    return f"named:{slug(name)}"


def lists_of(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Every list an entry stands in, as (kind, name, part)."""
    for kind, names in LISTS.items():
        for name, part in names(entry):
            yield kind, name, part


def _by_year(names: Iterable[str], entry: Entry) -> list[tuple[str, str]]:
    year = entry.date[:4]
    return [(name, part) for name in names for part in ("", year)]


LISTS: dict[str, Callable[[Entry], list[tuple[str, str]]]] = {
    "archive": lambda entry: [("", entry.date[:7])],
    "tag": lambda entry: _by_year(entry.tags, entry),
    "critic": lambda entry: _by_year([entry.critic], entry) if entry.critic else [],
    "work": lambda entry: [(entry.work, "")] if entry.work else [],
    "rubric": lambda entry: [(entry.rubric, "")],
}
"""The lists of each kind that an entry stands in, as (name, part)."""


def ranks_of(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Every ranking an entry stands in, as (criterion, year, whole score)."""
    year = entry.date[:4]
    for criterion, value in _values(entry):
        whole = value.partition(".")[0]
        yield criterion, "", ""
        yield criterion, year, ""
        yield criterion, "", whole


def ranked_by(entry: Entry) -> list[str]:
    """The criteria an entry is ranked by, `overall` among them."""
    return [criterion for criterion, _ in _values(entry)]


def _values(entry: Entry) -> Iterator[tuple[str, str]]:
    for score in entry.scores:
        if score.value is not None:
            yield score.criterion, score.value
    if entry.overall is not None:
        yield "overall", entry.overall


def of_entry(entry: Entry) -> Iterator[str]:
    """Every key whose answer holds this entry."""
    yield f"review:{entry.slug}"
    yield f"history:{entry.slug}"
    yield NEWEST
    yield spread(entry.rubric)
    yield spread(entry.rubric, entry.critic)
    yield named(entry.title)
    yield named(entry.slug)
    for kind, name, part in lists_of(entry):
        yield listed(kind, name, part)
    for criterion, year, whole in ranks_of(entry):
        yield ranked(criterion, year, whole)


def of_change(before: Entry | None, after: Entry | None) -> set[str]:
    """The keys that a changed review answers anew: its own, and those of every list it stood or now stands in."""
    either = after or before
    if either is None:
        return set()
    changed = {f"review:{either.slug}", f"history:{either.slug}"}
    if before is None or after is None or _on_the_map(before) != _on_the_map(after):
        changed.add(MAPPED)
    if alike_in_lists(before, after):
        return changed
    changed.add(f"neighbours:{either.slug}")
    for entry in (before, after):
        if entry is not None:
            changed.update(of_entry(entry))
    for kind, name, part in stands_in(before) ^ stands_in(after):
        changed.add(parts(kind, name))
        if not part:
            changed.add(groups(kind))
    return changed


def mapped(entry: Entry) -> tuple[str, str]:
    """What a map of the press says of an entry: its address, and the day it last changed."""
    return entry.address, (entry.updated or entry.date)[:10]


def _on_the_map(entry: Entry) -> tuple[tuple[str, str], str, int]:
    """What is said there, and the place among the others."""
    return mapped(entry), entry.date, entry.order


def alike_in_lists(before: Entry | None, after: Entry | None) -> bool:
    """Whether lists print both alike: they say how many minutes a text takes, not how many words it has, nor when
    something in it was corrected. Feeds say that, which ask for the texts as well."""
    if before is None or after is None:
        return before is after
    return before._replace(words=after.words, updated=after.updated) == after


def stands_in(entry: Entry | None) -> set[tuple[str, str, str]]:
    """The lists and rankings an entry stands in, as (kind, name, part)."""
    if entry is None:
        return set()
    ranks = ((BEST, criterion, part_of_ranking(year, whole)) for criterion, year, whole in ranks_of(entry))
    return {*lists_of(entry), *ranks}
