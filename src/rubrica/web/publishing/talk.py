"""Printed comments, from rows. It looks at no table of addresses; an import contract says so."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.db.models import Count, Max
from django.utils.timezone import localdate, localtime

from rubrica.manuscript import cut
from rubrica.pages.values.comments import HUNDRED, CommentEntry, Comments, part_of
from rubrica.web.comments.house import house_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.sites import signs_in
from rubrica.web.comments.text import hides_a_part, html_of

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.catalogue.press import RowPress

IN_A_FEED = 30
_HEAD = 6000
"""Characters of a text in which its front matter ends."""


def comments_on(slug: str, part: int, press: RowPress, closed: tuple[str, int]) -> Comments:
    """A hundred of the comments that readers see. `closed` is why there may be no more, as `closed_of` says it."""
    printed = _printed(slug)
    counted = printed.aggregate(total=Count("pk"), last=Max("number"))
    first = HUNDRED * (part - 1)
    rows = printed.filter(number__gt=first, number__lte=first + HUNDRED).order_by("number") if counted["total"] else ()
    zone = ZoneInfo(press.site.zone)
    entries = tuple(entry_of_comment(row, zone) for row in rows)
    last = part_of(counted["last"]) if counted["last"] else 0
    proof = house_of(press.settings).proof > 0
    return Comments(entries, counted["total"], last, _named(entries, printed), *closed, proof)


def newest_comments_on(slug: str, press: RowPress) -> tuple[CommentEntry, ...]:
    zone = ZoneInfo(press.site.zone)
    return tuple(entry_of_comment(row, zone) for row in _printed(slug).order_by("-number")[:IN_A_FEED])


def _printed(slug: str) -> QuerySet[Comment]:
    return Comment.objects.filter(review__slug=slug, standing=Standing.PRINTED).select_related("answers")


def entry_of_comment(row: Comment, zone: ZoneInfo) -> CommentEntry:
    """A comment as its page prints it: what hides a part of itself is folded, whatever its row says."""
    return CommentEntry(
        number=row.number,
        name=row.name,
        html=html_of(row.text),
        at=_moment(row.at, zone),
        seed=row.seed,
        site="" if signs_in(row.site) else row.site,
        answers=row.answers.number if row.answers else 0,
        thread=row.thread,
        critic=row.critic_id is not None,
        spoiler=row.spoiler or hides_a_part(row.text),
        spoiler_from=row.spoiler_from,
        edited=_moment(row.edited, zone) if row.edited else "",
    )


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return localtime(at, zone).isoformat(timespec="minutes")


def _named(entries: tuple[CommentEntry, ...], printed: QuerySet[Comment]) -> tuple[tuple[int, str], ...]:
    """Who wrote what these answer, where that stands on another page."""
    away = {one.answers for one in entries if one.answers} - {one.number for one in entries}
    found = printed.filter(number__in=away).order_by("number").values_list("number", "name") if away else ()
    return tuple(found)


def closed_of(day: str, press: RowPress, *, said: bool) -> tuple[str, int]:
    """Why a review of that day takes no comments: `said` by press or text, or `old`, and after how many days."""
    house = house_of(press.settings)
    if said or not house.open:
        return "said", 0
    if house.close_after and _days_since(day, ZoneInfo(press.site.zone)) > house.close_after:
        return "old", house.close_after
    return "", 0


def says_closed(text: str) -> bool:
    """Whether a text takes no comments, by its front matter."""
    head = text[:_HEAD]
    said = cut(head.encode()).front.text("comments") if "\ncomments:" in head else ""
    return said.strip().lower() in ("closed", "off", "no", "false")


def _days_since(day: str, zone: ZoneInfo) -> int:
    try:
        return (localdate(timezone=zone) - date.fromisoformat(day[:10])).days
    except ValueError:
        return 0
