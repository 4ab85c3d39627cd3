"""A newsletter tells nobody of a review that was withdrawn while it waited."""

from __future__ import annotations

from django.db import transaction

from rubrica.web.mail.models import MailText
from rubrica.web.mail.newsletter import letter_of
from rubrica.web.mail.writing import html_of, one_line, plain_of
from rubrica.web.reviews.listings import newest_revision
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.reading import entry_of_revision, press_now


def still_true(text: MailText) -> MailText | None:
    """The text as it may be sent now: without what nobody may see any more, and None where nothing is left of it."""
    if not text.reviews:
        return text
    there = list(Review.objects.filter(pk__in=text.reviews, state=State.PUBLISHED))
    if len(there) == len(text.reviews):
        return text
    return _without_the_others(text, there)


@transaction.atomic
def _without_the_others(text: MailText, there: list[Review]) -> MailText | None:
    """Written anew for all who have not got it yet."""
    there.sort(key=lambda review: text.reviews.index(review.pk))
    press, newest = press_now(), [newest_revision(review) for review in there]
    entries = [entry_of_revision(revision, press) for revision in newest if revision]
    if not entries:
        text.delete()  # its letters stay without a text, which says that they were taken back
        return None
    letter = letter_of(press.site, entries)
    text.subject, text.plain, text.html = one_line(letter.subject), plain_of(letter), html_of(letter)
    text.reviews = [review.pk for review in there]
    text.save(update_fields=["subject", "plain", "html", "reviews"])
    return text
