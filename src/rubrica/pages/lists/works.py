"""The works of the press: a page for each with its facts and every critic's scores, and a page of all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from rubrica.pages.data.head import Head, head_of, showing
from rubrica.pages.lists.characters import Cast, Figure, cast_of, figures_of
from rubrica.pages.scores import scores
from rubrica.pages.scripts import script_of
from rubrica.pages.terms import kick_of, length_of, season_of, term
from rubrica.pages.text.images import image
from rubrica.pages.values.entry import Credit, Song
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
    kick: str
    poster: Markup
    facts: tuple[tuple[str, str], ...]
    related: tuple[WorkEntry, ...]
    opinions: tuple[Opinion, ...]
    credits: tuple[Credit, ...]
    songs: tuple[Song, ...]
    figures: tuple[Figure, ...]
    cast: Cast | None
    folded: bool

    def script(self, title: str) -> str:
        """The language that the letters of a title tell."""
        return script_of(title)


@dataclass(frozen=True, slots=True)
class Card:
    """A work among others: its cover, or its initial where it has none, and each overall with what it is out of."""

    work: WorkEntry
    language: str
    kick: str
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
    figures = figures_of(work, words)
    related = (source.work(name) for name in work.related)
    return WorkPage(
        site=site,
        words=words,
        language=site.language,
        head=showing(
            head_of(site, f"{work.title} · {words.works}", work.summary or kick_of(work, words), work.address),
            picture,
            site,
            feed=work.address if entries else "",
        ),
        section="/works/",
        work=work,
        title_language=script_of(work.title),
        original=original,
        original_language=work.titles[0][0] if work.titles else script_of(original),
        kick=kick_of(work, words),
        poster=image(picture, work.cover_alt, POSTER, first=True) if picture else Markup(""),
        facts=facts_of(work, words),
        related=tuple(other for other in related if other is not None),
        opinions=tuple(opinion_of(entry, words) for entry in entries),
        credits=tuple(Credit(term(credit.role, words), credit.name) for credit in work.credits),
        songs=tuple(replace(song, use=term(song.use, words)) for song in work.songs),
        figures=figures,
        cast=cast_of(figures, words),
        folded=any(one.lids for one in figures),
    )


def facts_of(work: WorkEntry, words: Words) -> tuple[tuple[str, str], ...]:
    """What is known of the work, each with its label."""
    said = {work.title, *(title for _, title in work.titles[:1])}  # in the page's head
    also = words.between.join(
        title for title in (*(one for _, one in work.titles[1:]), *work.also) if title not in said
    )
    known = (
        (words.also_known_as, also),
        (words.kind, term(work.kind, words)),
        (words.season if work.season else words.a_year, season_of(work, words)),
        (words.length, length_of(work, words, whole=True)),
        (words.studio, work.studio),
    )
    return (
        *((label, said) for label, said in known if said),
        *((words.label(label), term(said, words)) for label, said in work.facts),
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
        cards=tuple(card_of(work, words, source) for work in source.works()),
    )


def card_of(work: WorkEntry, words: Words, source: Source) -> Card:
    picture = source.picture(work.cover) if work.cover else None
    given = [entry for entry in source.listed("work", work.slug) if entry.overall]
    overalls = tuple((entry.overall or "", beyond_ten(entry.overall_best)) for entry in given)
    return Card(
        work, script_of(work.title), kick_of(work, words), image(picture, "", CARD) if picture else Markup(""), overalls
    )


def beyond_ten(best: str) -> str:
    """What an overall is out of: "/5"; nothing where that is ten, which goes without saying."""
    whole = scores.whole(best)
    return "" if whole == scores.TEN else f"/{whole}"
