"""A critic: who they are, how they score, and everything they have reviewed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.lists.lists import NEWEST, Link, LinksPage, Listing, by_year, years
from rubrica.pages.scores.spread import Histogram, histograms
from rubrica.pages.tip import Tip, tip_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import CriticEntry, Picture, Site


@dataclass(frozen=True, slots=True)
class CriticPage:
    template: ClassVar[str] = "critic.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    critic: CriticEntry
    about: tuple[str, ...]
    picture: Picture | None
    tip: Tip | None
    total: int
    filters: tuple[tuple[str, tuple[Link, ...]], ...]
    listings: tuple[Listing, ...]
    rubrics: tuple[Link, ...]
    spread: tuple[Histogram, ...]


def gather_critic(source: Source, name: str, year: str = "") -> CriticPage:
    site, critic = source.site(), source.critic(name)
    words = words_of(site.language)
    entries = source.listed("critic", name, year)
    parts = source.parts("critic", name)
    base = f"/critics/{name}/"
    about = tuple(paragraph.strip() for paragraph in critic.about.split("\n\n") if paragraph.strip())
    title = f"{critic.name}, {words.year(year)}" if year else critic.name
    said = about[0] if about else words.of("reviews_by", critic.name)
    used = dict.fromkeys(entry.rubric for entry in entries if entry.rubric)
    return CriticPage(
        site=site,
        words=words,
        language=site.language,
        head=replace(head_of(site, title, said, f"{base}{year}/" if year else base), feed=base),
        section=base,
        critic=critic,
        about=about,
        picture=source.picture(critic.picture) if critic.picture else None,
        tip=tip_of(site, critic, words) if critic.tip else None,
        total=parts.get("", len(entries)),
        filters=years(parts, base, year, words),
        listings=by_year(entries if year else entries[:NEWEST], words),
        rubrics=tuple(Link(source.rubric(rubric).title, f"/rubrics/{rubric}/") for rubric in used),
        spread=() if year else overall_spread(source, tuple(used), name, words),
    )


def overall_spread(source: Source, rubrics: tuple[str, ...], critic: str, words: Words) -> tuple[Histogram, ...]:
    """How this critic's overalls are spread, for each rubric they used."""
    return tuple(
        drawn
        for name in rubrics
        for drawn in histograms(source.rubric(name), source.spread(name, critic), words, only="overall")
    )


def gather_critics(source: Source) -> LinksPage:
    site = source.site()
    words = words_of(site.language)
    critics = [(source.critic(name), count) for name, count in source.groups("critic")]
    links = [Link(critic.name, critic.address, count) for critic, count in critics]
    return LinksPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, words.critics, words.all_critics, "/critics/"),
        section="/critics/",
        title=words.critics,
        links=tuple(sorted(links, key=lambda link: link.label.casefold())),
    )
