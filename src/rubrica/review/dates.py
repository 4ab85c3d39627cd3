"""Dates as critics write them in front matter."""

from __future__ import annotations

from datetime import date, datetime

from rubrica.manuscript.late import late

_DATE = late(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?\Z")


def read_date(written: str) -> date | datetime | None:
    """`2025-12-21` or `2025-12-21T18:30:00Z`; None when it is no date of any calendar day."""
    found = _DATE.match(written.strip())
    if not found:
        return None
    try:
        if found[4] is None:
            return date(int(found[1]), int(found[2]), int(found[3]))
        return datetime.fromisoformat(written.strip().replace("Z", "+00:00").replace(" ", "T", 1).replace(" ", ""))
    except ValueError:
        return None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NEARLY = (
    late(r"(?P<y>\d{4})[-/.年]\s?(?P<m>\d{1,2})[-/.月]\s?(?P<d>\d{1,2})日?\Z"),
    late(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})\Z"),
    late(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)\Z"),
    late(r"(?i)(?P<month>[a-z]{3,9})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})\Z"),
    late(r"(?i)(?P<d>\d{1,2})(?:st|nd|rd|th|\.)? (?P<month>[a-z]{3,9})\.?,? (?P<y>\d{4})\Z"),
)


def guess_date(written: str) -> str:
    """The date that was probably meant, as it should be written; "" where nobody can know: 3/4/2025 is two dates."""
    found = next((one for shape in _NEARLY if (one := shape.match(written.strip()))), None)
    if found is None:
        return ""
    month = found.groupdict().get("month")
    known = month is None or month[:3].lower() in _MONTHS
    number = _MONTHS.index(month[:3].lower()) + 1 if month and known else int(found["m"]) if not month else 0
    guess = f"{found['y']}-{number:02}-{int(found['d']):02}"
    return guess if read_date(guess) else ""
