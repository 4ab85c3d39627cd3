"""Bylines: who wrote a text, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from rubrica.importers.text.dates import Dated, read_dates
from rubrica.importers.text.furniture import why_dropped, why_dropped_at_the_edge
from rubrica.importers.text.page import width
from rubrica.importers.text.words import any_of, straight

LONGEST = 160
"""Columns. What is longer is a sentence."""

_BY = re.compile(
    rf"(?i)^(?:(?:this |an? )?(?:post|article|review|entry|text|words|story|piece|{any_of('dating')})\s*(?:was )?"
    rf"(?:published|posted|written|submitted)?\s*(?:on|in)?\s*[,·•|–—-]*\s*)*{any_of('by')}\s*(?:[:：]\s*|\s)(?P<name>\S.*)$"
)
_LONE_BY = re.compile(rf"(?i){any_of('by')}\s*[:：]?")
_DATING = re.compile(rf"(?i)^(?:{any_of('dating')}(?:\s*(?:on|am|le|el|il|em)\b)?\s*[:：]?|on|am|le|el)\s+")
_BESIDE_A_DATE = re.compile(rf"(?i)\b(?:{any_of('dating', 'beside_a_date')})(?!\w)|[\W_]+")
_AT = re.compile(r"\s+(?:at|for|on|@|auf|bei|für|sur|pour|chez|en|su)\s+(?=[^\W_])")
_IN = re.compile(r"(?i)\s+(?:in|under|filed under|dans|unter|en)\s+")
_CUT = re.compile(
    r"(?i)\s+[|·•/]\s*|\s+[–—-]\s+|\s*[|·•]\s*|,\s|\s*[(（@]|\s{2,}|(?<=[^\W\d_]{3})\.\s"
    r"|\s+(?:follow|leave a|\d+ min)\b"
)
_IN_A_CATEGORY = re.compile(r"(?:in|under|unter|dans|en) [^.!?]{2,40}")
_PARTS = re.compile(r"\s*[/|·•–—]\s*")
_BESIDE = re.compile(r"([^\W\d_][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})\s*(?:[·•|,–—]|[-/]\s)")
_NO_NAME = re.compile(rf"(?i)^{any_of('no_name')}\b")
_TRAILING = re.compile(rf"(?i)(?:\s+(?:{any_of('dating')}|on|at|am|le|el|il|em|the|{any_of('badge')}))+\Z")
_TIME = re.compile(r"\d{1,2}(?:[:.]\d\d| ?[ap]m)")
_TAGS_BEHIND = re.compile(rf"(?i)[\s.|·•]+{any_of('tagged', 'categories')}\s*[:：]\s*(?P<tags>\S.*)$")
_PERSON = r"[^\W\d_][\w.’-]*(?: [^\W\d_a-z][\w.’-]*)"
"""A first name, and one more; more of them by a count behind it."""
_SHAPES = (
    re.compile(r"(?i)(?P<critic>\S{2,40})\s*\((?:all|more|other) reviews\)"),
    re.compile(rf"(?P<critic>{_PERSON}{{0,2}}) (?:at|um|à|a las) \d{{1,2}}[:.]\d\d.{{0,6}}"),
    re.compile(rf"(?:Writer|Author)’s picture:?\s*(?P<critic>{_PERSON}{{0,2}})"),
    re.compile(r"(?:Published|Appeared|First published) (?:in|at|on) (?P<site>[^\W\d_a-z][^.!?]{1,50})"),
)
_OF_THE_REVIEW = (
    re.compile(
        rf"(?P<critic>{_PERSON}{{0,2}})’s? review(?: (?:published |posted )?(?:on|at) (?P<site>[^.:!?]{{2,40}}))?:"
    ),
    re.compile(rf"(?P<critic>{_PERSON}{{1,2}})’s? review"),
    re.compile(r"(?P<critic>\S{2,30}) wrote in \S{2,40}"),
    re.compile(r"(?P<critic>\S{2,20}) (?:评论|的影评) \S.{0,40}"),
)
"""Whose review it is; a name beside the title may be that of a book's author."""

