"""The best by one category: places that equals share, by year and by whole score."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages import scores
from rubrica.pages.entry import EntryScore
from rubrica.pages.head import Head, head_of
from rubrica.pages.lists import Link, cover, parts_of_list
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.entry import Entry, Site
    from rubrica.pages.source import Source
    from rubrica.rubric import Rubric

OVERALL = "overall"
WHOLE = "score-"  # how a part that is a whole score begins: score-9
SMALL = "3.2rem"


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


@dataclass(frozen=True, slots=True)
class BestPage:
    """A ranking by one criterion or by the overall, of all years, of one, or of one whole score."""

    template: ClassVar[str] = "best.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    criterion: str
    name: str
    range: str
    title: str
    about: str
    filters: tuple[tuple[str, tuple[Link, ...]], ...]
    places: tuple[Place, ...]
    total: int
    others: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class BestIndexPage:
    """Every category with the review that leads it."""

    template: ClassVar[str] = "bests.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    leaders: tuple[tuple[Link, str, tuple[Place, ...]], ...]


def gather_best(source: Source, criterion: str, part: str = "") -> BestPage:
    site = source.site()
    words = words_of(site.language)
    whole = part.removeprefix(WHOLE) if part.startswith(WHOLE) else ""
    year = "" if whole else part
    entries = source.ranked(criterion, year, whole)
    rubric = rubric_with(criterion, entries, source)
    name, about = name_of(criterion, rubric, words)
    title = _title(name, year, whole, words)
    parts = parts_of_list(source.groups("best"), criterion)
    address = f"/best/{criterion}/{part}/" if part else f"/best/{criterion}/"
    return BestPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, title, about or title, address),
        section="/best/",
        criterion=criterion,
        name=name,
        range=words.of("scored_from", *ends_of(rubric)),
        title=title,
        about=about,
        filters=filters_of(criterion, parts, part, words),
        places=places_of(entries, criterion, source),
        total=parts.get(part, len(entries)),
        others=categories(source, criterion, words),
    )


def gather_bests(source: Source) -> BestIndexPage:
    site = source.site()
    words = words_of(site.language)
    leaders = []
    for criterion, count in _criteria(source):
        entries = source.ranked(criterion)
        name, about = name_of(criterion, rubric_with(criterion, entries, source), words)
        link = Link(name, f"/best/{criterion}/", count)
        leaders.append((link, about, places_of(entries[:3], criterion, source)))
    return BestIndexPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, words.best, words.all_bests, "/best/"),
        section="/best/",
        title=words.best,
        leaders=tuple(leaders),
    )


def categories(source: Source, current: str, words: Words) -> tuple[Link, ...]:
    """A link to the ranking of every category."""
    rubrics = [source.rubric(name) for name, _, _ in source.groups("rubric")]
    names = {criterion.key: criterion.name for rubric in rubrics for criterion in rubric.criteria}
    return tuple(
        Link(names.get(key, words.overall), f"/best/{key}/", count, key == current) for key, count in _criteria(source)
    )


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


def filters_of(
    criterion: str, parts: dict[str, int], current: str, words: Words
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The years and the whole scores of a ranking, each with its count."""
    base = f"/best/{criterion}/"
    years = [part for part in parts if part and not part.startswith(WHOLE)]
    wholes = sorted((part for part in parts if part.startswith(WHOLE)), key=_number, reverse=True)
    dated = [Link(words.year(year), f"{base}{year}/", parts[year], current == year) for year in years]
    scored = [Link(part.removeprefix(WHOLE), f"{base}{part}/", parts[part], current == part) for part in wholes]
    every, any_score = not current or current.startswith(WHOLE), not current.startswith(WHOLE)
    by_score = (words.score, (Link(words.any_score, base, 0, any_score), *scored))
    by_year = (words.a_year, (Link(words.all_years, base, parts.get("", 0), every), *dated))
    return (by_year, by_score) if len(years) > 1 else (by_score,)


def _number(part: str) -> tuple[int, str]:
    """Whole scores by number, letters as they come."""
    whole = part.removeprefix(WHOLE)
    return (int(whole), "") if whole.isdecimal() else (-1, whole)


def _title(name: str, year: str, whole: str, words: Words) -> str:
    within = name.lower() if name == name.title() else name
    if whole:
        return words.of("best_scored", name, whole)
    return words.of("best_of_year", within, words.year(year)) if year else words.of("best_by", within)


def _criteria(source: Source) -> list[tuple[str, int]]:
    """The criteria that have a ranking, the overall first, then those of the press's rubric, then the others."""
    counts = {name: count for name, part, count in source.groups("best") if not part}
    own = [criterion.key for criterion in source.rubric(source.site().rubric).criteria]
    order = [OVERALL, *own]
    return sorted(counts.items(), key=lambda one: (order.index(one[0]) if one[0] in order else len(order), one[0]))
