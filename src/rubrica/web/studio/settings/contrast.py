"""Whether what stands on a ground can be read there: the ratio of two colours as the WCAG measure it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PIL import ImageColor

if TYPE_CHECKING:
    from collections.abc import Iterable

_BOTH = re.compile(r"light-dark\(\s*(.+?)\s*,\s*([^,()]+|[a-z]+\([^()]*\))\s*\)", re.IGNORECASE)


def day_and_night(value: str) -> tuple[str, str]:
    """The two colours of `light-dark(DAY, NIGHT)`; one colour is both."""
    found = _BOTH.fullmatch(value.strip())
    return (found[1], found[2]) if found else (value.strip(), value.strip())


def can_be_measured(colours: Iterable[str]) -> bool:
    try:
        return all(ratio(colour, "#fff") for colour in colours)
    except ValueError:
        return False


def ratio(colour: str, ground: str) -> float:
    """From 1 (the same) to 21 (black on white). Raises ValueError for a colour that cannot be measured here."""
    one, other = sorted((_luminance(colour), _luminance(ground)))
    return (other + 0.05) / (one + 0.05)


def _luminance(colour: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-relative-luminance"""
    shares = [part / 255 for part in ImageColor.getrgb(colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
