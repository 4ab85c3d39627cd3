"""Texts are read again where what they are read with has changed: all at once, or part by part.

    settings are saved, with a mark -> the next few texts are read, then written if the settings are still those
    -> the mark moves on behind them -> the last part takes it away, and has every page made anew

While there is a mark no page is printed: readers see the press as it was. Who dies on the way leaves the mark where it
is, and the next goes on from there.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NamedTuple

from django.db import Error

from rubrica.pages import keys
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import Announcement, writing
from rubrica.web.reviews.listing_models import ListingScore
from rubrica.web.reviews.listings import relist_all
from rubrica.web.reviews.models import Review, Revision, Score
from rubrica.web.reviews.reading import fill, press_now, read_revision

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.web.catalogue.press import RowPress

FEW = 100
"""So many reviews are read again while somebody waits for it."""
PART = 20
"""Reviews that are read in one go: others who write wait for no more than their rows."""
COLUMNS = ("rubric", "edition", "overall", "rank", "verdict", "viewing", "reason", "entry", "line")
"""What of a revision is an index of its text."""
SCORE = ("criterion", "value", "share", "words")

log = logging.getLogger(__name__)


class Progress(NamedTuple):
    done: int
    all: int


def progress_of(row: PressSettings) -> Progress | None:
    """How many reviews have been read again; None where none is to be."""
    mark = row.read_up_to
    return None if mark is None else Progress(Review.objects.filter(pk__lte=mark).count(), Review.objects.count())


def is_reading_again() -> bool:
    return PressSettings.objects.exclude(read_up_to=None).exists()


def read_again(change: Announcement) -> None:
    """Have every text read again: few at once, more by whoever calls `read_on`."""
    row, press = settings_row(), press_now()
    row.read_up_to = None if Review.objects.count() <= FEW else 0
    row.save(update_fields=["read_up_to"])
    if row.read_up_to is None:
        reviews = list(Review.objects.all())
        write(read_differently(reviews, press))
        relist_all(change, reviews, press)
        change.add(_rankings())


def read_on() -> bool:
    """Read the next part. False where nothing is left to be read."""
    press = press_now()
    mark = press.row.read_up_to
    if mark is None:
        return False
    reviews = list(Review.objects.filter(pk__gt=mark).order_by("pk")[:PART])
    found = list(read_differently(reviews, press))
    with writing() as change:
        row = settings_row()
        if (row.text, row.read_up_to) == (press.row.text, mark):  # else somebody changed them, or was quicker
            write(found)  # below, nothing is announced: in the end everything is
            relist_all(Announcement(), list(Review.objects.filter(pk__in=[one.pk for one in reviews])), press)
            row.read_up_to = reviews[-1].pk if len(reviews) == PART else None
            row.save(update_fields=["read_up_to"])
            if row.read_up_to is None:
                change.add({keys.EVERYTHING})
    return True


def read_to_the_end() -> None:
    """Read all that is left. Two who do so at once share it."""
    while read_on():
        pass


def read_differently(reviews: list[Review], press: RowPress) -> Iterator[tuple[Revision, list[Score]]]:
    """The revisions of which the index says something else than their texts do by now, with what it should say."""
    said: dict[int, set[tuple[object, ...]]] = {}
    for number, *score in Score.objects.filter(revision__review__in=reviews).values_list("revision_id", *SCORE):
        said.setdefault(number, set()).add(tuple(score))
    for revision in Revision.objects.filter(review__in=reviews).select_related("review").order_by("pk"):
        before = _index_of(revision)
        try:
            scores = fill(revision, read_revision(revision, press), press)
        except Error:
            raise
        except Exception:  # one text that cannot be read keeps its index, and is no reason for others to wait
            log.exception("A revision of %s could not be read again", revision.review.slug)
            continue
        now = {tuple(getattr(score, name) for name in SCORE) for score in scores}
        if _index_of(revision) != before or now != said.get(revision.pk, set()):
            yield revision, scores


def write(found: Iterable[tuple[Revision, list[Score]]]) -> None:
    """Write the index of these revisions, as far as they are still there."""
    found = list(found)
    there = set(Revision.objects.filter(pk__in=[one.pk for one, _ in found]).values_list("pk", flat=True))
    found = [(one, scores) for one, scores in found if one.pk in there]
    Revision.objects.bulk_update([one for one, _ in found], COLUMNS, batch_size=PART)
    Score.objects.filter(revision__in=there).delete()
    Score.objects.bulk_create([score for _, scores in found for score in scores], batch_size=100)


def _index_of(revision: Revision) -> tuple[object, ...]:
    return tuple(getattr(revision, name) for name in COLUMNS)


def _rankings() -> Iterator[str]:
    """The keys of which rankings there are: another rubric of the press compares other scores."""
    yield keys.groups(keys.BEST)
    for criterion in ListingScore.objects.values_list("criterion", flat=True).distinct():
        yield keys.parts(keys.BEST, criterion)
