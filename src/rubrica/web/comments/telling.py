"""Who hears of a comment by mail: its sender, those who moderate, and whoever follows its thread once it is printed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.pages.values.comments import place_below
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.deciding_links import deciding_links
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.comments.own_links import own_link
from rubrica.web.comments.text import hides_a_part
from rubrica.web.comments.titles import titles_of
from rubrica.web.mail import letters
from rubrica.web.mail.addresses import AddressError, folded
from rubrica.web.mail.newsletter import leaving
from rubrica.web.mail.outbox import post, sends_mail
from rubrica.web.mail.subscriptions import ask, told
from rubrica.web.mail.writing import one_line
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Site
    from rubrica.web.mail.letter import Letter

MODERATES = (Role.OWNER, Role.EDITOR, Role.MODERATOR)
LETTERS_AN_HOUR = 5
"""To one address about its own comments: whoever types somebody else's fills no mailbox."""
QUOTED = 600


def tell_of_new(comment: Comment, email: str) -> None:
    """A reader's comment has come in: a link for its sender, and a question for whoever moderates.

    What was taken for spam is told to nobody: a form that sends mail would be used for that.
    """
    if not sends_mail() or comment.standing not in (Standing.HELD, Standing.PRINTED):
        return
    site, title = press_now().site, titles_of([comment])[comment.review_id]
    if email and _letters_to(email) <= LETTERS_AN_HOUR:
        _tell_sender(site, title, comment, email)
    if comment.standing == Standing.PRINTED:
        tell_of_printed(comment, email)
    else:
        _tell_moderators(site, title, comment)


def tell_of_held_again(comment: Comment) -> None:
    """What readers saw waits, since its sender has changed it: that is a question for whoever moderates, too."""
    if sends_mail():
        _tell_moderators(press_now().site, titles_of([comment])[comment.review_id], comment)


def _tell_moderators(site: Site, title: str, comment: Comment) -> None:
    for critic in Critic.objects.filter(is_active=True, role__in=MODERATES).exclude(email=""):
        links = {deed: site.absolute(link) for deed, link in deciding_links(comment, critic)}
        _post(letters.held(site, title, excerpt_of(comment), links, site.absolute("/studio/comments/")), critic.email)


def tell_of_printed(comment: Comment, email: str = "") -> None:
    """Readers see an answer: once, whatever is decided about it later."""
    if not sends_mail() or Decision.objects.filter(comment=comment, before=Standing.PRINTED).exists():
        return
    site = press_now().site
    own = email or CommentAddress.objects.filter(comment=comment).values_list("email", flat=True).first() or ""
    for one in told(thread_of(comment)).exclude(folded=folded(own)):
        _post(answer_told(comment, leaving(site, one.token)), one.address)


def answer_told(comment: Comment, leave: str) -> Letter:
    """What one of those is told who follow the thread; `leave` ends that."""
    site, title = press_now().site, titles_of([comment])[comment.review_id]
    link = site.absolute(place_below(f"/reviews/{comment.review.slug}/", comment.number))
    return letters.answered(site, title, excerpt_of(comment), link, leave)


def thread_of(comment: Comment) -> str:
    """What a subscription to its thread is called."""
    return f"{comment.review_id}#{comment.thread}"


def excerpt_of(comment: Comment) -> letters.Excerpt:
    """What a letter may quote: nothing of a comment in which something is hidden."""
    hides = comment.spoiler or hides_a_part(comment.text)
    return letters.Excerpt(one_line(comment.name, 80), "" if hides else one_line(comment.text, QUOTED))


def _tell_sender(site: Site, title: str, comment: Comment, email: str) -> None:
    follow = ""
    try:
        asked = ask(email, thread_of(comment))
    except AddressError:
        return
    if asked:
        follow = site.absolute(f"/newsletter/confirm/{asked.token}/")
    is_held = comment.standing == Standing.HELD
    change = site.absolute(own_link(comment))
    _post(letters.own_comment(site, title, is_held=is_held, change=change, follow=follow), email)


def _letters_to(email: str) -> int:
    hour = now() - timedelta(hours=1)
    return CommentAddress.objects.filter(folded=folded(email), at__gt=hour).count()


def _post(letter: Letter, to: str) -> None:
    """An address that cannot be written to keeps nobody from commenting."""
    try:
        post(letter, to)
    except AddressError:
        return
