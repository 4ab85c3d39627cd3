"""Pages for one reader, in the readers' theme: nobody keeps them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from django.http import HttpResponse

from rubrica.pages.hosting.headers import PRINTED_POLICY
from rubrica.pages.render import render
from rubrica.pages.theme import read_theme
from rubrica.web.mail.server import as_offered
from rubrica.web.place import here

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.data.head import Page
    from rubrica.pages.theme import Theme


def answered(page: Page, status: int = 200) -> HttpResponse:
    """A page as an answer. Robots are told to leave it."""
    theme = _theme(here().theme, page.site.theme, _stamps(here().theme))
    response = HttpResponse(render(_as_offered(page), theme), status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    if page.head.scripts:
        response.headers["Content-Security-Policy"] = PRINTED_POLICY
    return response


def _as_offered(page: Page) -> Page:
    return cast("Page", replace(cast("Any", page), site=as_offered(page.site)))  # every page is a dataclass


@lru_cache(maxsize=4)
def _theme(folder: Path, properties: tuple[tuple[str, str], ...], stamps: tuple[tuple[str, int, int], ...]) -> Theme:
    """The theme as its files are: a stylesheet is not made anew for each answer."""
    return read_theme(folder, properties)


def _stamps(folder: Path) -> tuple[tuple[str, int, int], ...]:
    found = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return tuple((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in found)
