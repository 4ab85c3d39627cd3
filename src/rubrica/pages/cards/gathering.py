"""Which card a revision has, and which the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.cards.card import Card, card_of
from rubrica.pages.review.rows import spoken_here
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.source import Source


def gather_card(source: Source, slug: str, number: str = "") -> Card:
    """The card of a review's newest revision, or of any by its number, which it says."""
    published = source.published(slug, int(number) if number else None)
    entry = published.entry
    words = words_of(entry.language)
    note = words.of("nth_revision", words.nth(published.number)) if number else ""
    return card_of(spoken_here(entry, published.printed), source.site(), words.day(entry.date), note)


def gather_press_card(source: Source) -> Card:
    """The card of all pages that have no picture of their own: the press and what it says of itself."""
    site = source.site()
    word = site.word.partition("\n\n")[0].strip()
    return Card(site.name, site.tagline or site.name, "", summary=word, language=site.language)
