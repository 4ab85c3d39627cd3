"""Every kind of file that is published, and how urgent each is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from rubrica.pages.cards.card import card_file
from rubrica.pages.cards.gathering import gather_card, gather_press_card
from rubrica.pages.data.head import PRESS_CARD
from rubrica.pages.routes import ROUTES, Route, newest, numbered, of_review, once

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.theme import Theme

FIRST = ("/", "/feed.atom", "/feed.json")
"""Besides a review's own pages, what whoever publishes it waits for."""

WAITED_FOR, KINDS, SOON, LATER, CARDS, ANEW, CARDS_ANEW = range(7)
"""How urgent a page is: what is waited for is never left due, which pages of a kind there are is asked before they are
printed, and the map of the press may come last."""

LISTS = "each "
"""Before the address of a kind of page: which of them there are is to be asked again."""

_UNHURRIED = ("/sitemap.xml", f"{LISTS}/sitemap-{{}}.xml")


def routes(cards: Path, theme: Path) -> tuple[Route, ...]:
    """All kinds of pages, share cards among them: drawn once, into the folder `cards`."""
    draw = partial(_draw, cards, theme)
    return (
        *ROUTES,
        of_review("/reviews/{}/card.png", newest, gather_card, draw),
        of_review("/reviews/{}/revisions/{}/card.png", numbered, gather_card, draw),
        Route(PRESS_CARD, once, gather_press_card, draw),
    )


def _draw(cards: Path, theme: Path, card: Any, _: Theme | None) -> bytes:
    return card_file(card, cards, theme).read_bytes()


def urgency_of(address: str, reviews: set[str]) -> int:
    """How urgent a page is after these reviews have changed."""
    if address.endswith("/card.png"):
        return CARDS
    if address in FIRST or (address.startswith("/reviews/") and address[9:].partition("/")[0] in reviews):
        return WAITED_FOR
    if address.startswith(_UNHURRIED):
        return LATER
    return KINDS if address.startswith(LISTS) else SOON
