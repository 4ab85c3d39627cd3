"""What became of a review: the revisions that readers saw, with who and why, and apart from them the drafts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db.models.functions import Length
from django.utils.translation import gettext as _

from rubrica.pages.review.history import moved_scores
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.packing import unpack_line
from rubrica.web.reviews.steps import name_of_draft, name_of_revision
from rubrica.web.studio.parts import page, review_at, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from rubrica.web.reviews.models import Draft, Review, Revision

AT_ONCE = 40
MOST = 200
"""Revisions that one page tells of, corrections counted. Nobody has yet published one review more often."""


@dataclass(frozen=True, slots=True)
class Line:
    """A revision that went out. `before` is the name of the one it took the place of, "" for the first."""

    row: Revision
    name: str
    before: str
    called: str
    moved: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class DraftLine:
    """A draft. `grown` is by how many characters it is longer than the one before it."""

    row: Draft
    name: str
    before: str
    characters: int
    grown: int | None


def timeline(request: HttpRequest, slug: str) -> HttpResponse:
    """All revisions, newest first, and a page of the drafts."""
    review = review_at(slug)
    drafts = review.drafts.order_by("-number").select_related("by").defer("text").annotate(length=Length("text"))
    part = Paginator(drafts, AT_ONCE).get_page(request.GET.get("page"))
    standing, lines = standing_of(review), list(_lines(review))
    given = {"standing": standing, "lines": lines, "part": part, "drafts": list(_drafts(list(part)))}
    return page(request, "timeline.html", 200, review=review, title=title_of(standing.text, review), **given)


def _lines(review: Review) -> Iterator[Line]:
    found = review.revisions.order_by("-number", "-correction").select_related("by").defer("text", "entry")[:MOST]
    for new, old in pairwise([*found, None]):
        assert new is not None
        line, was = unpack_line(new.line), unpack_line(old.line) if old else None
        why = line.correction if new.correction else line.reason
        before = name_of_revision(old) if old else ""
        yield Line(new, name_of_revision(new), before, called(new), moved_scores(was, line), why)


def called(revision: Revision) -> str:
    """What people call a revision."""
    if not revision.correction:
        return _("Revision %(number)d") % {"number": revision.number}
    told = {"number": revision.number, "correction": revision.correction}
    return _("Revision %(number)d, correction %(correction)d") % told


def _drafts(rows: list[Draft]) -> Iterator[DraftLine]:
    for new, old in pairwise([*rows, None]):
        assert new is not None
        length: int = new.length  # type: ignore[attr-defined]
        grown = length - old.length if old else None  # type: ignore[attr-defined]
        before = name_of_draft(old) if old else ""
        yield DraftLine(new, name_of_draft(new), before, length, grown)
