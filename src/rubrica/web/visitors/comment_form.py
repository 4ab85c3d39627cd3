"""A reader says something under a review: the form, what is wrong with it, and what became of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rubrica.pages.comments.box import alone, closed_said, form_address, place_of
from rubrica.pages.comments.form import CommentForm
from rubrica.pages.comments.pages import answer_page
from rubrica.pages.values.comments import Comments
from rubrica.pages.words import words_of
from rubrica.web.accounts.models import Critic
from rubrica.web.changes import writing
from rubrica.web.comments.changing import MINUTES
from rubrica.web.comments.house import house_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.proof import done_task
from rubrica.web.comments.remembered import last_sender
from rubrica.web.comments.sending import reply, take
from rubrica.web.gate.answering import answered
from rubrica.web.gate.declared import Who
from rubrica.web.gate.errors import elsewhere
from rubrica.web.gate.may import may
from rubrica.web.gate.rates import sender_of
from rubrica.web.place import here
from rubrica.web.publishing.moment import printed_name, source_now
from rubrica.web.publishing.talk import entry_of_comment
from rubrica.web.publishing.waiting import ring
from rubrica.web.visitors.cookie import reader_from_now, reader_of, remember
from rubrica.web.visitors.reading_form import faults_of, names_taken, offered, read_form

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.comments.pages import AnswerPage
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words
    from rubrica.web.publishing.rows import RowSource


def comment(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows the form (`?to=12` to reply), POST takes what is in it."""
    source = source_now()
    entry = source.listing(slug)
    if entry is None:
        return elsewhere(request)
    words = words_of(entry.language)
    if (closed := closed_said(_closed(slug, source), words)) and not critic_of(request, slug):
        return _refused(request, source, entry, closed)
    if request.method != "POST":
        form = _empty(request, entry, proof=house_of(source.press.settings).proof > 0)
        title = words.of("comment_on", entry.title)
        return answered(_page(source, entry, title, form))
    return _posted(request, source, entry, words)


def _refused(request: HttpRequest, source: RowSource, entry: Entry, closed: str) -> HttpResponse:
    """No more is taken; who wrote something meanwhile gets it back."""
    words, kept = words_of(entry.language), read_form(request.POST, "").text
    ways = ((words.back_to_review, entry.address),)
    return answered(answer_page(source, entry, words.comments, said=closed, kept=kept, ways=ways), 409 if kept else 200)


def _closed(slug: str, source: RowSource) -> Comments:
    closed, days = source.closed(slug)
    return Comments(closed=closed, days=days)


def critic_of(request: HttpRequest, slug: str) -> Critic | None:
    """Who of the press writes, where a browser says that the form is ours: a printed form has no token."""
    user = request.user
    ours = request.method != "POST" or "Origin" in request.headers or "Sec-Fetch-Site" in request.headers
    return user if ours and isinstance(user, Critic) and may(user, Who.CRITIC, slug) else None


def _empty(request: HttpRequest, entry: Entry, *, proof: bool) -> CommentForm:
    """The form with what its reader gave last time, unless somebody else sits there (`?new`)."""
    critic = critic_of(request, entry.slug)
    asked = request.GET.get("to", "")
    to = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 6 else 0
    form = CommentForm(form_address(entry), to=to, signed=printed_name(critic.slug) if critic else "", proof=proof)
    known = last_sender(reader_of(request)) if "new" not in request.GET and not critic else None
    return replace(form, name=known.name, site=known.site, known=bool(known.email)) if known else form


def _page(source: RowSource, entry: Entry, title: str, form: CommentForm) -> AnswerPage:
    """The form, and the comment it replies to as readers see it; one that none see is not replied to."""
    printed = Comment.objects.filter(review__slug=entry.slug, number=form.to, standing=Standing.PRINTED)
    found = printed.select_related("answers").first() if form.to else None
    if found is None:
        return answer_page(source, entry, title, form=replace(form, to=0))
    seen = alone(entry_of_comment(found, ZoneInfo(source.site().zone)), entry, words_of(entry.language))
    return answer_page(source, entry, title, form=replace(form, to_name=found.name), answers=seen)


def _posted(request: HttpRequest, source: RowSource, entry: Entry, words: Words) -> HttpResponse:
    critic = critic_of(request, entry.slug)
    form = read_form(request.POST, form_address(entry), signed=printed_name(critic.slug) if critic else "")
    house = house_of(source.press.settings)
    known = last_sender(reader_of(request)) if not (critic or form.email) else None
    form = replace(form, proof=house.proof > 0, known=bool(known and known.email))
    full = replace(form, email=known.email) if known and known.name == form.name else form
    taken = names_taken(source.site().name)
    faults = tuple(faults_of(full, words, taken))
    if faults:
        again = replace(form, known=full is not form, faults=faults)
        return answered(_page(source, entry, words.not_sent, again), 422)
    reader, form = reader_from_now(request), full
    proof = done_task(request.POST.get("proof", ""), entry.slug, house.proof) if house.proof else ""
    trapped = bool(request.POST.get("homepage"))
    given = offered(form, reader, sender_of(request), taken=taken, trapped=trapped, proof=proof)
    review = source.row(entry.slug)
    with writing() as change:
        if critic:
            made = reply(change, review, replace(given, name=form.signed, email="", site=""), critic)
        else:
            made = take(change, review, given, house).comment
    if change.number:
        ring(here().site)
    return remember(request, told(source, entry, made, words))


def told(source: RowSource, entry: Entry, made: Comment, words: Words) -> HttpResponse:
    """What became of it. Whoever was taken for spam is told the same as who is held."""
    printed = made.standing == Standing.PRINTED
    own = f"{form_address(entry)}{made.number}/"
    ways = ((words.see_it, place_of(entry, made.number)),) if printed else ()
    said = f"{words.printed_said if printed else words.held_said} {words.of('change_for', MINUTES)}"
    page = answer_page(
        source,
        entry,
        words.printed_title if printed else words.held_title,
        said=said,
        mine=alone(entry_of_comment(made, ZoneInfo(source.site().zone)), entry, words),
        waits=not printed,
        ways=(*ways, (words.change_it, own), (words.back_to_review, entry.address)),
    )
    return answered(page)