_REVIEW_BY = re.compile(r"(?i)(?:an? )?review by ")
_TWO_NAMES = re.compile(r"[^\W\d_a-z][\w.'’-]+ [^\W\d_a-z][\w.'’-]+")
_BEFORE_COMMENTS = re.compile(rf"(?P<name>{_PERSON}{{1}})\b.*\b(?:\d+|[Nn]o) [Cc]omments?")


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about the text.

    `clear` is off where the day and the month of its date may be swapped, `sure` where a name only stands by a date.
    `whose` is on where it says whose review this is.
    """

    critic: str = ""
    site: str = ""
    day: date | None = None
    tags: tuple[str, ...] = ()
    clear: bool = True
    sure: bool = True
    whose: bool = False

    @property
    def said(self) -> str:
        """What was read, as the receipt says it."""
        parts = (
            f"critic {self.critic}" if self.critic else "",
            f"site {self.site}" if self.site else "",
            f"date {self.day}" if self.day else "",
            f"tags {', '.join(self.tags)}" if self.tags else "",
            "" if self.clear else "its date is not read: day and month may be swapped",
        )
        return ", ".join(part for part in parts if part) or "names nobody"


def read_byline(text: str) -> Byline | None:
    """`Written by NAME at SITE`, `Posted on DATE by NAME in TAG`, or a line that is only a date; None for others."""
    if width(text) > LONGEST:
        return None
    if tagged := _TAGS_BEHIND.search(text):
        before = read_byline(text[: tagged.start()])
        tags = tuple(tag.strip(" .#") for tag in tagged["tags"].split(","))
        return replace(before, tags=tags) if before else None
    dated = read_dates(text)
    rest = " ".join(_DATING.sub("", dated.rest if dated else text).split())
    found = _BY.match(rest)
    named = _named(found["name"]) if found else None
    if named:
        return Byline(*named, dated.day if dated else None, clear=dated is None or dated.day is not None)
    if dated:
        return _beside_a_date(text, dated, rest)
    return _by_shape(straight(text))


def _by_shape(line: str) -> Byline | None:
    for shape in (*_OF_THE_REVIEW, *_SHAPES):
        if found := shape.fullmatch(line):
            critic, site = (found.groupdict().get(name) or "" for name in ("critic", "site"))
            if site and why_dropped_at_the_edge(site):  # `Published in Reviews`
                return Byline(critic, tags=(site,))
            return Byline(critic, site, whose=shape in _OF_THE_REVIEW)
    return None


def says_whose(text: str) -> bool:
    """Whether a line says whose review stands with it: `Ann Lee’s review`, `Review by Ann Lee`."""
    byline = read_byline(text)
    return byline is not None and bool(byline.critic) and (byline.whose or bool(_REVIEW_BY.match(text)))


def is_lone_by(text: str) -> bool:
    """Whether a line says that the next one is the critic's name: `Written by`."""
    return bool(_LONE_BY.fullmatch(text))


def _named(written: str) -> tuple[str, str] | None:
    """The name and the site in `Ann Lee at Paper Lantern | 3 comments`; None where no name stands there."""
    name, *site = _AT.split(_IN.split(written, maxsplit=1)[0], maxsplit=1)
    name = _TRAILING.sub("", _CUT.split(name.strip(), maxsplit=1)[0].strip(" .,:;–—-").removeprefix("u/"))
    where = _CUT.split(site[0].strip(), maxsplit=1)[0].strip(" .,:;") if site else ""
    sentence = written.rstrip()[-1:] in "!?" or (written.rstrip().endswith(".") and len(written.split()) > 4)
    if not name or sentence or _NO_NAME.match(name) or len(name.split()) > 5:
        return None
    return name, "" if _TIME.match(where) else where


def _beside_a_date(text: str, dated: Dated, rest: str) -> Byline | None:
    """A line with a date: nothing else, a category, or a name beside it. None where it is a sentence."""
    clear = dated.day is not None
    if not _BESIDE_A_DATE.sub("", rest) or _IN_A_CATEGORY.fullmatch(rest):
        return Byline(day=dated.day, clear=clear)
    beside = _BESIDE.match(text)
    name = _name_behind(rest) or (beside[1] if beside and len(rest.split()) <= 6 else "")
    return Byline(name, day=dated.day, clear=clear, sure=False) if name and not _NO_NAME.match(name) else None


def _name_behind(rest: str) -> str:
    """`/ admin / Leave a comment`: the name in what is left of a line that began with a date; "" without one."""
    first, _, button = rest.partition(" ")
    if button and (why_dropped(button) or why_dropped_at_the_edge(button)) and not why_dropped_at_the_edge(first):
        return first
    if found := _BEFORE_COMMENTS.fullmatch(rest):
        return found["name"]
    if not _PARTS.match(rest):
        return rest if _TWO_NAMES.fullmatch(rest) else ""
    parts = [part for part in _PARTS.split(rest) if _BESIDE_A_DATE.sub("", part)]
    named = len(parts) == 1 and len(parts[0].split()) <= 3 and parts[0][0].isalpha()
    return parts[0] if named and not why_dropped_at_the_edge(parts[0]) else ""
