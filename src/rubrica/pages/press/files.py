"""What the files of a press say: its settings, its works, its critics."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rubrica.manuscript import slug as slug_of
from rubrica.manuscript.hush import without_hushed
from rubrica.pages.press.toml import Toml
from rubrica.pages.terms import COUNTED
from rubrica.pages.values.entry import Character, Credit, CriticEntry, Site, Song, Trait, WorkEntry
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

IN_MENU = ("works", "articles", "lists")
RHYTHMS = ("each", "weekly")
"""How often a newsletter is sent: after each review, or on Mondays."""
FACTS = ("author", "translator", "publisher", "source", "broadcast", "released")


def read_site(settings: Toml, name: str, kinds: Collection[str]) -> Site:
    """What rubrica.toml says. `name` is what a press is called that does not say; `kinds` are those of `works`,
    `articles` and `lists` it has."""
    tip = _tip(settings)
    return Site(
        name=settings.text("name", name),
        address=_own_address(settings),
        language=settings.text("language", "en"),
        zone=settings.text("zone", "UTC"),
        tagline=settings.text("tagline"),
        critic=slug_of(settings.text("critic")),
        rubric=settings.text("rubric", "anime"),
        tip=tip.address("address"),
        tips=tuple(_tips(tip, settings.text("language", "en"))),
        word=settings.text("word").strip(),
        menu=tuple((item.text("label"), item.address("address")) for item in settings.tables("menu")) or _menu(kinds),
        theme=tuple(settings.table("theme").pairs()),
        newsletter=_newsletter(settings),
    )


def _tip(settings: Toml) -> Toml:
    """The tip jar: a table, or only its address."""
    given = settings.values.get("tip")
    return Toml(settings.file, {"address": given}) if isinstance(given, str) else settings.table("tip")


def _tips(tip: Toml, language: str) -> Iterator[tuple[str, tuple[str, str, str]]]:
    """What stands beside the tip jar: in the press's language, and in each that has a table of its own."""
    spoken = {key: tip.table(key) for key, value in tip.values.items() if isinstance(value, dict)}
    for name, said in {words_of(language).language: tip, **spoken}.items():
        yield name, (said.text("label"), said.text("heading"), said.text("text"))


def _newsletter(settings: Toml) -> str:
    said = settings.table("newsletter").text("send")
    if said not in ("", *RHYTHMS):
        raise settings.error(f"newsletter.send = “{said}” is unknown", f"It may be {' or '.join(RHYTHMS)}")
    return said


def _own_address(settings: Toml) -> str:
    """Where the press stands: what is not http(s) could be no page's address, and might run something in a feed."""
    address = settings.text("address", "http://127.0.0.1:8000")
    try:
        there = urlsplit(address)
    except ValueError:
        there = urlsplit("")
    if there.scheme not in ("http", "https") or not there.netloc:
        raise settings.error(f"address = “{address}” is no web address", "Write it like https://margin-notes.example")
    return address


def _menu(kinds: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Where rubrica.toml has no menu: what there is."""
    there = [kind for kind in IN_MENU if kind in kinds]
    return (("Reviews", "/reviews/"), *((kind.capitalize(), f"/{kind}/") for kind in there))


def read_work(slug: str, data: Toml) -> WorkEntry:
    return WorkEntry(
        slug=slug,
        title=data.text("title", slug),
        titles=tuple(data.table("titles").pairs()),
        also=data.texts("also"),
        kind=data.text("kind"),
        season=data.text("season"),
        year=data.number("year"),
        length=data.text("length"),
        measures=tuple((unit, number) for unit in COUNTED if (number := data.number(unit))),
        studio=data.text("studio"),
        cover=data.text("cover"),
        cover_alt=without_hushed(data.text("cover_alt")),
        summary=without_hushed(data.text("summary")).strip(),
        credits=tuple(Credit(credit.text("role"), credit.text("name")) for credit in data.tables("credits")),
        songs=tuple(
            Song(*(song.text(key) for key in ("use", "title", "performed_by", "composed_by", "episodes")))
            for song in data.tables("songs")
        ),
        characters=tuple(_character(character) for character in data.tables("characters")),
        facts=tuple((key, data.text(key)) for key in FACTS if data.text(key)),
        related=tuple(name for name in map(slug_of, data.texts("related")) if name),
    )


def _character(data: Toml) -> Character:
    return Character(
        name=data.text("name"),
        native=data.text("native"),
        about=without_hushed(data.text("about")),
        voices=tuple(data.table("voices").pairs()),
        forms=tuple(_trait(form) for form in data.tables("forms")),
        groups=tuple(_trait(group) for group in data.tables("groups")),
    )


def _trait(data: Toml) -> Trait:
    return Trait(data.text("name"), data.text("about"), data.text("from"))


def read_critic(slug: str, data: Toml, site: Site) -> CriticEntry:
    links = data.table("links")
    return CriticEntry(
        slug=slug,
        name=data.text("name", slug),
        place=data.text("place"),
        about=without_hushed(data.text("about")).strip(),
        tip=data.address("tip"),
        tip_text=data.text("tip_text"),
        picture=data.text("picture"),
        language=data.text("language", site.language),
        links=tuple((label, links.address(key)) for key, (label, _) in zip(links.values, links.pairs(), strict=True)),
    )
