"""A reader changes a comment or takes it back: with their cookie for some minutes, later with a signed link."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from rubrica.pages.comments.box import alone, form_address, place_of
from rubrica.pages.comments.form import CommentForm
from rubrica.pages.comments.pages import answer_page
from rubrica.pages.words import words_of
from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.changing import MINUTES, change_text, is_own, may_change, withdraw
from rubrica.web.comments.house import house_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.own_links import opens
from rubrica.web.gate.answering import answered
from rubrica.web.gate.errors import elsewhere
from rubrica.web.mail.outbox import sends_mail
from rubrica.web.place import here
from rubrica.web.publishing.moment import source_now
from rubrica.web.publishing.talk import entry_of_comment
from rubrica.web.publishing.waiting import ring
from rubrica.web.visitors.cookie import reader_of
from rubrica.web.visitors.reading_form import faults_of, names_taken, offered, read_form

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words
    from rubrica.web.publishing.rows import RowSource


def own_comment(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """GET shows what its sender may do with a comment, POST does it. `pk` is its number under the review."""
    source = source_now()
    entry = source.listing(slug)
    if entry is None:
        return elsewhere(request)
    words = words_of(entry.language)
    key = request.GET.get("key", "")
    mine = Comment.objects.select_related("review", "answers").filter(review__slug=slug, number=pk).first()
    if mine is None or not may_change(mine) or not (is_own(mine, reader_of(request)) or opens(key, mine)):
        return _not_yours(request, source, entry, words)
    action = f"{form_address(entry)}{mine.number}/" + (f"?key={key}" if key else "")
    if request.method == "POST":
        return _posted(request, source, entry, mine, action)
    form = CommentForm(action, text=mine.text, spoiler=mine.spoiler, since=mine.spoiler_from, changing=True)
    return answered(answer_page(source, entry, words.change_comment, form=form, withdraw=action))


def _not_yours(request: HttpRequest, source: RowSource, entry: Entry, words: Words) -> HttpResponse:
    """Too late, or somebody else's; who wrote something meanwhile gets it back."""
    kept = read_form(request.POST, "").text
    ways = ((words.back_to_review, entry.address),)
    said = words.of("not_yours_said" if sends_mail() else "not_yours_by_browser", MINUTES)
    return answered(answer_page(source, entry, words.not_yours, said=said, kept=kept, ways=ways), 410)


def _posted(request: HttpRequest, source: RowSource, entry: Entry, mine: Comment, action: str) -> HttpResponse:
    words = words_of(entry.language)
    if request.POST.get("withdraw"):
        with writing() as change:
            withdraw(change, mine)
        ring(here().site)
        ways = ((words.back_to_review, entry.address),)
        return answered(answer_page(source, entry, words.withdrawn_title, said=words.withdrawn_said, ways=ways))
    form = read_form(request.POST, action, changing=True)
    faults = tuple(faults_of(form, words))
    if faults:
        form = replace(form, faults=faults)
        return answered(answer_page(source, entry, words.not_sent, form=form, withdraw=action), 422)
    email = CommentAddress.objects.filter(comment=mine).values_list("email", flat=True).first() or ""
    form = replace(form, name=mine.name, email=email, site=mine.site)
    with writing() as change:
        mine.refresh_from_db(fields=["standing", "learned"])
        open_still = may_change(mine)  # unless somebody has decided against it meanwhile
        if open_still:
            given = offered(form, mine.reader, "", taken=names_taken(source.site().name))
            change_text(change, mine, given, house_of(source.press.settings))
    if not open_still:
        return _not_yours(request, source, entry, words)
    ring(here().site)
    return _changed(source, entry, mine, words, action)


def _changed(source: RowSource, entry: Entry, mine: Comment, words: Words, action: str) -> HttpResponse:
    printed = mine.standing == Standing.PRINTED
    ways = ((words.see_it, place_of(entry, mine.number)),) if printed else ()
    page = answer_page(
        source,
        entry,
        words.changed_title,
        said=words.printed_said if printed else words.held_said,
        mine=alone(entry_of_comment(mine, ZoneInfo(source.site().zone)), entry, words),
        waits=not printed,
        ways=(*ways, (words.change_it, action), (words.back_to_review, entry.address)),
    )
    return answered(page)
