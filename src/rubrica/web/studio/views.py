"""The list of reviews by state, and the stylesheet of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render

from rubrica.web.templating import desk, desk_address

if TYPE_CHECKING:
    from django.http import HttpRequest


def reviews(request: HttpRequest) -> HttpResponse:
    return render(request, "studio/reviews.html", {})


def stylesheet(request: HttpRequest, name: str) -> HttpResponse:
    if request.path != desk_address():
        raise Http404
    return HttpResponse(desk(), content_type="text/css; charset=utf-8")
