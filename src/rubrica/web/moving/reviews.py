"""The files of one review come into the press: as revisions, as corrections, or it goes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.web.moving.names import newest_file, number_in
from rubrica.web.moving.refusing import RefusedError, StaysError
from rubrica.web.moving.saving import text_of
from rubrica.web.reviews.listings import newest_revision, relist
from rubrica.web.reviews.loading import waits_until
from rubrica.web.reviews.models import Draft, Review, Revision, State
from rubrica.web.reviews.naming import note_pictures
from rubrica.web.reviews.publications import add_revision, show, withdraw
from rubrica.web.reviews.reading import press_now, read_revision, read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.changes import Announcement


@dataclass(slots=True)
class ReviewFiles:
    """What a folder has of a review: the files that changed (None for those that are gone), the numbers of all its
    earlier revisions, and the day on which its newest text was last changed."""

    slug: str
    changed: Mapping[str, bytes | None]
    earlier: frozenset[int]
    day: str = ""
    press: RowPress = field(default_factory=press_now)

    @property
    def number(self) -> int:
        """The number of the newest text."""
        return max(self.earlier, default=0) + 1


def save_review(change: Announcement, files: ReviewFiles) -> int:
    """Save what changed. Gives the number of the revision that the newest text has become. Raises RefusedError,
    PressError, RubricError."""
    newest = newest_file(files.slug)
    review = Review.objects.filter(slug=files.slug).first()
    if review and review.state == State.BINNED:
        raise RefusedError("the press has it in its bin. Take it out there, or give this one another name")
    if newest in files.changed and files.changed[newest] is None:
        withdraw(change, _existing(review))
        return 0
    for name in sorted(files.changed, key=number_in):
        if name != newest:
            review = review or Review.objects.create(slug=files.slug)
            _save_earlier(review, number_in(name), files.changed[name], files.press)
    data = files.changed.get(newest)
    if data is None:
        relist(change, _existing(review), files.press)
        return 0
    return _save_newest(change, review or Review.objects.create(slug=files.slug), text_of(data), files)


def _existing(review: Review | None) -> Review:
    if review is None:
        raise RefusedError("there is no newest text beside it. Write one, or delete it")
    return review


def _save_earlier(review: Review, number: int, data: bytes | None, press: RowPress) -> None:
    """An earlier revision is added, or corrected. It never goes: readers may have linked to it."""
    if data is None:
        raise StaysError(
            "a published revision stays. `rubrica pull` brings it back; delete the newest text to withdraw all"
        )
    last = review.revisions.filter(number=number).order_by("correction").last()
    _save_as(last, Revision(review=review, number=number), text_of(data), press)


def _save_as(last: Revision | None, new: Revision, text: str, press: RowPress) -> None:
    """Save a text as this revision, after the last that had its number, if it says something else."""
    if last is None:
        add_revision(new, text, press)
    elif last.text != text:
        new.correction, new.day = last.correction + 1, last.day
        add_revision(new, text, press)


def _save_newest(change: Announcement, review: Review, text: str, files: ReviewFiles) -> int:
    newest, due = newest_revision(review), waits_until(text, files.press)
    if due:
        _schedule(review, text, due)
        return files.number
    number = files.number
    if newest and number <= newest.number:
        number = newest.number
        if review.state == State.WITHDRAWN:
            _refuse_to_show_more(newest, files)
        elif review.state == State.PUBLISHED and not _scores_alike(newest, text, files.press):
            number += 1
    last = newest if newest and newest.number == number else None
    _save_as(last, Revision(review=review, number=number, day=files.day), text, files.press)
    show(change, review, files.press)
    return number


def _schedule(review: Review, text: str, due: datetime) -> None:
    if review.state not in (State.DRAFT, State.SCHEDULED):
        raise RefusedError(
            "it has a publish_at to come, and readers have seen it. Take publish_at out, or push it then"
        )
    review.state, review.due = State.SCHEDULED, due
    review.save(update_fields=["state", "due"])
    last = review.drafts.order_by("number").last()
    Draft.objects.create(
        review=review, number=last.number + 1 if last else 1, text=text, based_on=newest_revision(review)
    )
    note_pictures(review, text)


def _refuse_to_show_more(newest: Revision, files: ReviewFiles) -> None:
    """What was withdrawn comes back with the revisions that the folder has, and with no others."""
    kept = set(newest.review.revisions.filter(number__lt=newest.number).values_list("number", flat=True))
    if kept != files.earlier:
        raise RefusedError(
            "the press has withdrawn a review of this name that has other revisions. Name this one otherwise"
        )


def _scores_alike(newest: Revision, text: str, press: RowPress) -> bool:
    """Whether a text says with other words what was scored: then it is a correction."""
    before, after = read_revision(newest, press), read_text(text, press, newest)
    return (before.rubric.reference, before.values, before.overall) == (
        after.rubric.reference,
        after.values,
        after.overall,
    )
