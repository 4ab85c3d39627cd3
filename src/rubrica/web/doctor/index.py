"""Does the index say what the texts say, and is there all that the texts need?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rubrica.pages.press.press import PressError
from rubrica.rubric import RubricError
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import writing
from rubrica.web.doctor.finding import Finding
from rubrica.web.reviews.around import read_all_again
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.listings import newest_entry, newest_revision, relist
from rubrica.web.reviews.models import Review, Revision, State
from rubrica.web.reviews.packing import FORM, pack_entry
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.catalogue.press import RowPress

REPAIR = "Repair: it is made again from the texts"


def rubrics(_: object) -> Iterator[Finding]:
    press = press_now()
    for name, edition in sorted(Revision.objects.values_list("rubric", "edition").distinct()):
        try:
            press.rubric(f"{name}@{edition}")
        except (RubricError, PressError) as error:
            remedy = f"Push rubrics/{name}@{edition}.toml as it was"
            yield Finding(
                "rubric-missing", f"{name}@{edition}", f"reviews were scored with it: {error}".rstrip("."), remedy
            )


def texts(_: object) -> Iterator[Finding]:
    remedy = "Restore a backup, or publish it again"
    for kind, slug in Text.objects.filter(state=State.PUBLISHED, newest=None).values_list("kind", "slug"):
        yield Finding("text-missing", f"{kind}/{slug}", "it is published, and its text is gone", remedy)
    for slug in Review.objects.filter(state=State.PUBLISHED, revisions=None).values_list("slug", flat=True):
        yield Finding("text-missing", f"reviews/{slug}", "it is published, and has no revision", remedy)


def index(_: object) -> Iterator[Finding]:
    if settings_row().index != FORM and Revision.objects.exists():
        yield Finding("index-older", "listings", "another Rubrica has made the index", REPAIR, _all_again)
        return
    press = press_now()
    for review in Review.objects.exclude(revisions=None).order_by("slug"):
        what = _wrong(review, press)
        if what:
            yield Finding("index-wrong", f"reviews/{review.slug}", what, REPAIR, partial(_again, review))


def _wrong(review: Review, press: RowPress) -> str:
    """What is wrong with the listing of a review, "" for nothing."""
    listing = Listing.objects.filter(review=review).first()
    if review.state != State.PUBLISHED:
        return "it is in the public lists, and is not published" if listing else ""
    revision = newest_revision(review)
    if listing is None or revision is None:
        return "it is published, and in no list"
    if listing.revision_id != revision.pk:
        return "lists show an earlier revision"
    return "" if listing.entry == pack_entry(newest_entry(revision, press)) else "lists say other things than its text"


def _again(review: Review) -> None:
    with writing() as change:
        Listing.objects.filter(review=review).delete()
        relist(change, review, press_now())
        change.add({f"review:{review.slug}"})


def _all_again() -> None:
    with writing() as change:
        read_all_again(change)
