"""Readers' scores as pages print them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.pages.scores.spread import columns_of
from rubrica.pages.text.clock import local_date
from rubrica.pages.values.reader_scores import ReaderScores
from rubrica.web.readers.invitation import invitation_of
from rubrica.web.readers.showing import counted

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry
    from rubrica.rubric import Rubric
    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.readers.showing import Counted

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def reader_scores_of(slug: str, press: RowPress, entry: Entry | None) -> ReaderScores:
    found = counted_of(slug, press, entry)
    counts = ((criterion, tuple(sorted(given.items()))) for criterion, given in sorted(found.counts.items()))
    invitation = invitation_of(press.settings)
    return ReaderScores(
        readers=found.readers,
        held=found.held,
        counts=tuple(counts),
        least=invitation.least,
        taken=invitation.scores,
        opens=_opens(entry.work if entry else "", press),
    )


def counted_of(slug: str, press: RowPress, entry: Entry | None) -> Counted:
    """The places of scores are those of the form."""
    columns = columns_of(rubric_of(press, entry)) if entry is not None and entry.rubric else ()
    return counted(slug, {column: place for place, column in enumerate(columns)})


def rubric_of(press: RowPress, entry: Entry) -> Rubric:
    return press.rubric(f"{entry.rubric}@{entry.edition}" if entry.edition else entry.rubric)


def _opens(work: str, press: RowPress) -> str:
    """The day from which on a work may be scored, where it is known and yet to come."""
    day = day_of_release(work, press)
    return day if day > local_date(now().isoformat(), press.site.zone)[0][:10] else ""


def day_of_release(work: str, press: RowPress) -> str:
    """When a work came or comes out, "" where that is not known to the day."""
    entry = press.work(work) if work else None
    day = dict(entry.facts).get("released", "") if entry else ""
    return day if _DAY.fullmatch(day) else ""
