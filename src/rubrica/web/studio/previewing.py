"""The page that would be published, byte for byte, of a text that nobody else sees. Nothing is written for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.gzip import gzip_page

from rubrica.pages.hosting.headers import POLICY
from rubrica.pages.routes import route_of
from rubrica.pages.theme import read_theme
from rubrica.web.place import here
from rubrica.web.publishing.laid_over import LaidOver
from rubrica.web.reviews.drafts import standing_of, tidy
from rubrica.web.studio.parts import LONGEST, TOO_LONG, review_at

if TYPE_CHECKING:
    from django.http import HttpRequest

FRAMED = POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
"""The editor may show the page beside its text, and nobody else may."""


@gzip_page
def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """What is typed, or without a text what is saved, as readers would see it."""
    review = review_at(slug)
    text = tidy(request.POST.get("text", "")) if request.method == "POST" else standing_of(review).text
    if len(text) > LONGEST:
        return HttpResponse(TOO_LONG.format(LONGEST), content_type="text/plain; charset=utf-8", status=413)
    response = HttpResponse(page_of(LaidOver(review, text)), content_type="text/html; charset=utf-8")
    response.headers["X-Robots-Tag"] = "noindex"
    response.headers["Content-Security-Policy"] = FRAMED
    return response


def page_of(source: LaidOver) -> bytes:
    """The page of the review whose text is laid over the rows."""
    route, names = route_of(f"/reviews/{source.review.slug}/")
    return route.print(source, names, read_theme(here().theme, source.site().theme))
