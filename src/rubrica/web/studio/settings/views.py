"""A page of settings: its fields as the file fills them, and what saving them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.pages.press.press import PressError
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page
from rubrica.web.studio.settings.fields import filled, typed
from rubrica.web.studio.settings.parts import PARTS
from rubrica.web.studio.settings.saving import checked, save_fields, say_saved

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.studio.settings.fields import Field
    from rubrica.web.studio.settings.parts import Part


def settings(request: HttpRequest, part: Part = PARTS[0]) -> HttpResponse:
    press = press_now()
    before = filled(part.fields(press.site), press.settings.values)
    if request.method != "POST":
        return _page(request, part, before)
    after = checked(part, typed(before, request.POST))
    if any(field.error for field in after):
        return _page(request, part, after, refused=_("Nothing was saved yet: see below."))
    try:
        number = save_fields(before, after, request.user, part.name)
    except PressError as error:
        return _page(request, part, after, refused=str(error))
    say_saved(request, number)
    return HttpResponseRedirect(request.path)


def _page(request: HttpRequest, part: Part, fields: list[Field], refused: str = "") -> HttpResponse:
    given = {"part": part.name, "title": part.title, "parts": PARTS, "fields": fields, "refused": refused}
    return page(request, "settings.html", 400 if refused else 200, **given)
