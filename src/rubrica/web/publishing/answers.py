"""Published pages, where the server leaves the answer to Django: the file, where it went, or that it is gone."""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.http import HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.utils.http import parse_etags

from rubrica.pages.addresses import SPOKEN
from rubrica.pages.theme import house_theme
from rubrica.web.gate.declared import Cache
from rubrica.web.gate.errors import missing, not_found
from rubrica.web.gate.language import is_inside
from rubrica.web.gate.table import is_served
from rubrica.web.place import here
from rubrica.web.publishing.kinds import content_type, headers_of
from rubrica.web.publishing.on_demand import compared, only_one
from rubrica.web.reviews.moved import is_withdrawn, moved_to

if TYPE_CHECKING:
    from django.http import HttpRequest


def published(request: HttpRequest, address: str = "") -> HttpResponse:
    """What is published at an address. Redirects, withdrawn reviews and the page for what is missing included."""
    address = f"/{address}"
    path = file_of(here().site, address)
    data = _read(path) if path else dict(house_theme().files).get(address)
    if data is not None:
        return _with_headers(request, address, _body(request, data))
    if path := file_of(here().site, f"{address}/"):
        return HttpResponsePermanentRedirect(request.get_full_path(force_append_slash=True))
    if (page := compared(address)) is not None:
        return _with_headers(request, address, _body(request, page))
    if to := only_one(address):
        return HttpResponseRedirect(quote(to))
    if to := moved_to(address):
        return HttpResponsePermanentRedirect(to)
    if is_served(f"{address}/"):
        return HttpResponseRedirect(request.get_full_path(force_append_slash=True))
    if is_inside(request):
        return not_found(request)
    return missing(410 if is_withdrawn(address) else 404)


def file_of(root: Path, address: str) -> Path | None:
    """The file that is published at an address. Nothing is guessed, and nothing hidden is found."""
    parts = address[1:].split("/")
    if (
        address in SPOKEN
        or any(part.startswith(".") or "\0" in part or "\\" in part for part in parts)
        or "" in parts[:-1]
    ):
        return None
    path = root.joinpath(*parts[:-1], parts[-1] or "index.html")
    try:
        return path if path.is_file() and parts[-1] != "index.html" else None
    except OSError:
        return None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # taken away in this very moment
        return None


def _body(request: HttpRequest, data: bytes) -> HttpResponse:
    """All of it, or that nothing has changed: parts are the server's to send."""
    tag = f'"{blake2b(data, digest_size=12).hexdigest()}"'
    wished = [one.removeprefix("W/") for one in parse_etags(request.headers.get("If-None-Match", ""))]
    if tag in wished or "*" in wished:
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(data)
    response.headers["ETag"] = tag
    return response


def _with_headers(request: HttpRequest, address: str, response: HttpResponse) -> HttpResponse:
    kind = content_type(address)
    for name, value in {"Content-Type": kind, **headers_of(address, kind)}.items():
        response.headers[name] = value
    if request.META.get("QUERY_STRING"):
        response.headers["Cache-Control"] = Cache.NEVER.value
    return response
