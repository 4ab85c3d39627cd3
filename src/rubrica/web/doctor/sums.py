"""Do the running sums of readers' scores say what readers sent?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db.models import Q

from rubrica.pages import keys
from rubrica.web.changes import writing
from rubrica.web.doctor.finding import Finding
from rubrica.web.readers.adding_up import add_up, is_added_up
from rubrica.web.reviews.models import Review

if TYPE_CHECKING:
    from collections.abc import Iterator


def sums(_: object) -> Iterator[Finding]:
    scored = (
        Review.objects.exclude(Q(reader_scores=None) & Q(reader_sums=None) & Q(reader_total=None))
        .distinct()
        .order_by("slug")
    )
    for review in scored:
        if not is_added_up(review):
            what, remedy = "the sums of readers' scores are not those of the scores", "Repair: they are added up again"
            yield Finding("sum-wrong", f"reviews/{review.slug}", what, remedy, partial(_again, review))


def _again(review: Review) -> None:
    with writing() as change:
        add_up(review)
        change.add({keys.readers(review.slug)})
