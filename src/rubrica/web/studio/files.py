"""What pages of the studio are dressed with and run: files whose addresses change with what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.views.decorators.gzip import gzip_page

from rubrica.web.scripts import scripts, scripts_digest
from rubrica.web.templating import desk, desk_address

if TYPE_CHECKING:
    from django.http import HttpRequest


@gzip_page
def stylesheet(request: HttpRequest, name: str) -> HttpResponse:
    if request.path != desk_address():
        raise Http404
    return HttpResponse(desk(), content_type="text/css; charset=utf-8")


@gzip_page
def script(request: HttpRequest, digest: str, name: str) -> HttpResponse:
    if digest != scripts_digest() or name not in scripts():
        raise Http404
    return HttpResponse(scripts()[name], content_type="text/javascript; charset=utf-8")
