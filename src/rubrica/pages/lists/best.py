"""The best by one category: places that equals share, by year and by whole score."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages import keys
from rubrica.pages.data.head import Head, head_of
from rubrica.pages.data.structured import ranking_ld
from rubrica.pages.lens.form import NO_LENS
from rubrica.pages.lens.page import list_form, with_script
from rubrica.pages.lists.lists import Link
from rubrica.pages.lists.ranking import Place, categories, criteria_of, ends_of, name_of, places_of, rubric_with
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Site


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
    lens: Markup = NO_LENS


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
    year, whole = keys.year_or_whole(part)
    entries = source.ranked(criterion, year, whole)
    rubric = rubric_with(criterion, entries, source)
    name, about = name_of(criterion, rubric, words)
    title = _title(name, year, whole, words)
    parts = source.parts("best", criterion)
    address = f"/best/{criterion}/{part}/" if part else f"/best/{criterion}/"
    head, lens = head_of(site, title, about or title, address), list_form(entries, address, source)
    return BestPage(
        site=site,
        words=words,
        language=site.language,
        head=with_script(replace(head, json_ld=ranking_ld(title, address, entries, site)), lens),
        section=section_of(site),
        criterion=criterion,
        name=name,
        range=words.of("scored_from", *ends_of(rubric)),
        title=title,
        about=about,
        filters=filters_of(criterion, parts, part, words),
        places=places_of(entries, criterion, source),
        total=parts.get(part, len(entries)),
        others=categories(source, criterion, words),
        lens=lens,
    )


def gather_bests(source: Source) -> BestIndexPage:
    site = source.site()
    words = words_of(site.language)
    leaders = []
    for criterion, count in criteria_of(source):
        entries = source.ranked(criterion)
        name, about = name_of(criterion, rubric_with(criterion, entries, source), words)
        link = Link(name, f"/best/{criterion}/", count)
        leaders.append((link, about, places_of(entries[:3], criterion, source)))
    return BestIndexPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, words.best, words.all_bests, "/best/"),
        section=section_of(site),
        title=words.best,
        leaders=tuple(leaders),
    )


def section_of(site: Site) -> str:
    """Where rankings stand in the menu: under their own name, or else with the written lists."""
    there = [address for _, address in site.menu]
    return "/best/" if not there or "/best/" in there else "/lists/"


def filters_of(
    criterion: str, parts: dict[str, int], current: str, words: Words
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """The years and the whole scores of a ranking, each with its count."""
    base = f"/best/{criterion}/"
    years = [part for part in parts if part and not part.startswith(keys.WHOLE)]
    wholes = sorted((part for part in parts if part.startswith(keys.WHOLE)), key=_number, reverse=True)
    dated = [Link(words.year(year), f"{base}{year}/", parts[year], current == year) for year in years]
    scored = [Link(part.removeprefix(keys.WHOLE), f"{base}{part}/", parts[part], current == part) for part in wholes]
    every, any_score = not current or current.startswith(keys.WHOLE), not current.startswith(keys.WHOLE)
    by_score = (words.score, (Link(words.any_score, base, 0, any_score), *scored))
    by_year = (words.a_year, (Link(words.all_years, base, parts.get("", 0), every), *dated))
    return (by_year, by_score)


def _number(part: str) -> tuple[int, str]:
    """Whole scores by number, letters as they come."""
    whole = part.removeprefix(keys.WHOLE)
    return (int(whole), "") if whole.isdecimal() else (-1, whole)


def _title(name: str, year: str, whole: str, words: Words) -> str:
    within = name.lower() if name == name.title() else name
    if whole:
        return words.of("best_scored", name, whole)
    return words.of("best_of_year", within, words.year(year)) if year else words.of("best_by", within)
