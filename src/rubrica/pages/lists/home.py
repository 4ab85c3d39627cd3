"""The home page: the newest review large, the next nineteen, the critic's word, what moved, the best of the year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.lists.lists import NEWEST, cover
from rubrica.pages.scores import scores
from rubrica.pages.scores.radar import radar
from rubrica.pages.scripts import script_of
from rubrica.pages.text.images import poster_of
from rubrica.pages.tip import Tip, tip_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import CriticEntry, Entry, Site

SMALL = "6.5rem"  # how wide a cover stands in the list
MOVED = 5  # moved scores shown


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the list with its cover and its small rows as printed."""

    entry: Entry
    cover: Markup
    overall: Markup
    rows: Markup
    day: str


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest review as the home page shows it."""

    entry: Entry
    original_language: str
    poster: Markup
    rows: Markup
    radar: Markup
    working: Markup


@dataclass(frozen=True, slots=True)
class Best:
    """The best review of the year by one criterion, and how many others share its score."""

    criterion: str
    name: str
    data: Markup
    digits: Markup
    entry: Entry
    sharing: int


@dataclass(frozen=True, slots=True)
class HomePage:
    template: ClassVar[str] = "home.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    newest: Newest | None
    listed: tuple[Listed, ...]
    total: int
    word: tuple[str, ...]
    critic: CriticEntry | None
    tip: Tip | None
    moved: tuple[Entry, ...]
    year: str
    best: tuple[Best, ...]


def gather_home(source: Source) -> HomePage:
    site = source.site()
    words = words_of(site.language)
    entries = source.newest(NEWEST)
    critic = source.critic(site.critic) if site.critic else None
    year = entries[0].date[:4] if entries else ""
    title = f"{site.name}: {site.tagline}" if site.tagline else site.name
    return HomePage(
        site=site,
        words=words,
        language=site.language,
        head=replace(head_of(site, title, words.of("home_description", site.name), "/"), title=title),
        section="/",
        title=title,
        newest=newest_of(entries[0], source, words) if entries else None,
        listed=tuple(listed_of(entry, source, words) for entry in entries[1:]),
        total=sum(source.parts("archive").values()),
        word=tuple(paragraph.strip() for paragraph in site.word.split("\n\n") if paragraph.strip()),
        critic=critic,
        tip=tip_of(site, None, words),
        moved=tuple(one for one in entries if one.overall_before not in (None, one.overall))[:MOVED],
        year=year,
        best=best_of_year(source, year) if entries[1:] else (),
    )


def newest_of(entry: Entry, source: Source, words: Words) -> Newest:
    return Newest(
        entry=entry,
        original_language=script_of(entry.original_title),
        poster=poster_of(entry, source, first=True),
        rows=Markup("".join([scores.row(one, "", words.language) for one in entry.scores])),
        radar=radar(entry.scores, words.language),
        working=scores.working(entry.working),
    )


def listed_of(entry: Entry, source: Source, words: Words) -> Listed:
    return Listed(
        entry=entry,
        cover=cover(entry, source, SMALL),
        overall=scores.overall_of(entry, words.language),
        rows=scores.mini_rows(entry.scores, words.language),
        day=words.day(entry.date),
    )


def best_of_year(source: Source, year: str) -> tuple[Best, ...]:
    """For each category of the press's own rubric the review that was scored highest, the first by title of equals."""
    site = source.site()
    found = []
    for criterion in source.rubric(site.rubric).criteria:
        ranked = source.ranked(criterion.key, year)
        top = ranked[0].score(criterion.key) if ranked else None
        if top is None:
            continue
        sharing = sum(
            1 for entry in ranked if (one := entry.score(criterion.key)) is not None and one.share == top.share
        )
        digits = scores.digits(top, words_of(site.language).language)
        found.append(Best(criterion.key, criterion.name, scores.data(top), digits, ranked[0], sharing - 1))
    return tuple(found)
