"""A moderator's form: one comment or many are decided about, marked as spoilers, or put back where they were."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from django.http import HttpResponseRedirect
from django.urls import reverse

from rubrica.web.changes import writing
from rubrica.web.comments.closing import close_talk
from rubrica.web.comments.deciding import DECIDED, decide, is_unread, mark_spoiler, undo
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.place import here
from rubrica.web.publishing.waiting import ring
from rubrica.web.reviews.models import Review
from rubrica.web.studio.comments.queue import numbers_in

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from rubrica.web.changes import Announcement


def decide_about(request: HttpRequest) -> HttpResponse:
    """What the button says that was pressed: `printed`, `spam`, `deleted` with the number of a comment; `bulk` for all
    that are chosen; `spoiler` and `open` to close one and to open it; `undo` with numbers of decisions."""
    key = key_of(request)
    with writing() as change:
        to = where_it_led(key)
        if to is None:
            done, unread = _do(change, request.POST, request.user)
            to = remember(key, _back(request.POST, done, unread))
    if change.number:
        ring(here().site)
    return HttpResponseRedirect(to)


def close(request: HttpRequest) -> HttpResponse:
    """No more comments are taken on the review that the form names, or again (`open`)."""
    key, slug = key_of(request), request.POST.get("review", "")
    with writing() as change:
        to = where_it_led(key)
        if to is None:
            for review in Review.objects.filter(slug=slug):
                close_talk(change, review, request.user, closed="open" not in request.POST)
            to = remember(key, f"{reverse('comments')}?standing=printed&q={quote(slug)}")
    if change.number:
        ring(here().site)
    return HttpResponseRedirect(to)


def _do(change: Announcement, said: QueryDict, by: object) -> tuple[list[Decision], list[Comment]]:
    """Gives the decisions that were made, which can be undone, and the comments that are not printed because their
    senders have changed them since the form was shown."""
    for decision in Decision.objects.filter(pk__in=numbers_in(said.get("undo", ""))).order_by("-pk"):
        undo(change, decision)
    for name in ("spoiler", "open"):
        for comment in Comment.objects.filter(pk__in=numbers_in(said.get(name, ""))).select_related("review"):
            mark_spoiler(change, comment, said.get(f"from-{comment.pk}", "").strip(), spoiler=name == "spoiler")
    done, unread = [], []
    for after, numbers in _wanted(said):
        for comment in Comment.objects.filter(pk__in=numbers).select_related("review").order_by("pk"):
            if is_unread(comment, after, said.get(f"seen-{comment.pk}", "")):
                unread.append(comment)
            elif made := decide(change, comment, after, by):
                done.append(made)
    return done, unread


def _wanted(said: QueryDict) -> list[tuple[str, list[int]]]:
    """Where which comments shall go."""
    single = [(str(after), numbers_in(said.get(after, ""))) for after in DECIDED if after in said]
    bulk = said.get("bulk", "")
    return [*single, *([(bulk, numbers_in(",".join(said.getlist("pick"))))] if bulk in DECIDED else [])]


def _back(said: QueryDict, done: list[Decision], unread: list[Comment]) -> str:
    """The same queue, with what can be undone, and what is to be read once more."""
    standing = said.get("standing", "")
    standing = standing if standing in Standing.values else Standing.HELD
    found = {"done": ",".join(str(one.pk) for one in done), "changed": ",".join(str(one.pk) for one in unread)}
    asked = {"standing": str(standing)} | {name: numbers for name, numbers in found.items() if numbers}
    return f"{reverse('comments')}?{urlencode(asked, safe=',')}"
