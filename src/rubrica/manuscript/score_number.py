"""The numbers a score is written with: 7/10, seven out of ten, ★★★½, 8点, 85 %, B+, 7, "not scored"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Number:
    """A score as it is written. `value` and `best` are decimal texts; a letter is its own value; None means it says
    "not scored". `best` is "" where the text names no maximum. `form` is the notation: slash, out-of, bare, percent,
    stars, letter, points or none."""

    value: str | None
    best: str
    form: str

    def below_zero(self) -> Number:
        """The same number below zero."""
        return self if self.value is None else replace(self, value=f"-{self.value}")


NOTHING = Number(None, "", "none")

_WORDS = {
    word: str(n)
    for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {"twenty": "20", "hundred": "100"}
_WORD = "(?:" + "|".join(_WORDS) + ")"
_WORDED = rf"{_WORD}(?:\s+and\s+a\s+half|\s+point\s+{_WORD})?"

N = r"\d{1,3}(?:[.,]\d{1,2}|\s?[¼½¾]|\s[13]/[24](?![\d/]))?"
"""The digits of a number, with decimals or a fraction behind them."""

_UNIT = r"(?:\s*(?:points?\b|pts?\b\.?|stars?\b|点))?"
_SLASH = rf"(?P<n>{N}|½)\s*/\s*(?P<m>{N})(?![\d/]|[.,]\d){_UNIT}"
_OUT_OF = (
    rf"(?P<on>{N}|{_WORDED})\s+(?:out\s+of|outta)\s+(?:a\s+possible\s+)?(?P<om>{N}|{_WORD})\b{_UNIT}"
    rf"|(?P<fn>{N})\s+(?:von|sur|de|su|van)\s+(?P<fom>\d{{1,3}})\b(?:\s+(?:Punkten?|points?|puntos|punti|punten|Sternen?|sterren|estrellas|estrelas|étoiles|stelle)\b)?"
)
_GLYPHS = (
    r"(?P<full>(?![★⭐🌟]\s*\d)(?:[★⭐🌟]•?)+)(?P<half>[½⯨✬]|1/2(?!\d))?(?P<empty>[☆✩]*)"
    rf"(?:\s+out\s+of\s+(?P<fm>\d{{1,2}}|{_WORD})\b(?:\s+stars?)?)?"
)
_STARS = (
    rf"(?P<sn>\d(?:[.,]\d{{1,2}}|\s?½|\s1/2)?|½|{_WORD}(?:\s+and\s+a\s+half)?)(?:[\s-]*stars?\b|\s?[★⭐🌟](?![★⭐🌟☆]))"
    rf"(?:\s*(?:out\s+of|of|/)\s*(?P<sm>\d{{1,2}}|{_WORD})\b)?(?:\s+stars?)?"
    r"|星(?P<hn>\d(?:[.,]\d)?)つ?"
)
_KANJI = "〇一二三四五六七八九十百"
_COUNTED = f"[{_KANJI}]{{1,3}}"
_POINTS = (
    rf"(?P<pn>{N})\s*(?:points?\b|pts?\b\.?|点)(?:\s*(?:out\s+of|of|/)\s*(?P<pm>\d{{1,3}})点?)?"
    rf"|(?P<jm>\d{{1,3}}|{_COUNTED})\s*点満点(?:中|で)?\s*(?:の)?\s*(?P<jn>\d{{1,3}}(?:[.,]\d)?|{_COUNTED})\s*点?"
    rf"|(?P<kn>{_COUNTED})点"
)
FULL = rf"{_SLASH}|{_OUT_OF}|{_GLYPHS}|{_STARS}|{_POINTS}"
"""What looks like a score wherever it stands."""

PERCENT = rf"(?P<percent>{N})(?:\s?%|\s+per\s?cent\b)"
BARE = rf"(?P<bare>{N}|½)"
LETTER = r"(?-i:(?P<letter>[A-FS](?:[+\-](?!\w)|–(?![\s\w])|(?![\w'’&]|[+\-–]\w)))(?!\w))"
NONE = (
    r"(?P<none>not\s+(?:yet\s+)?(?:scored|rated|reviewed)|un(?:scored|rated)|no\s+(?:score|rating)|n/a|n\.a\.?|tbd"
    r"|[-–—]+|採点なし|評価なし|なし)"
)
"""What is a score only beside a label, or alone where a score must stand."""


def begins_with_number(words: str) -> bool:
    """Whether words begin with a number that is written out: "Four out of five stars"."""
    return words.partition(" ")[0].casefold() in _WORDS


def number_of(found: re.Match[str]) -> Number | None:
    """The number a shape caught; None where it is no score, because nothing is scored out of 0."""
    groups = {key: value for key, value in found.groupdict().items() if value is not None}
    for value, best, form in _WITH_MAXIMUM:
        if value in groups:
            return _over(groups[value], groups.get(best, _UNSAID.get(form, "")), form)
    if "full" in groups:
        return _drawn(groups["full"], bool(groups.get("half")), groups.get("empty", ""), groups.get("fm", ""))
    if "letter" in groups:
        return Number(groups["letter"].upper().replace("–", "-"), "", "letter")
    if "none" in groups:
        return NOTHING
    return Number(_decimal(groups["bare"]), "", "bare") if "bare" in groups else None


_WITH_MAXIMUM = (
    ("n", "m", "slash"),
    ("on", "om", "out-of"),
    ("fn", "fom", "out-of"),
    ("sn", "sm", "stars"),
    ("hn", "", "stars"),
    ("jn", "jm", "points"),
    ("pn", "pm", "points"),
    ("kn", "", "points"),
    ("percent", "", "percent"),
)
_UNSAID = {"stars": "5", "percent": "100"}


def _over(value: str, best: str, form: str) -> Number | None:
    top = _decimal(best) if best else ""
    return None if top and float(top) == 0 else Number(_decimal(value), top, form)


def _drawn(full: str, half: bool, empty: str, best: str) -> Number:
    """Stars as they are drawn: out of as many as there are, and of no fewer than five, unless the text says so."""
    stars = len(full.replace("•", ""))
    shown = _decimal(best) if best else str(max(5, stars + half + len(empty)))
    return Number(f"{stars}.5" if half else str(stars), shown, "stars")


_FRACTIONS = {"½": ".5", "1/2": ".5", "¼": ".25", "1/4": ".25", "¾": ".75", "3/4": ".75"}


def _decimal(written: str) -> str:
    """`8,5`, `3½`, `7 1/2`, `seven and a half`, `八` as a decimal text."""
    words = written.casefold().split()  # ſ is an s, as the shapes have it
    if words and words[0] in _WORDS:
        number = _WORDS[words[0]]
        if words[1:] == ["and", "a", "half"]:
            return number + ".5"
        return f"{number}.{_WORDS[words[2]]}" if len(words) == 3 else number
    for sign, part in _FRACTIONS.items():
        if written.endswith(sign):
            return (written.removesuffix(sign).strip() or "0") + part
    return _counted(written) if written[0] in _KANJI else written.replace(",", ".")


def _counted(kanji: str) -> str:
    """`八`, `十`, `八十五`, `百`: numbers up to a hundred, as Japanese counts them."""
    if "百" in kanji:
        return "100"
    tens, ten, ones = kanji.rpartition("十")
    return str((_KANJI.find(tens or "一") * 10 if ten else 0) + (_KANJI.find(ones) if ones else 0))
