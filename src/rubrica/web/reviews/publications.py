"""A review becomes public, is put right, withdrawn, renamed: each is one function, called inside `changes.writing`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug as slug_of
from rubrica.pages.press.press import unique
from rubrica.pages.text.clock import local_date, now
from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.models import Critic
from rubrica.web.input import clean
from rubrica.web.reviews.listings import newest_revision, relist
from rubrica.web.reviews.models import Gone, Redirect, Review, Revision, Score, State
from rubrica.web.reviews.naming import note_pictures
from rubrica.web.reviews.reading import fill, press_now, read_text

if TYPE_CHECKING:
    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.changes import Announcement

RESERVED = ("new", "page", "feed")
"""Slugs that other addresses below /reviews/ may need."""


def new_review(name: str, *, by: Critic | None = None) -> Review:
    """A review by a critic that nobody sees yet. Its slug is its own: of two that are the same, the second gets -2.
    So it does where an address leads to a review that has moved."""
    slug = slug_of(name) or "review"
    taken = set(Review.objects.filter(slug__startswith=slug).values_list("slug", flat=True))
    led = Redirect.objects.filter(old__startswith=address_of(slug).rstrip("/")).values_list("old", flat=True)
    taken |= {old.rstrip("/").rpartition("/")[2] for old in led}
    return Review.objects.create(slug=unique(slug, taken, RESERVED), critic=by)


def publish(change: Announcement, review: Review, text: str, *, day: str = "", by: Critic | None = None) -> Revision:
    """Publish a text as the next revision of a review. `day` is its date where it gives none: today."""
    newest, day = newest_revision(review), day or local_date(now().isoformat(), press_now().site.zone)[0][:10]
    revision = Revision(review=review, number=newest.number + 1 if newest else 1, day=day, by=by)
    return _publish(change, revision, text)


def correct(change: Announcement, review: Review, text: str, *, by: Critic | None = None) -> Revision:
    """Publish a text in place of the newest revision's, under the same number."""
    newest = newest_revision(review)
    if newest is None:
        return publish(change, review, text, by=by)
    after = Revision(review=review, number=newest.number, correction=newest.correction + 1, day=newest.day, by=by)
    return _publish(change, after, text)


def _publish(change: Announcement, revision: Revision, text: str) -> Revision:
    press = press_now()
    add_revision(revision, text, press)
    show(change, revision.review, press)
    note(What.CORRECTED if revision.correction else What.PUBLISHED, revision.by, revision.review.slug)
    return revision


def add_revision(revision: Revision, text: str, press: RowPress) -> Revision:
    """Save a revision with the index of its text. Nobody sees it yet."""
    revision.text = clean(text)
    same = revision.review.revisions.filter(number=revision.number).order_by("-correction")
    scores = fill(revision, read_text(revision.text, press, same.first()), press)
    revision.save()
    Score.objects.bulk_create(scores)
    note_pictures(revision.review, revision.text)
    return revision


def show(change: Announcement, review: Review, press: RowPress) -> None:
    """Let everybody see the newest revision of a review."""
    review.state, review.due = State.PUBLISHED, None
    review.save(update_fields=["state", "due"])
    _take_up(address_of(review.slug))
    relist(change, review, press)


def _take_up(address: str) -> None:
    """What stood at an address before is forgotten: it is this review's, also when it is withdrawn one day."""
    Gone.objects.filter(address=address).delete()
    Redirect.objects.filter(old=address).delete()


def withdraw(change: Announcement, review: Review) -> None:
    """Take a review from every page it stands on. Its revisions stay; its address says that it is gone."""
    keep_its_critic(review)
    review.state, review.due = State.WITHDRAWN, None
    review.save(update_fields=["state", "due"])
    change.whole = True
    relist(change, review, press_now())


def keep_its_critic(review: Review) -> None:
    """Whose a review is that came with a folder stands in its listing: noted before that goes, or its critic could
    not bring it back."""
    if review.critic is None and hasattr(review, "listing"):
        review.critic = Critic.objects.filter(slug=review.listing.critic).first()
        review.save(update_fields=["critic"])


def rename(change: Announcement, review: Review, name: str) -> None:
    """Give a review another address. The old one leads to it, unless no reader ever knew it."""
    old, taken = review.slug, set(Review.objects.exclude(pk=review.pk).values_list("slug", flat=True))
    review.slug = unique(slug_of(name) or "review", taken, RESERVED)
    if review.slug == old:
        return
    review.save(update_fields=["slug"])
    if not review.revisions.exists():
        return
    Gone.objects.filter(address=address_of(review.slug)).delete()
    lead(address_of(old), address_of(review.slug))
    change.whole = True
    relist(change, review, press_now())


def lead(old: str, new: str) -> None:
    """Let an address lead to another one, and so all that led to it."""
    Redirect.objects.filter(old=new).delete()
    Redirect.objects.filter(new=old).update(new=new)
    Redirect.objects.update_or_create(old=old, defaults={"new": new})


def address_of(slug: str) -> str:
    """The address of a review below the root of the press."""
    return f"/reviews/{slug}/"
