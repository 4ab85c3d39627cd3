"""One comment with all that is known of it, and the answer of somebody of the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.comments.deciding import decide, is_unread
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.offered import Offered
from rubrica.web.comments.sending import reply
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.input import clean
from rubrica.web.place import here
from rubrica.web.publishing.moment import printed_name
from rubrica.web.publishing.waiting import ring
from rubrica.web.studio.comments.queue import shown
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

LONGEST = 20_000
"""Characters of an answer."""


def comment(request: HttpRequest, pk: int) -> HttpResponse:
    found = Comment.objects.filter(pk=pk).select_related("review", "answers", "critic").first()
    if found is None:
        raise Http404
    if request.method != "POST":
        return _page(request, found)
    text = clean(request.POST.get("text", "")).replace("\r\n", "\n").strip()
    wrong = _fault(found, text) or _answered(request, found, text)
    if wrong:
        return _page(request, found, text, wrong)
    say(request, _("Your answer stands below the comment by %(name)s.") % {"name": found.name})
    return HttpResponseRedirect(reverse("comments"))


def _fault(found: Comment, text: str) -> str:
    if not text:
        return _("There is no answer yet: write it below.")
    if len(text) > LONGEST:
        return _("An answer has at most %(most)s characters. Nothing is lost: shorten it below.") % {"most": LONGEST}
    if found.standing == Standing.WITHDRAWN:
        return _("Its sender has withdrawn this comment. Nobody sees it, and nobody would see your answer.")
    return ""


def _answered(request: HttpRequest, found: Comment, text: str) -> str:
    """Whoever answers a comment that waits prints it with the answer. Gives why not, "" where it is done."""
    assert isinstance(request.user, Critic)
    key = key_of(request)
    given = Offered(printed_name(request.user.slug), "", text, answers=found.number)
    with writing() as change:
        if where_it_led(key) is None:
            found.refresh_from_db(fields=["text", "edited", "standing", "spoiler", "spoiler_from"])
            if found.standing != Standing.PRINTED and is_unread(found, Standing.PRINTED, request.POST.get("seen", "")):
                return _("Its sender has changed this while you read it. Look at the new text, then answer once more.")
            decide(change, found, Standing.PRINTED, request.user)
            reply(change, found.review, given, request.user)
            remember(key, reverse("comments"))
    if change.number:
        ring(here().site)
    return ""


def _page(request: HttpRequest, found: Comment, text: str = "", wrong: str = "") -> HttpResponse:
    (one,) = shown([found])
    decisions = found.decisions.order_by("-pk").select_related("by")
    given = {"one": one, "decisions": decisions, "text": text, "wrong": wrong}
    return page(request, "comment.html", 400 if wrong else 200, **given)
