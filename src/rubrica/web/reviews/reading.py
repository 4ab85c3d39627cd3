"""A text is read with the press as it is now; a revision, with the edition of the rubric it was published with."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.pages.folder import signed
from rubrica.pages.press.files import IN_MENU
from rubrica.pages.text.clock import local_date
from rubrica.pages.text.entries import entry_of, on_work, revision_of
from rubrica.review import choose_rubric, read_manuscript
from rubrica.web.catalogue.models import Work
from rubrica.web.catalogue.press import RowPress, settings_row
from rubrica.web.reviews.models import Revision, Score, State
from rubrica.web.reviews.packing import pack_entry, pack_line, unpack_entry, unpack_line
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.wording import words_by_criterion

if TYPE_CHECKING:
    from datetime import datetime

    from rubrica.pages.values.entry import Entry, RevisionEntry
    from rubrica.review import Review
    from rubrica.rubric import Rubric

BILLION = 10**9


def press_now() -> RowPress:
    """The press as its rows have it at this moment."""
    kinds = tuple(kind for kind in IN_MENU if _has(kind))
    return RowPress(settings_row(), kinds)


def _has(kind: str) -> bool:
    if kind == "works":
        return Work.objects.exists()
    return Text.objects.filter(kind=kind, state=State.PUBLISHED).exists()


def read_text(text: str, press: RowPress, corrects: Revision | None = None) -> Review:
    """Read a text against the rubric it names, or the press's own. One that puts a revision right is read with the
    edition that one was scored with, unless it names another."""
    manuscript = cut(text.encode(), folded=True)
    rubric, faults = choose_rubric(manuscript.front, partial(edition_for, press, corrects))
    return read_manuscript(manuscript, rubric, faults)[0]


def edition_for(press: RowPress, corrects: Revision | None, reference: str) -> Rubric:
    """The rubric of a name: of what puts a revision right, in the edition of that one."""
    found = press.rubric(reference)
    if corrects is None or "@" in reference or found.name != corrects.rubric:
        return found
    return press.rubric(f"{corrects.rubric}@{corrects.edition}")


def read_revision(revision: Revision, press: RowPress) -> Review:
    """Read a revision against the edition it was published with."""
    rubric = press.rubric(f"{revision.rubric}@{revision.edition}")
    return read_manuscript(cut(revision.text.encode(), folded=True), rubric)[0]


def fill(revision: Revision, read: Review, press: RowPress) -> list[Score]:
    """Fill the columns that are an index of the text; the rows of its scores are returned, to be saved after it."""
    entry = _own_entry(revision, read, press)
    line = revision_of(read, revision.number)
    revision.rubric, revision.edition = read.rubric.name, read.rubric.edition
    revision.overall, revision.rank, revision.verdict = entry.overall, entry.rank, read.verdict
    revision.viewing, revision.reason = line.viewing, line.reason
    revision.entry, revision.line = pack_entry(entry), pack_line(line)
    best = Decimal(read.rubric.scale.best)
    shares = {score.criterion: int(score.value * BILLION / best) for score in read.scores if score.value is not None}
    words = words_by_criterion(read)
    return [
        Score(
            revision=revision,
            criterion=score.criterion,
            value=score.value,
            share=shares[score.criterion],
            words=words.get(score.criterion, ""),
        )
        for score in entry.scores
        if score.value is not None
    ]


def _own_entry(revision: Revision, read: Review, press: RowPress) -> Entry:
    """What the text says of itself: who signs it is still as written, and its work's file has added nothing."""
    return entry_of(
        read,
        revision.review.slug,
        site=press.site,
        critic="",
        critic_name=read.critic,
        work=None,
        revision=revision.number,
        day=revision.day,
    )


def entry_of_revision(revision: Revision, press: RowPress) -> Entry:
    """A revision as lists print it: what its text says, and what works and critics say of themselves by now."""
    own = unpack_entry(revision.entry)
    critic, name = signed(own.critic_name, press.site, press.critic)
    entry = own._replace(slug=revision.review.slug, critic=critic, critic_name=name)
    if revision.correction and entry.updated == entry.date:
        entry = entry._replace(updated=corrected_on(revision.published, press))
    work = press.work(entry.work) if entry.work else None
    return on_work(entry, work, press.site) if work else entry


def line_of_revision(revision: Revision, press: RowPress) -> RevisionEntry:
    """A revision as the score history prints it."""
    line = unpack_line(revision.line)
    unsaid = revision.correction and not line.corrected
    return replace(line, corrected=corrected_on(revision.published, press)) if unsaid else line


def corrected_on(moment: datetime, press: RowPress) -> str:
    """The day of a correction whose text does not say that it is one."""
    return local_date(moment.isoformat(), press.site.zone)[0][:10]
