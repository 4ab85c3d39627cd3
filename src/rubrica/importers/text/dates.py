"""Dates as blogs print them, in the languages their makers ship."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari januára stycznia января",
    "february feb februar février févr fevrier febrero febbraio fevereiro februari lutego февраля",
    "march mar märz marz mrz mars marzo março maart marts marca марта",
    "april apr avril avr abril abr aprile kwietnia апреля",
    "may mai mayo maggio maio mei maj maja мая",
    "june jun juni juin junio giugno junho czerwca июня",
    "july jul juli juillet juil julio luglio julho lipca июля",
    "august aug août aout agosto ago augustus augusti sierpnia августа",
    "september sept sep septembre septiembre settembre set setembro września сентября",
    "october oct oktober okt octobre octubre ottobre ott outubro października октября",
    "november nov novembre noviembre novembro listopada ноября",
    "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro desember grudnia декабря",
)
_MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_NAME = "(?:" + "|".join(sorted(_MONTH, key=len, reverse=True)) + r")(?!\w)\.?"

_YEAR_FIRST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?(?:[-/.]|年)\s?(\d{1,2})\s?(?:[-/.]|月)\s?(\d{1,2})(?!\d)日?")
_MONTH_FIRST = re.compile(rf"(?i)(?<![^\W\d_])({_NAME}) (\d{{1,2}})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)")
_DAY_FIRST = re.compile(
    rf"(?i)(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?(?: of| de)? ({_NAME})(?: de| del)?,? ((?:19|20)\d\d)"
)
_NUMBERS = re.compile(r"(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
_AROUND = re.compile(
    r"(?i)\b(?:at |@ ?|um )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?\b| uhr)?(?: [A-Z]{2,4}\b)?|\b\d{1,2} ?[ap]m\b|"
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?|\b(?:mon|diens|donners|frei|sams|sonn)tag\b,?|\bmittwoch\b,?|"
    r"\b(?:lun|mar|mercre|jeu|vendre|same)di\b,?|\b(?:dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b,?|[(（][月火水木金土日][)）]|[月火水木金土日]曜日?"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The first date of a line (None where a number could be day or month), and the line without any date or time."""

    day: date | None
    rest: str


def read_dates(text: str) -> Dated | None:
    """The date a line prints; None where it prints none."""
    days: list[tuple[int, date | None]] = []
    rest = text
    for pattern, reading in ((_YEAR_FIRST, _ymd), (_MONTH_FIRST, _mdy), (_DAY_FIRST, _dmy), (_NUMBERS, _either)):
        for found in pattern.finditer(rest):
            days.append((found.start(), reading(found)))
        rest = pattern.sub(lambda found: " " * len(found[0]), rest)
    if not days:
        return None
    return Dated(min(days, key=lambda day: day[0])[1], " ".join(_AROUND.sub(" ", rest).split()))


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _ymd(found: re.Match[str]) -> date | None:
    return _day(found[1], int(found[2]), found[3])


def _mdy(found: re.Match[str]) -> date | None:
    return _day(found[3], _MONTH[found[1].lower().rstrip(".")], found[2])


def _dmy(found: re.Match[str]) -> date | None:
    return _day(found[3], _MONTH[found[2].lower().rstrip(".")], found[1])


def _either(found: re.Match[str]) -> date | None:
    """`3.4.2021` is the third of April; `3/4/2021` is that in one country and the fourth of March in another."""
    first, second = int(found[1]), int(found[3])
    if found[2] == "." or first > 12:
        return _day(found[4], second, found[1])
    return _day(found[4], first, found[3]) if second > 12 or first == second else None
