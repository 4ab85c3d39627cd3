"""A score in the notation that stands there already: 8/10 becomes 9/10, ★★★½☆ becomes ★★★★☆, seven becomes eight."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from rubrica.manuscript.score_spots import Spot
    from rubrica.rubric import Scale

_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_KANJI = "〇一二三四五六七八九"
_WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
_HALF = Decimal("0.5")
_SIGNS = {_HALF: "½", Decimal("0.25"): "¼", Decimal("0.75"): "¾"}


def respelt(line: str, spot: Spot, value: Decimal, scale: Scale) -> str | None:
    """The line with another score at a spot, on the maximum that stands there; None where that cannot express it."""
    typed = line[spot.first : spot.last]
    if spot.kind == "letter":
        new: str | None = _letter(typed, value, scale)
    elif spot.kind == "none":
        return None
    else:
        best = Decimal(spot.number.best) if spot.number.best else scale.best
        on_it = value * best / scale.best
        if on_it != on_it.quantize(Decimal("0.01")):
            return None
        new = _drawn(typed, on_it) if spot.kind == "full" else _spelt(typed, on_it, line)
    return None if new is None else line[: spot.first] + new + line[spot.last :]


def _letter(typed: str, value: Decimal, scale: Scale) -> str | None:
    if not scale.letters:
        return None
    minus = next((sign for sign in "–−" if sign in typed), "-")
    return scale.text(value).replace("-", minus)


def _drawn(typed: str, value: Decimal) -> str | None:
    """As many stars as before, filled and empty, or filled ones alone if the empty ones were never drawn."""
    whole, part = int(value), value % 1
    if part not in (0, _HALF) or not whole:
        return None
    star = typed[:2] if typed[1:2] == "\ufe0f" else typed[:1]
    filled = typed.rstrip("☆✩")
    half = next((sign for sign in ("½", "⯨", "✬", "1/2") if filled.endswith(sign)), "½") if part else ""
    shown = len(re.findall(r"[★⭐🌟☆✩]|½|⯨|✬|1/2", typed))
    empty = typed[len(filled) :][:1] or ("☆" if shown == 5 and _is_full(filled) else "")
    drawn = star * whole + half + empty * max(0, shown - whole - bool(part))
    return drawn if typed.endswith("\ufe0f") else drawn.removesuffix("\ufe0f")  # it stands behind the number


def _is_full(filled: str) -> bool:
    """Five stars of five say nothing of how an empty one would look."""
    return not re.search("½|⯨|✬|1/2", filled)


def _spelt(typed: str, value: Decimal, line: str) -> str:
    """A number in words, in Japanese, with a sign for a half, with a comma, with a nought behind it: as it was."""
    lowered = typed.casefold()
    if lowered.split(" ")[0] in _WORDS and (words := _in_words(value)):
        return words.capitalize() if typed[0].isupper() else words
    if typed[0] in _KANJI + "十百" and value == int(value):
        return _in_kanji(int(value))
    sign = _SIGNS.get(value % 1)
    if sign and re.search("[½¼¾]", line):
        return f"{int(value) or ''}{sign}"
    text = plain(value)
    if (nought := re.search(r"[.,．，](0+)\Z", typed)) and "." not in text:
        text += "." + "0" * len(nought[1])
    if re.search(r"\d[,，]\d", line):
        text = text.replace(".", ",")
    return text.translate(_WIDE) if re.search("[０-９]", typed) else text


def _in_words(value: Decimal) -> str:
    whole, part = int(value), value % 1
    if whole >= len(_WORDS) or part not in (0, _HALF):
        return ""
    return _WORDS[whole] + (" and a half" if part else "")


def _in_kanji(value: int) -> str:
    if value >= 100:
        return "百"
    tens, ones = divmod(value, 10)
    return (("" if tens == 1 else _KANJI[tens]) + "十" if tens else "") + (_KANJI[ones] if ones or not tens else "")
