"""The works of the press: a page for each with its facts and every critic's scores, and a page of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.scores import scores
from rubrica.pages.scripts import script_of
from rubrica.pages.text.images import image
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site, WorkEntry

POSTER = "(max-width: 54rem) 12rem, 17rem"
CARD = "(max-width: 30rem) 45vw, 13rem"


@dataclass(frozen=True, slots=True)
class Opinion:
    """One critic's review of the work, as it stands beside the others."""

    entry: Entry
    overall: Markup
    rows: Markup
    when: str


@dataclass(frozen=True, slots=True)
class WorkPage:
    template: ClassVar[str] = "work.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    work: WorkEntry
    title_language: str
    original: str
    original_language: str
    poster: Markup
    facts: tuple[tuple[str, str], ...]
    opinions: tuple[Opinion, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A work among others: its cover, or its initial where it has none, and each overall with what it is out of."""

    work: WorkEntry
    language: str
    cover: Markup
    overalls: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class WorksPage:
    template: ClassVar[str] = "works.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    cards: tuple[Card, ...]


def gather_work(source: Source, slug: str) -> WorkPage:
    site, work = source.site(), source.work(slug)
    assert work is not None, slug  # a page is printed only for a work there is
    words = words_of(site.language)
    picture = source.picture(work.cover) if work.cover else None
    original = work.titles[0][1] if work.titles else ""
    entries = source.listed("work", slug)
    return WorkPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, f"{work.title} · {words.works}", work.summary or work.kick, work.address),
        section="/works/",
        work=work,
        title_language=script_of(work.title),
        original=original,
        original_language=work.titles[0][0] if work.titles else script_of(original),
        poster=image(picture, work.cover_alt, POSTER, first=True) if picture else Markup(""),
        facts=facts_of(work, words),
        opinions=tuple(opinion_of(entry, words) for entry in entries),
        voices=tuple(dict.fromkeys(language for one in work.characters for language, _ in one.voices)),
    )


def facts_of(work: WorkEntry, words: Words) -> tuple[tuple[str, str], ...]:
    """What is known of the work, each with its label."""
    also = ", ".join(title for _, title in work.titles[1:])
    season = " ".join(part for part in (work.season, str(work.year or "")) if part)
    known = (
        (words.also_known_as, also),
        (words.kind, work.kind),
        (words.season if work.season else words.a_year, season),
        (words.length, work.length),
        (words.studio, work.studio),
    )
    return (
        *((label, said) for label, said in known if said),
        *((words.label(label), said) for label, said in work.facts),
    )


def opinion_of(entry: Entry, words: Words) -> Opinion:
    when = words.day(entry.date)
    revision = words.of("nth_revision", words.nth(entry.revision))
    return Opinion(
        entry=entry,
        overall=scores.overall_of(entry, words.language),
        rows=scores.mini_rows(entry.scores, words.language),
        when=f"{revision}, {when}" if entry.revision > 1 else when,
    )


def gather_works(source: Source) -> WorksPage:
    """Every work of the catalogue, in the order of the alphabet."""
    site = source.site()
    words = words_of(site.language)
    return WorksPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, words.works, words.all_works, "/works/"),
        section="/works/",
        title=words.works,
        cards=tuple(card_of(work, source) for work in source.works()),
    )


def card_of(work: WorkEntry, source: Source) -> Card:
    picture = source.picture(work.cover) if work.cover else None
    given = [entry for entry in source.listed("work", work.slug) if entry.overall]
    overalls = tuple((entry.overall or "", beyond_ten(entry.overall_best)) for entry in given)
    return Card(work, script_of(work.title), image(picture, "", CARD) if picture else Markup(""), overalls)


def beyond_ten(best: str) -> str:
    """What an overall is out of: "/5"; nothing where that is ten, which goes without saying."""
    whole = scores.whole(best)
    return "" if whole == scores.TEN else f"/{whole}"
