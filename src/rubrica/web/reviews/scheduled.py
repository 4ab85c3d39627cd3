"""What waits for its hour becomes public, once, whatever the clock does and however many servers look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.text.entries import local_date
from rubrica.web.changes import writing
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import publish
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import show_text

if TYPE_CHECKING:
    from datetime import datetime


def publish_due(moment: datetime) -> int:
    """Publish all that was to appear until a moment. Gives how many there were."""
    waits = {"state": State.SCHEDULED, "due__lte": moment}
    reviews = Review.objects.filter(**waits).order_by("due", "pk").values_list("pk", flat=True)
    texts = Text.objects.filter(**waits).order_by("due", "pk").values_list("pk", flat=True)
    published = [_publish_review(pk, waits) for pk in list(reviews)]
    published += [_publish_text(pk, waits) for pk in list(texts)]
    return sum(published)


def _publish_review(pk: int, waits: dict[str, object]) -> bool:
    """False where somebody else has published it meanwhile, or has thought better of it."""
    with writing() as change:
        review = Review.objects.filter(pk=pk, **waits).first()
        if review is None:
            return False
        draft = review.drafts.order_by("-number").first()
        if draft is None:  # nothing to publish
            review.state, review.due = State.DRAFT, None
            review.save(update_fields=["state", "due"])
            return False
        assert review.due is not None
        day = local_date(review.due.isoformat(), press_now().site.zone)[0][:10]
        publish(change, review, draft.text, day=day, by=draft.by)
        return True


def _publish_text(pk: int, waits: dict[str, object]) -> bool:
    with writing() as change:
        text = Text.objects.filter(pk=pk, **waits).first()
        if text is None:
            return False
        show_text(change, text)
        return True
