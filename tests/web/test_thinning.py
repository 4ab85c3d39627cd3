"""What an editor saved by itself becomes fewer with time; what somebody saved stays."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

from django.utils.timezone import now

from rubrica.web.keeping.tidying import THIN_EVERY, thin, thin_when_due
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Draft, Review
from rubrica.web.reviews.publications import new_review
from rubrica.web.reviews.thinning import thin_out

NOON = now().replace(hour=12, minute=0, second=0, microsecond=0)


def saved(review: Review, seconds_ago: list[int], *, by_machine: bool = True) -> None:
    last = review.drafts.count()
    for number, ago in enumerate(sorted(seconds_ago, reverse=True), last + 1):
        made = Draft.objects.create(review=review, number=number, text=f"{ago} s ago\n", by_machine=by_machine)
        Draft.objects.filter(pk=made.pk).update(saved=NOON - timedelta(seconds=ago))


def kept(review: Review) -> list[str]:
    return [text.removesuffix(" s ago\n") for text in review.drafts.order_by("number").values_list("text", flat=True)]


def test_all_of_the_last_hour_stays_and_before_it_one_a_minute(small: SimpleNamespace) -> None:
    review = new_review("Boats")
    saved(review, [10, 20, 30, 7210, 7220, 7230, 7270])
    thin_out(NOON)
    assert kept(review) == ["7270", "7210", "30", "20", "10"]


def test_after_a_week_one_a_day_stays(small: SimpleNamespace) -> None:
    review, day = new_review("Boats"), 86_400
    saved(review, [8 * day, 8 * day + 60, 8 * day + 7200, 9 * day, 9 * day + 60])
    thin_out(NOON)
    assert kept(review) == [str(9 * day), str(8 * day)]


def test_what_somebody_saved_and_what_was_saved_last_stays(small: SimpleNamespace) -> None:
    review = new_review("Boats")
    saved(review, [7230, 7220, 7210], by_machine=False)
    saved(review, [7205, 7204])
    before = standing_of(review)
    assert thin_out(NOON) == 1
    assert kept(review) == ["7230", "7220", "7210", "7204"]
    assert standing_of(review) == before
    assert thin_out(NOON) == 0


def test_one_review_is_no_reason_to_forget_another(small: SimpleNamespace) -> None:
    one, other = new_review("Boats"), new_review("Kites")
    saved(one, [7210])
    saved(other, [7205])
    assert thin_out(NOON) == 0


def test_it_is_asked_for_once_an_hour(small: SimpleNamespace) -> None:
    assert thin_when_due()
    assert not thin_when_due()
    assert thin_when_due(now() + THIN_EVERY)
    thin.call()
