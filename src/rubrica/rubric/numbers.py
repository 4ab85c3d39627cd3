"""How a number is written: exactly, in plain digits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

VULGAR = {
    Fraction(1, 2): "½",
    Fraction(1, 4): "¼",
    Fraction(3, 4): "¾",
    Fraction(1, 3): "⅓",
    Fraction(2, 3): "⅔",
}


def plain(value: Decimal) -> str:
    """Every digit that counts and no other: 5, 8.5, 100; never 5.0 or 1E+2."""
    text = str(value)
    if "E" in text:
        text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def weight_text(weight: Decimal) -> str:
    """A weight as a critic would write it: 3, ½, 7½, 0.3."""
    text = plain(weight)
    if "." not in text:
        return text
    whole, part = divmod(Fraction(weight), 1)
    sign = VULGAR.get(part)
    return text if sign is None else f"{whole or ''}{sign}"


def digits_of(numerator: int, denominator: int, places: int) -> str:
    """A fraction in decimals: whole if it ends within `places`, else cut there with an ellipsis (7.333…)."""
    sign = "-" if numerator < 0 else ""
    scaled, rest = divmod(abs(numerator) * 10**places, denominator)
    digits = str(scaled).rjust(places + 1, "0")
    head, tail = (digits[:-places], digits[-places:]) if places else (digits, "")
    if rest:
        return f"{sign}{head}.{tail}…"
    tail = tail.rstrip("0")
    return f"{sign}{head}.{tail}" if tail else f"{sign}{head}"
