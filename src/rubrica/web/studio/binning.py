"""A review is deleted into the bin, and taken out of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.bin import KEPT, bin_review, take_out
from rubrica.web.reviews.models import Draft, Review, Revision, State
from rubrica.web.studio.listing import reviews_of
from rubrica.web.studio.parts import page, say, say_when_nobody_sees_it, say_when_readers_see_it, title_of

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.changes import Announcement

AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Binned:
    """A review in the bin; `goes` is when it is deleted for good."""

    review: Review
    title: str
    goes: datetime
    overall: str


def bin_page(request: HttpRequest) -> HttpResponse:
    """What can still be taken out, the newest first."""
    found = reviews_of(request.user).filter(state=State.BINNED).select_related("binned_by")
    part = Paginator(_with_text(found).order_by("-binned", "-pk"), AT_ONCE).get_page(request.GET.get("page"))
    return page(request, "bin.html", 200, part=part, binned=[_binned(one) for one in part], days=KEPT.days)


def _with_text(found: QuerySet[Review]) -> QuerySet[Review]:
    drafts = Draft.objects.filter(review=OuterRef("pk")).order_by("-number")
    revisions = Revision.objects.filter(review=OuterRef("pk")).order_by("-number", "-correction")
    texts = Coalesce(Subquery(drafts.values("text")[:1]), Subquery(revisions.values("text")[:1]))
    return found.annotate(text=texts, overall=Subquery(revisions.values("overall")[:1]))


def _binned(review: Review) -> Binned:
    assert review.binned is not None
    text, overall = review.text, review.overall  # type: ignore[attr-defined]
    return Binned(review, title_of(text or "", review), review.binned + KEPT, overall or "")


def delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Into the bin. The page that follows can undo it."""
    key, was_public = key_of(request), False
    with writing() as change:
        if where_it_led(key) is None:
            review = _at(slug)
            if review.state != State.BINNED:
                assert isinstance(request.user, Critic)
                was_public = review.state == State.PUBLISHED
                bin_review(change, review, request.user)
                note(What.BINNED, request.user, slug)
            remember(key, reverse("bin"))
    if was_public:
        said = _("Deleted. No page shows it any more. It lies in the bin, where you can take it out.")
        say_when_nobody_sees_it(request, change.number, said)
    return HttpResponseRedirect(reverse("bin"))


def undo(request: HttpRequest, slug: str) -> HttpResponse:
    """Out of the bin, as it was."""
    key = key_of(request)
    with writing() as change:
        if where_it_led(key) is None:
            _take_out(change, _at(slug), request.user)
            remember(key, reverse("edit", args=[slug]))
    if change.number:
        say_when_readers_see_it(request, slug, change.number, _("It is as it was, and readers see it again."))
    else:
        say(request, _("It is as it was."))
    return HttpResponseRedirect(reverse("edit", args=[slug]))


def _take_out(change: Announcement, review: Review, by: object) -> None:
    if review.state == State.BINNED:
        take_out(change, review)
        note(What.TAKEN_OUT, by, review.slug)


def _at(slug: str) -> Review:
    """A review, whether or not it lies in the bin."""
    found = Review.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return found
