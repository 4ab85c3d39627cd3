"""Pages for one reader, in the readers' theme: nobody keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse

from rubrica.pages.render import render
from rubrica.pages.theme import read_theme
from rubrica.web.place import here

if TYPE_CHECKING:
    from rubrica.pages.data.head import Page


def answered(page: Page, status: int = 200) -> HttpResponse:
    """A page as an answer. Robots are told to leave it."""
    theme = read_theme(here().theme, page.site.theme)
    response = HttpResponse(render(page, theme), status=status)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
