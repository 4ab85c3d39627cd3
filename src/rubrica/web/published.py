"""Published files, answered by Django: for what the server itself leaves to it."""

from __future__ import annotations

from mimetypes import guess_type
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponsePermanentRedirect

from rubrica.pages.building.files import path_of
from rubrica.web.place import here
from rubrica.web.reviews.models import Redirect, Review, State

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

TYPES = {".atom": "application/atom+xml; charset=utf-8", ".woff2": "font/woff2", ".avif": "image/avif"}


def published(request: HttpRequest) -> HttpResponseBase:
    """The file at an address; where there is none, what became of it."""
    if request.method not in ("GET", "HEAD"):
        return HttpResponse(
            "This address is only read.\n", "text/plain; charset=utf-8", 405, headers={"Allow": "GET, HEAD"}
        )
    site, address = here().site, request.path
    if "\0" not in address and not any(part.startswith(".") for part in address.split("/")):
        path = site / path_of(address)
        if path.is_file():
            return HttpResponse(path.read_bytes(), TYPES.get(path.suffix) or guess_type(path)[0])
        if not address.endswith("/") and (path / "index.html").is_file():
            return HttpResponsePermanentRedirect(f"{address}/")
    return _elsewhere(address) or _missing(404)


def _elsewhere(address: str) -> HttpResponseBase | None:
    there = Redirect.objects.filter(old=address[:300]).values_list("new", flat=True).first()
    if there:
        return HttpResponsePermanentRedirect(there)
    parts = address.strip("/").split("/")
    withdrawn = (
        Review.objects.filter(slug=parts[1][:100], state=State.WITHDRAWN) if parts[1:] else Review.objects.none()
    )
    return _missing(410) if parts[0] == "reviews" and withdrawn.exists() else None


def _missing(status: int) -> HttpResponse:
    try:
        body = (here().site / "404.html").read_bytes()
    except OSError:
        return HttpResponse("Nothing is here.\n", "text/plain; charset=utf-8", status)
    return HttpResponse(body, status=status)
