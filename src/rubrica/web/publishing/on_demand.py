"""Pages of revisions that nobody has printed: a comparison of any two, and the address of an only one."""

from __future__ import annotations

import re

from rubrica.pages.render import render
from rubrica.pages.review.revisions import gather_compared
from rubrica.pages.theme import read_theme
from rubrica.web.place import here
from rubrica.web.publishing.rows import RowSource

_TWO = re.compile(r"/reviews/([^/]+)/revisions/([0-9]{1,6})/to/([0-9]{1,6})/")
_ONE = re.compile(r"(/reviews/([^/]+)/)revisions/([0-9]{1,6})/")


def compared(address: str) -> bytes | None:
    """The page that compares two revisions of a published review, where the address asks for two that there are."""
    found = _TWO.fullmatch(address)
    if found is None:
        return None
    source = RowSource()
    try:
        page = gather_compared(source, *found.groups())
    except LookupError:
        return None
    return render(page, read_theme(here().theme, source.site().theme))


def only_one(address: str) -> str | None:
    """Where a revision stands that has no page by its number yet, since its review has no other."""
    found = _ONE.fullmatch(address)
    if found is None:
        return None
    review, slug, number = found.groups()
    there = [one.number for one in RowSource().history(slug)]
    return review if there == [int(number)] else None
