"""What an editor saves while somebody types: the answer is data, and nothing of another's is written over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import JsonResponse

from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.reviews.drafts import ConflictError, save_draft, standing_of, text_at, tidy
from rubrica.web.reviews.merging import Merged, merge
from rubrica.web.studio.parts import LONGEST, TOO_LONG, review_at

if TYPE_CHECKING:
    from django.http import HttpRequest

    from rubrica.web.reviews.drafts import Standing
    from rubrica.web.reviews.models import Review


def draft(request: HttpRequest, slug: str) -> JsonResponse:
    """Save what rests on `base`. The same text sent twice is saved once, so it needs no key. What somebody asked to be
    saved (`keep`) is kept for good, as by the form; the rest is thinned out."""
    assert isinstance(request.user, Critic)
    review, text, base = review_at(slug), tidy(request.POST.get("text", "")), request.POST.get("base", "")
    if len(text) > LONGEST:
        return JsonResponse({"error": TOO_LONG.format(LONGEST)}, status=413)
    try:
        with writing():
            before = standing_of(review).base
            standing = save_draft(review, text, base, request.user, by_machine=not request.POST.get("keep"))
    except ConflictError as conflict:
        return _conflict(review, conflict.standing, base, text)
    saved = standing.draft.saved.isoformat() if standing.draft else None
    return JsonResponse({"base": standing.base, "saved": saved, "changed": standing.base != before})


def _conflict(review: Review, standing: Standing, base: str, text: str) -> JsonResponse:
    merged = merged_with(review, standing, base, text)
    by = str(standing.draft.by) if standing.draft and standing.draft.by else ""
    given = {"base": standing.base, "by": by, "text": standing.text}
    return JsonResponse(given | {"merged": merged.text, "conflicts": merged.conflicts}, status=409)


def merged_with(review: Review, standing: Standing, base: str, text: str) -> Merged:
    """A text that rests on a base, merged with what stands there now. Where the base is gone, nothing was in common."""
    return merge(text_at(review, base) or "", text, standing.text)
