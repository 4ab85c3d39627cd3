"""Our own pages for people who are signed in: Jinja2, with the house's look whatever theme readers see."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.messages import get_messages
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, ngettext, pgettext
from jinja2 import Environment, StrictUndefined
from jinja2.ext import InternationalizationExtension

from rubrica.pages.theme import house_theme, minify
from rubrica.web.navigation import has_route, rooms_of
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.rereading import progress_of
from rubrica.web.scripts import script

if TYPE_CHECKING:
    from django.http import HttpRequest

TEMPLATES = Path(__file__).with_name("templates")


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    chosen = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options | chosen, extensions=[InternationalizationExtension])
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext)  # type: ignore[attr-defined]
    made.filters |= {"number": number, "date": date}
    made.globals |= {"theme": house_theme(), "desk": desk_address(), "script": script}
    made.globals |= {
        "url": reverse,
        "local": local,
        "language": get_language,
        "rooms": rooms_of,
        "has_route": has_route,
    }
    return made


def local(moment: datetime) -> str:
    """A moment as the clock of the press shows it, as the reader's language writes it: 21 December 2025, 14:02."""
    return date_format(localtime(moment), "DATETIME_FORMAT")


def date(day: str) -> str:
    """A day of a text, 2025-12-21, as the reader's language writes it; what is no day stays as it is."""
    try:
        return date_format(datetime.fromisoformat(day[:10]), "DATE_FORMAT")
    except ValueError:
        return day


def number(value: float) -> str:
    """With the language's signs: 12,345."""
    return number_format(value, force_grouping=True)


def frame(request: HttpRequest) -> dict[str, Any]:
    """What every page is given besides its own."""
    runs = request.declared.scripts if hasattr(request, "declared") else False
    press = press_now()
    said = {"site": press.site, "me": request.user, "messages": get_messages(request), "runs": runs}
    return said | {"reading_again": progress_of(press.row)}


@lru_cache(maxsize=1)
def desk() -> bytes:
    """The stylesheet of the desk, laid over the house's: the desk's own, then one for each large part of the studio."""
    sheets = [TEMPLATES / "desk.css", *sorted((TEMPLATES / "studio").glob("*.css"))]
    return minify("\n".join(sheet.read_text("utf-8") for sheet in sheets)).encode()


def desk_address() -> str:
    """Its name changes with what it says, so that a browser may keep it for good."""
    return f"/studio/desk.{blake2b(desk(), digest_size=5).hexdigest()}.css"


def look(request: HttpRequest) -> dict[str, Any]:
    """The same for the pages of the library that signs people in: Django's templates, to which `site` means a host."""
    mast = mark_safe(render_to_string("mast.html", {"section": "account"}, request))
    return {"press": press_now().site, "mast": mast, "theme": house_theme(), "desk": desk_address()}
