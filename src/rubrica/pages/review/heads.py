"""The head of a review's page, of its newest revision and of one by its number."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.pages.comments.form import with_proof
from rubrica.pages.data.head import Head
from rubrica.pages.data.structured import ReadersSaid, review_ld
from rubrica.pages.lens.page import LensBox, with_script
from rubrica.pages.onward import SCRIPT
from rubrica.pages.review.oembed import FILE
from rubrica.pages.scores import scores
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.comments.box import CommentsBox
    from rubrica.pages.readers.box import ReadersBox
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site, WorkEntry


def head_of_newest(
    entry: Entry, work: WorkEntry | None, source: Source, correction: str, readers: ReadersBox | None
) -> Head:
    scale, site = source.rubric(entry.rubric, entry.edition).scale, source.site()
    image = site.absolute(f"{entry.address}card.png")
    said = ReadersSaid(words_of(entry.language).readers_word, readers.overall, readers.readers) if readers else None
    json_ld = review_ld(
        entry,
        site,
        worst=scale.text(scale.worst),
        work=work,
        image=image,
        correction=correction,
        readers=said if said and said.overall else None,
    )
    return _head_of(entry, site, entry.address, entry.title, entry.summary, json_ld)


def head_of_numbered(entry: Entry, number: int, site: Site, *, superseded: bool) -> Head:
    """A revision by its number says which it is wherever it is shared, and sends search engines to the newest."""
    words = words_of(entry.language)
    which = words.of("nth_revision", words.nth(number))
    said = words.of("revision_of", which, words.day(entry.date)) if entry.date else ""
    described = " ".join(one for one in (said, words.newer_exists if superseded else "", entry.summary) if one)
    own = f"{entry.address}revisions/{number}/"
    return _head_of(entry, site, own, words.of("in_brackets", entry.title, which), described)


def _head_of(entry: Entry, site: Site, own: str, title: str, description: str, json_ld: str = "") -> Head:
    score = f": {entry.overall}/{scores.whole(entry.overall_best)}" if entry.overall else ""
    verdict = f", {entry.verdict}" if entry.verdict else ""
    return Head(
        title=f"{title}{score}{verdict} · {site.name}",
        description=description,
        address=own,
        canonical=site.absolute(entry.address),
        image=site.absolute(f"{own}card.png"),
        published=entry.date,
        updated=entry.updated or entry.date,
        kind="article",
        json_ld=json_ld,
        data=f"{own}review.json",
        listed=own == entry.address,
        embed=f"{own}{FILE}",
    )


def with_what_stands_below(head: Head, entry: Entry, talk: CommentsBox | None, lens: LensBox, *, dated: bool) -> Head:
    """The head with the scripts that something on the page asks for, and the feed of what is said under it."""
    if talk and talk.feed:
        head = replace(head, talk=f"{entry.address}comments")
    head = replace(head, scripts=(SCRIPT, "spoilers.js") if dated else (SCRIPT,))
    return with_proof(with_script(head, lens.form), talk.form if talk else None)
