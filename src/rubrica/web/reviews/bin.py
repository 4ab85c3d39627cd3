"""A review that was deleted lies in the bin for a time, and can be taken out as it was. Then it really goes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.timezone import now

from rubrica.web.changes import writing
from rubrica.web.reviews.listings import relist
from rubrica.web.reviews.models import Gone, Review, State
from rubrica.web.reviews.publications import keep_its_critic
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from datetime import datetime

    from rubrica.web.accounts.models import Critic
    from rubrica.web.changes import Announcement

KEPT = timedelta(days=30)
"""How long a review lies in the bin."""
NIGHTS = 20
"""How often the daily job must have found it there as well: a clock that was wrong once empties no bin."""


def bin_review(change: Announcement, review: Review, by: Critic | None = None) -> None:
    """Take a review from every page and from every list of the studio. `due` stays, to be looked at when it is back."""
    keep_its_critic(review)
    review.was, review.state, review.binned, review.binned_by = review.state, State.BINNED, now(), by
    review.nights = 0
    review.save(update_fields=["was", "state", "binned", "binned_by", "nights"])
    if review.was == State.PUBLISHED:
        change.whole = True
        relist(change, review, press_now())


def take_out(change: Announcement, review: Review) -> None:
    """Everything is as it was. What waited for a time that has passed meanwhile waits for none: nothing appears
    that nobody asked for now."""
    passed = review.due is not None and review.due <= now()
    review.due = None if passed else review.due
    review.state = State.DRAFT if passed and review.was == State.SCHEDULED else review.was
    review.was, review.binned, review.binned_by = "", None, None
    review.save(update_fields=["was", "state", "due", "binned", "binned_by"])
    if review.state == State.PUBLISHED:
        relist(change, review, press_now())


def empty_bin(at: datetime | None = None) -> int:
    """Once a day: delete for good what has lain in the bin long enough. Gives how many reviews that were."""
    there = Review.objects.filter(state=State.BINNED)
    there.update(nights=F("nights") + 1)
    over = there.filter(binned__lte=(at or now()) - KEPT, nights__gt=NIGHTS)
    return sum(_delete(number) for number in list(over.values_list("pk", flat=True)))


def _delete(number: int) -> bool:
    with writing():
        review = Review.objects.filter(pk=number, state=State.BINNED).first()
        if review is None:
            return False
        if review.revisions.exists():  # its address was known: it goes on saying that what stood there is gone
            Gone.objects.get_or_create(address=f"/reviews/{review.slug}/")
        review.delete()
        return True
