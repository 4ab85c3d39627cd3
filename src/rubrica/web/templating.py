"""Our own pages for people who are signed in: Jinja2, with the house's look whatever theme readers see."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.contrib.messages import get_messages
from django.urls import reverse
from django.utils.translation import gettext, ngettext
from jinja2 import Environment, StrictUndefined, pass_context

from rubrica.pages.text.entries import local_date
from rubrica.pages.theme import house_theme, minify
from rubrica.web.reviews.reading import press_now
from rubrica.web.scripts import script

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest
    from jinja2.runtime import Context

TEMPLATES = Path(__file__).with_name("templates")


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    made = Environment(**options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True})
    made.add_extension("jinja2.ext.i18n")
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {"theme": house_theme(), "desk": desk_address(), "script": script}
    made.globals |= {"url": reverse, "local": local}
    return made


@pass_context
def local(context: Context, moment: datetime) -> str:
    """A moment as the clock of the press shows it."""
    return local_date(moment.isoformat(), context["site"].zone)[0][:16].replace("T", " ")


def frame(request: HttpRequest) -> dict[str, Any]:
    """What every page is given besides its own."""
    runs = request.declared.scripts if hasattr(request, "declared") else False
    return {"site": press_now().site, "me": request.user, "messages": get_messages(request), "runs": runs}


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
    return {"press": press_now().site, "me": request.user, "theme": house_theme(), "desk": desk_address()}
