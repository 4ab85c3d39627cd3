"""Our own pages for people who are signed in: Jinja2, with the house's look whatever theme readers see."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined

from rubrica.pages.theme import house_theme, minify
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from django.http import HttpRequest

TEMPLATES = Path(__file__).with_name("templates")


def environment(**options: Any) -> Environment:
    """As Django asks for it."""
    made = Environment(**options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True})
    made.globals |= {"theme": house_theme(), "desk": desk_address()}
    return made


def frame(request: HttpRequest) -> dict[str, Any]:
    """What every page is given besides its own."""
    return {"site": press_now().site, "me": request.user}


@lru_cache(maxsize=1)
def desk() -> bytes:
    """The stylesheet of the desk, laid over the house's."""
    return minify((TEMPLATES / "desk.css").read_text("utf-8")).encode()


def desk_address() -> str:
    """Its name changes with what it says, so that a browser may keep it for good."""
    return f"/studio/desk.{blake2b(desk(), digest_size=5).hexdigest()}.css"


def look(request: HttpRequest) -> dict[str, Any]:
    """The same for the pages of the library that signs people in, which are Django's templates."""
    return frame(request) | {"theme": house_theme(), "desk": desk_address()}
