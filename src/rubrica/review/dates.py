"""Dates as critics write them in front matter."""

from __future__ import annotations

import re
from datetime import date, datetime

_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?\Z")


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
