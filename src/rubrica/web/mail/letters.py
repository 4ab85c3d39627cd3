"""The letters of a press, each from plain values. None of them holds an address of anybody but the press."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from rubrica.web.mail.letter import HERE, Button, Letter, Line
from rubrica.web.mail.words import say
from rubrica.web.mail.writing import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rubrica.pages.values.entry import Entry, Site

MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Of a comment: who wrote it and what anybody may see of that; "" where all of it gives something away."""

    name: str
    said: str = ""


def confirmation(site: Site, link: str) -> Letter:
    """Asks whether it was really they who want to be told of reviews."""
    w = partial(say, site.language)
    return _letter(
        site,
        "confirm",
        w("confirm_subject", site.name),
        Line(w("confirm_said", site.name)),
        Button(w("confirm_button"), link),
        Line(w("confirm_not"), "small"),
        lasts=timedelta(days=3),
    )


def review(site: Site, entry: Entry) -> Letter:
    """One review as lists print it: nothing hidden stands in there."""
    w = partial(say, site.language)
    return _letter(
        site,
        "review",
        w("review_subject", entry.title, site.name),
        *_about(site, entry),
        Button(w("read"), site.absolute(entry.address)),
        *_why(site, "why_reviews", "leave"),
        leave=HERE,
    )


def reviews(site: Site, entries: Sequence[Entry]) -> Letter:
    """Several in one letter, the newest first."""
    w = partial(say, site.language)
    parts: list[Line | Button] = []
    for entry in entries[:MOST_LISTED]:
        parts += [*_about(site, entry), Button(w("read"), site.absolute(entry.address), quiet=True)]
    if len(entries) > MOST_LISTED:
        parts += [Line(w("more", len(entries) - MOST_LISTED)), Button(w("read_all"), site.absolute("/reviews/"))]
    subject = w("reviews_subject", len(entries), site.name)
    return _letter(site, "review", subject, *parts, *_why(site, "why_reviews", "leave"), leave=HERE)


def _about(site: Site, entry: Entry) -> list[Line | Button]:
    overall = f"{entry.overall}/{entry.overall_best}" if entry.overall is not None else ""
    judged = " · ".join(filter(None, (overall, entry.verdict)))
    signed = say(site.language, "by", entry.critic_name) if entry.critic_name else ""
    scores = " · ".join(f"{one.name} {one.value}/{one.best}" for one in entry.scores if one.value is not None)
    facts = " · ".join(filter(None, (entry.kick, signed)))
    lines = (Line(facts, "fact"), Line(entry.title, "title"), Line(judged), Line(scores, "fact"), Line(entry.summary))
    return [line for line in lines if line.said]


def _why(site: Site, why: str, leave: str) -> tuple[Line | Button, ...]:
    return Line(say(site.language, why), "small"), Button(say(site.language, leave), HERE, quiet=True)


def answered(site: Site, title: str, excerpt: Excerpt, link: str, leave: str) -> Letter:
    """Somebody answered in a thread that its reader follows. Posted when the answer is printed, never before."""
    w = partial(say, site.language)
    return _letter(
        site,
        "reply",
        w("reply_subject", excerpt.name, title),
        Line(w("reply_said", excerpt.name)),
        _quoted(site, excerpt),
        Button(w("reply_button"), link),
        *_why(site, "why_thread", "leave_thread"),
        leave=leave,
    )


def _quoted(site: Site, excerpt: Excerpt) -> Line:
    return Line(excerpt.said, "quote") if excerpt.said else Line(say(site.language, "hidden"))


def held(site: Site, title: str, excerpt: Excerpt, deciding: dict[str, str], queue: str) -> Letter:
    """For moderators: what waits. `deciding` are the signed addresses of `approve`, `spam` and `delete`."""
    w = partial(say, site.language)
    by_title = site.language.startswith("ja")
    filling = (title, excerpt.name) if by_title else (excerpt.name, title)
    return _letter(
        site,
        "held",
        w("held_subject", *filling),
        Line(w("held_said", excerpt.name, title)),
        _quoted(site, excerpt),
        *(Button(w(name), address, quiet=name != "approve") for name, address in deciding.items()),
        Button(w("queue"), queue, quiet=True),
        Line(w("held_links"), "small"),
    )


def own_comment(site: Site, title: str, *, is_held: bool, change: str, follow: str = "") -> Letter:
    """For whoever wrote a comment: the link that changes it later, and the one that follows its thread."""
    w = partial(say, site.language)
    return _letter(
        site,
        "comment",
        w("comment_subject", title),
        Line(w("comment_held" if is_held else "comment_printed")),
        Button(w("comment_change"), change),
        *([Button(w("follow"), follow, quiet=True)] if follow else []),
        Line(w("comment_not"), "small"),
    )


def reader_link(site: Site, link: str, lasts: timedelta) -> Letter:
    """Brings a reader's scores to another device; it comes too late after `lasts`."""
    w = partial(say, site.language)
    said, button = Line(w("reader_said")), Button(w("reader_button"), link)
    return _letter(
        site, "reader", w("reader_subject", site.name), said, button, Line(w("reader_not"), "small"), lasts=lasts
    )


def invitation(site: Site, who: str, link: str, lasts: timedelta) -> Letter:
    """The link that brings somebody into the studio."""
    w = partial(say, site.language)
    said, button = Line(w("invite_said", who, site.name)), Button(w("invite_button"), link)
    return _letter(site, "invite", w("invite_subject", site.name), said, button, lasts=lasts)


def _letter(
    site: Site, kind: str, subject: str, *parts: Line | Button, leave: str = "", lasts: timedelta = timedelta(days=5)
) -> Letter:
    return Letter(
        kind=kind,
        subject=one_line(subject),
        parts=parts,
        language=site.language,
        press=site.name,
        press_address=site.absolute("/"),
        leave=leave,
        lasts=lasts,
    )
