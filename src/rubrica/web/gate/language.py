"""In which language somebody is spoken to (the one they chose, or else the press's, or else their browser's), and by
which clock: the press's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import get_language_from_request, get_supported_language_variant

from rubrica.pages.press.press import PressError
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.press import RowPress, settings_row

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

INSIDE = ("/studio/", "/accounts/")
"""Where the interface speaks. What readers get is published, and speaks the language of its text."""


def is_inside(request: HttpRequest) -> bool:
    return request.path.startswith(INSIDE)


def speaking(following: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    def speak(request: HttpRequest) -> HttpResponseBase:
        if not is_inside(request):
            return following(request)
        chosen, zone = _of_press()
        with translation.override(language_for(request, chosen)), timezone.override(zone):
            return following(request)

    return speak


def language_for(request: HttpRequest, of_press: str) -> str:
    return _known(_own(request)) or _known(of_press) or get_language_from_request(request)


def _own(request: HttpRequest) -> str:
    """What their account says; who is not signed in yet may have chosen on this machine before. Addresses without a
    slash at the end are of files, which are the same for everybody."""
    if request.path.endswith("/") and isinstance(request.user, Critic):
        return request.user.language
    return request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")


def _of_press() -> tuple[str, ZoneInfo]:
    """The language that the press declares, if it does, and its zone."""
    try:
        press = RowPress(settings_row(), ())
        return press.settings.text("language"), ZoneInfo(press.site.zone)
    except (PressError, LookupError, ValueError, OSError):  # what cannot be read is told where it is changed
        return "", ZoneInfo("UTC")


def _known(code: str) -> str:
    try:
        return get_supported_language_variant(code) if code else ""
    except LookupError:
        return ""
