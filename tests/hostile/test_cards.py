"""A share card is drawn from an SVG, whatever stands in its fields."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from rubrica.pages.cards.card import Card, CardRow, draw_card

from .payloads import PAYLOADS
from .test_naughty_strings import STRINGS

DRAWN = {"svg", "style", "g", "path", "rect", "text", "tspan"}


def strange(text: str) -> list[str]:
    """Whatever a card's drawing holds that we did not draw, with the same text in all of its fields."""
    rows = (CardRow(text, 5, text), CardRow("Story", 0, "–"))
    svg = ET.fromstring(draw_card(Card(text, text, text, text, text, text, text, rows, text, text, "en")))
    found = [one.tag.rpartition("}")[2] for one in svg.iter()]
    said = [name for one in svg.iter() for name in one.attrib if name.startswith("on") or "href" in name]
    return [name for name in found if name not in DRAWN] + said


@pytest.mark.parametrize("texts", [PAYLOADS, STRINGS], ids=["our own list", "naughty strings"])
def test_a_card_draws_texts_and_nothing_else(texts: list[str]) -> None:
    assert {text: found for text in texts if (found := strange(text))} == {}
