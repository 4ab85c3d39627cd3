"""What the reviews of comments are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.packing import unpack_entry

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.web.comments.models import Comment


def titles_of(comments: Iterable[Comment]) -> dict[int, str]:
    """By the number of each review, as lists call it; one that nobody sees any more, by its address."""
    slugs = {one.review_id: one.review.slug for one in comments}
    listed = Listing.objects.filter(review__in=slugs).values_list("review", "entry")
    return slugs | {review: unpack_entry(entry).title for review, entry in listed}
