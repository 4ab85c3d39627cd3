"""The library of pictures: all of them, found by what is said of them; and the way in for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.web.catalogue.models import Picture
from rubrica.web.catalogue.pictures import figure_of
from rubrica.web.input import clean
from rubrica.web.place import here
from rubrica.web.publishing.shown import times_shown
from rubrica.web.reviews.models import State
from rubrica.web.reviews.naming import names_of
from rubrica.web.reviews.naming_models import NamedPicture
from rubrica.web.reviews.text_models import Text
from rubrica.web.studio.handing_in import LARGEST, take_in
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.http import HttpRequest, HttpResponse

AT_ONCE = 48


def pictures(request: HttpRequest) -> HttpResponse:
    """All pictures, newest first; and a form for more. A script that hands some in gets data back."""
    refused: list[str] = []
    if request.method == "POST":
        refused, kept = take_in(request.FILES.getlist("pictures"))
        if request.accepts("application/json") and not request.accepts("text/html"):
            said = {"kept": [_data(picture) for picture in kept], "refused": refused}
            return JsonResponse(said, status=200 if kept else 400)
        if kept:
            say(request, _("Kept: %(names)s.") % {"names": ", ".join(picture.name for picture in kept)})
        if not refused:
            one = reverse("picture", args=[kept[0].pk])
            return HttpResponseRedirect(one if len(kept) == 1 else request.path)
    return _list(request, refused)


def _data(picture: Picture) -> dict[str, str]:
    """What an editor puts into a text, and where to say what the picture shows."""
    at = reverse("picture", args=[picture.pk])
    return {"name": picture.name, "figure": figure_of(picture), "alt": picture.alt, "page": at}


def _list(request: HttpRequest, refused: list[str]) -> HttpResponse:
    asked = clean(request.GET.get("q", "")).strip()[:100]
    found = Picture.objects.filter(fault="")
    if asked:
        found = found.filter(Q(name__icontains=asked) | Q(alt__icontains=asked) | Q(caption__icontains=asked))
    part = Paginator(found.order_by("-pk"), AT_ONCE).get_page(request.GET.get("page"))
    given = {"asked": asked, "used": _used(part), "endings": SUFFIXES, "largest": LARGEST // 1024**2}
    return page(request, "pictures.html", 400 if refused else 200, part=part, refused=refused, **given)


def _used(part: Page[Picture]) -> dict[str, int]:
    """How many pages show each of these; 0 for one that only texts name which nobody sees."""
    names = [picture.name for picture in part]
    named = NamedPicture.objects.filter(name__in=names).values_list("name", flat=True).distinct()
    hidden = Text.objects.exclude(state=State.PUBLISHED).values_list("newest__text", flat=True)
    waiting = {name for text in hidden if text for name in names_of(text)} & set(names)
    return dict.fromkeys([*named, *waiting], 0) | times_shown(here().site, names)
