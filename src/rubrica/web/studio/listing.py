"""The list of reviews by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import OuterRef, Q, Subquery

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.reviews.front import key_says
from rubrica.web.reviews.models import Draft, Review, Revision, State
from rubrica.web.reviews.packing import unpack_entry
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

AT_ONCE = 50
STATES = (State.DRAFT, State.SCHEDULED, State.PUBLISHED, State.WITHDRAWN)


def reviews(request: HttpRequest) -> HttpResponse:
    """One's own reviews, or an editor's: everybody's. Newest changes first."""
    state, asked = request.GET.get("state", ""), request.GET.get("q", "").strip()[:100].replace("\0", "")
    found = own_reviews(request.user)
    counts = [(one, found.filter(state=one).count()) for one in STATES]
    shown = found.filter(state=state) if state in STATES else found
    if asked:
        shown = shown.filter(Q(slug__icontains=asked) | Q(listing__entry__icontains=asked))
    part = Paginator(_with_facts(shown), AT_ONCE).get_page(request.GET.get("page"))
    titles = {review.pk: _title(review) for review in part}
    binned = reviews_of(request.user).filter(state=State.BINNED).count()
    given = {"titles": titles, "counts": counts, "binned": binned}
    return page(request, "reviews.html", 200, part=part, state=state, asked=asked, **given)


def _title(review: Review) -> str:
    """What lists call it; of one that nobody has seen yet, what its text does."""
    if hasattr(review, "listing"):
        return unpack_entry(review.listing.entry).title
    return key_says(review.draft or "", "title") or review.slug  # type: ignore[attr-defined]


def own_reviews(user: object) -> QuerySet[Review]:
    """The reviews that somebody may change."""
    return reviews_of(user).exclude(state=State.BINNED)


def reviews_of(user: object) -> QuerySet[Review]:
    """The same with those that lie in the bin."""
    assert isinstance(user, Critic)
    if user.role in (Role.OWNER, Role.EDITOR):
        return Review.objects.all()
    return Review.objects.filter(Q(critic=user) | Q(critic=None, listing__critic=user.slug))


def _with_facts(found: QuerySet[Review]) -> QuerySet[Review]:
    drafts = Draft.objects.filter(review=OuterRef("pk")).order_by("-number")
    revisions = Revision.objects.filter(review=OuterRef("pk")).order_by("-number", "-correction")
    return (
        found.annotate(
            saved=Subquery(drafts.values("saved")[:1]),
            draft=Subquery(drafts.values("text")[:1]),
            rests_on=Subquery(drafts.values("based_on")[:1]),
            newest=Subquery(revisions.values("pk")[:1]),
            revision=Subquery(revisions.values("number")[:1]),
            overall=Subquery(revisions.values("overall")[:1]),
            verdict=Subquery(revisions.values("verdict")[:1]),
        )
        .select_related("listing")
        .order_by("-pk")
    )
