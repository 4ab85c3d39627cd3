"""A moderator decides about a comment from a letter, without signing in. Looking at the link decides nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.answer import Ask, answer_page
from rubrica.pages.words import words_of
from rubrica.web.changes import writing
from rubrica.web.comments.deciding import decide, is_unread, version_of
from rubrica.web.comments.deciding_links import Link, link_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.gate.answering import answered
from rubrica.web.place import here
from rubrica.web.publishing.waiting import ring
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

REASON = "by a link in a letter"


def decide_by_link(request: HttpRequest, key: str) -> HttpResponse:
    """GET shows the comment and one button, POST does what the link is for, unless it was decided since."""
    site, link = press_now().site, link_of(key)
    words, address = words_of(site.language), f"/comments/decide/{key}/"
    queue = ("/studio/comments/", words.all_held)
    if link is None:
        return answered(answer_page(site, address, words.link_old, words.decide_old, link=queue), 410)
    seen = request.POST.get("seen", "")
    if request.method == "POST" and _decide(link, seen):
        return answered(answer_page(site, address, words.decided, link=queue))
    link.comment.refresh_from_db(fields=["text", "edited", "standing"])
    if link.comment.standing != Standing.HELD:
        return answered(answer_page(site, address, words.decided, words.decided_before, link=queue))
    changed = (words.decide_changed,) if request.method == "POST" else ()
    said = f"{link.comment.name}: {link.comment.text}"
    button = {"approve": words.do_approve, "spam": words.do_spam, "delete": words.do_delete}[link.deed]
    ask = Ask(address, button, along=(("seen", version_of(link.comment)),))
    return answered(answer_page(site, address, words.decide, *changed, quoted=said, ask=ask, link=queue))


def _decide(link: Link, seen: str) -> bool:
    """False where it was decided before, or where it would print what its sender has written since it was shown."""
    with writing() as change:
        comment = Comment.objects.filter(pk=link.comment.pk, standing=Standing.HELD).select_related("review").first()
        if comment is None or is_unread(comment, link.after, seen):
            return False
        done = decide(change, comment, link.after, link.critic, REASON) is not None
    if done:
        ring(here().site)
    return done
