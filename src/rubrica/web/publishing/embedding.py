"""`/oembed?url=…`: what other sites show of an address, where they ask the press and not the head of its page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import unquote

from django.http import HttpResponse, JsonResponse

from rubrica.pages.review.oembed import file_embedded, fitted
from rubrica.web.gate.hosts import is_known
from rubrica.web.place import here
from rubrica.web.publishing.answers import file_of
from rubrica.web.reviews.moved import moved_to

if TYPE_CHECKING:
    from pathlib import Path

    from django.http import HttpRequest


def oembed(request: HttpRequest) -> HttpResponse:
    """The printed file that answers for an address of this press, made to fit. Nothing is fetched from anywhere."""
    asked = request.GET
    if asked.get("format", "json") != "json":
        return _said(501, "This press answers in JSON.")
    url = asked.get("url", "")
    if not url:
        return _said(400, "Say which address it is about: /oembed?url=https://…")
    file = file_embedded(url) if is_known(_host(url)) else ""
    path = _published(file) if file else None
    if path is None:
        return _said(404, "Nothing of this press can be embedded from there.")
    try:
        embed = json.loads(path.read_bytes())
    except OSError:  # taken away in this very moment
        return _said(404, "Nothing of this press can be embedded from there.")
    return JsonResponse(fitted(embed, _size(asked.get("maxwidth")), _size(asked.get("maxheight"))))


def _published(file: str) -> Path | None:
    """Where the file lies, or the one that has taken its place since the review has another address."""
    site = here().site
    if found := file_of(site, file):
        return found
    to = moved_to(file)
    return file_of(site, unquote(to)) if to and to[0] == "/" else None


def _host(url: str) -> str:
    scheme, _, rest = url.partition("://")
    return rest.partition("/")[0] if scheme in ("http", "https") else ""


def _size(written: str | None) -> int | None:
    """A size in pixels; what is none sets no bounds."""
    return int(written) if written and written.isascii() and written.isdigit() and 0 < len(written) < 6 else None


def _said(status: int, sentence: str) -> HttpResponse:
    return JsonResponse({"error": sentence}, status=status)
