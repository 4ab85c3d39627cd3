"""A reader scores a review: the form with what they sent before, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.readers.page import score_page
from rubrica.pages.scores.spread import columns_of
from rubrica.pages.text.clock import local_date
from rubrica.pages.text.text import spoken_in
from rubrica.pages.words import words_of
from rubrica.web.changes import writing
from rubrica.web.gate.answering import answered
from rubrica.web.gate.errors import elsewhere, missing
from rubrica.web.input import clean
from rubrica.web.place import here
from rubrica.web.publishing.moment import source_now
from rubrica.web.publishing.waiting import ring
from rubrica.web.readers.accounts import HERE, account_of, offers_accounts, reader_behind
from rubrica.web.readers.models import ReaderScore
from rubrica.web.readers.scoring import score
from rubrica.web.visitors.cookie import reader_from_now, reader_of, remember
from rubrica.web.visitors.first_score import take_over

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words
    from rubrica.web.publishing.rows import RowSource


LONGEST = 20
"""Characters that are told again of what is no score."""


def score_review(request: HttpRequest, slug: str) -> HttpResponse:
    """GET shows a reader's scores, POST takes others instead."""
    source = source_now()
    entry = source.listing(slug)
    if entry is None:
        return elsewhere(request)
    if not entry.scores:
        return missing()
    words, found = words_of(entry.language), source.reader_scores(slug)
    if not found.taken or found.opens:
        said = words.of("scores_open", words.day(found.opens)) if found.opens else words.scores_closed
        return answered(score_page(source, entry, {}, said, taken=False), 409 if request.method == "POST" else 200)
    if request.method != "POST":
        sent, day = _sent(slug, reader_of(request), source.site().zone)
        said = words.of("scores_last", words.day(day)) if day else ""
        return answered(score_page(source, entry, sent, said, account=_account(request, source, words)))
    return _posted(request, source, entry)


def _sent(slug: str, reader: str, zone: str) -> tuple[dict[str, str], str]:
    """What a reader sent before, and on which day; "" for nothing."""
    mine = ReaderScore.objects.filter(review__slug=slug, reader=reader_behind(reader)) if reader else None
    before = mine.first() if mine is not None else None
    return (before.scores, local_date(before.changed.isoformat(), zone)[0][:10]) if before else ({}, "")


def _account(request: HttpRequest, source: RowSource, words: Words) -> tuple[str, str] | None:
    """The way to a reader's account, where there is one or may be one."""
    if account_of(reader_of(request)):
        return HERE, words.account_see
    return (HERE, words.account) if offers_accounts(source.press.settings) else None


def _posted(request: HttpRequest, source: RowSource, entry: Entry) -> HttpResponse:
    rubric, words = source.rubric(entry.rubric, entry.edition), words_of(entry.language)
    choices = columns_of(rubric)
    asked = {one.key: request.POST.get(f"score-{one.key}", "") for one in rubric.criteria}
    scores = {key: value for key, value in asked.items() if value in choices}
    if fault := next((key for key, value in asked.items() if value and key not in scores), ""):
        said = words.of(
            "score_fault", clean(asked[fault])[:LONGEST], spoken_in(entry.language, rubric).by_key[fault].name
        )
        return answered(score_page(source, entry, scores, said, account=_account(request, source, words)), 422)
    is_new = not reader_of(request)
    reader = reader_from_now(request)
    with writing() as change:
        if is_new and scores:
            take_over(request, entry.slug, scores, reader)
        score(change, entry.slug, reader_behind(reader), scores)
    ring(here().site)
    said = words.scores_sent if scores else words.scores_taken_away
    return remember(
        request, answered(score_page(source, entry, scores, said, account=_account(request, source, words)))
    )
