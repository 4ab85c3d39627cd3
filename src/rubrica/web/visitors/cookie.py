"""The reader cookie: who sent something may change it. Reading sets none, and no printed page looks at it.

Rows keep a keyed digest and never the cookie: whoever reads the database cannot be any reader.
"""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING

from django.conf import settings

from rubrica.web.keyed import keyed

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NAME = "rubrica_reader"
AGE = 365 * 24 * 3600
_COOKIE = re.compile(r"[\w-]{22}", re.ASCII)


def reader_of(request: HttpRequest) -> str:
    """The reader who sends a request, as rows know them; "" for one without a cookie."""
    cookie = request.COOKIES.get(NAME, "")
    return _digest(cookie) if _COOKIE.fullmatch(cookie) else ""


def reader_from_now(request: HttpRequest) -> str:
    """The same for whoever sends something: one without a cookie gets a new one, which `remember` sets."""
    if not reader_of(request):
        request.COOKIES[NAME] = secrets.token_urlsafe(16)
    return reader_of(request)


def remember(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let the answer to a post say who its sender is from now on."""
    response.set_cookie(
        NAME,
        request.COOKIES[NAME],
        max_age=AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def _digest(cookie: str) -> str:
    return keyed(cookie, "reader").hex()
