"""Pictures that no published page shows yet: those who write here see them, and those who have a private link."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from django.http import HttpResponse

from rubrica.pages.pictures.pictures import BASE
from rubrica.web.gate.declared import Who
from rubrica.web.gate.errors import missing
from rubrica.web.gate.may import may
from rubrica.web.place import here
from rubrica.web.publishing.answers import file_of, published
from rubrica.web.publishing.kinds import content_type, headers_of

if TYPE_CHECKING:
    from django.http import HttpRequest

HIDDEN = {"X-Robots-Tag": "noindex, nofollow", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"}
"""What is said with everything that is shown before it is published."""


def media(request: HttpRequest, name: str) -> HttpResponse:
    """A picture that pages show, or, to whoever writes here, one that was handed in and waits for its page."""
    if file_of(here().site, BASE + name) or not may(request.user, Who.WRITER):
        return published(request, f"{BASE[1:]}{name}")
    return unpublished(name)


def unpublished(name: str) -> HttpResponse:
    """A picture made ready for pages, whether or not one shows it."""
    path = here().prepared / name
    if PurePath(name).name != name or name.startswith(".") or not path.is_file():
        return missing()
    kind = content_type(BASE + name)
    return HttpResponse(path.read_bytes(), content_type=kind, headers=headers_of(BASE + name, kind) | HIDDEN)
