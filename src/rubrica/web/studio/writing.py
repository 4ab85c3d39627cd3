"""A text is edited and saved. Whoever saves says what they had before them; nothing anybody typed is lost."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.gzip import gzip_page

from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.reviews.drafts import ConflictError, save_draft, standing_of, tidy
from rubrica.web.reviews.models import State
from rubrica.web.studio.parts import LONGEST, page, reading_of, review_at, say
from rubrica.web.studio.reading import data_of
from rubrica.web.studio.saving import merged_with
from rubrica.web.studio.score_rows import rows_of
from rubrica.web.studio.scoring import with_scores

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.web.reviews.drafts import Standing
    from rubrica.web.reviews.models import Review

AROUND = 2
"""Lines that are shown before and behind one that somebody is led to."""


@gzip_page
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """The text to edit, with what the press reads in it."""
    review = review_at(slug)
    if request.method == "POST":
        return _save(request, review)
    standing = standing_of(review)
    read = reading_of(standing.text)
    given: dict[str, Any] = {"standing": standing, "reading": read, "rows": rows_of(read), "data": data_of(read)}
    given |= _around(request.GET.get("line", ""), standing.text)
    return page(request, "edit.html", review=review, **given)


def _around(asked: str, text: str) -> dict[str, Any]:
    """A line that another page leads to, with those next to it, for browsers in which nothing can go to it."""
    lines, number = text.split("\n"), int(asked) if asked.isdecimal() and len(asked) < 8 else 0
    if not 0 < number <= len(lines):
        return {}
    first = max(1, number - AROUND)
    return {"around": list(enumerate(lines[first - 1 : number + AROUND], first)), "asked_line": number}


def _save(request: HttpRequest, review: Review) -> HttpResponse:
    assert isinstance(request.user, Critic)
    key, text, base = key_of(request), tidy(request.POST.get("text", "")), request.POST.get("base", "")
    if len(text) > LONGEST:
        return _too_long(request, review, text)
    written = with_scores(text, request.POST)
    text = written.text
    try:
        with writing():
            to = where_it_led(key)
            if to is None:
                save_draft(review, text, base, request.user)
                to = remember(key, reverse(_next(request), args=[review.slug]))
    except ConflictError as conflict:
        return _conflict(request, review, conflict.standing, base, text)
    for one in written.refused:
        messages.error(request, one.sentence)
    if not to.endswith("/preview/"):
        say(request, _saved(review))
    return HttpResponseRedirect(to)


def _next(request: HttpRequest) -> str:
    then = request.POST.get("then", "")
    return then if then in ("publish", "preview") else "edit"


def _saved(review: Review) -> str:
    if review.due:
        return _("Saved. This text will appear when its time comes.")
    return _("Saved. Readers do not see it yet.") if review.state == State.PUBLISHED else _("Saved.")


def _conflict(request: HttpRequest, review: Review, standing: Standing, base: str, text: str) -> HttpResponse:
    """Both texts, what they make together, and where they differ. What is sent from here rests on what is there now."""
    lines = difflib.ndiff(standing.text.splitlines()[:5000], text.splitlines()[:5000])
    changed = [(line[0], line[2:]) for line in lines if line[0] in "+-"][:2000]
    given = {"standing": standing, "text": text, "merged": merged_with(review, standing, base, text)}
    return page(request, "conflict.html", 409, review=review, changed=changed, **given)


def _too_long(request: HttpRequest, review: Review, text: str) -> HttpResponse:
    return page(request, "too-long.html", 413, review=review, text=text, longest=LONGEST)
