"""What only the whole press can say of a text: pictures it does not have, names nobody bears."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, plain
from rubrica.review import CODES, Severity, may_waive, not_waived, remarks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.source import TextSource
    from rubrica.review import Remark, Review

_ELSEWHERE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")


def press_remarks(review: Review, source: TextSource) -> list[Remark]:
    """Remarks about a text in its press, in the order of the text."""
    faults = [*check_pictures(review, source), *check_names(review, source)]
    return not_waived(remarks_of(review.manuscript, faults), review.manuscript) if faults else []


def count_press_remarks(review: Review, source: TextSource) -> tuple[int, int, int]:
    """How many of them are errors, warnings and notes. Without a waiver nobody need know where they stand."""
    if may_waive(review.manuscript):
        given = [remark.severity for remark in press_remarks(review, source)]
    else:
        faults = (*check_pictures(review, source), *check_names(review, source))
        given = [CODES[fault.code].severity for fault in faults]
    return given.count(Severity.ERROR), given.count(Severity.WARNING), given.count(Severity.NOTE)


def check_pictures(review: Review, source: TextSource) -> Iterator[Fault]:
    """Pictures that are not in pictures/, the cover included. Other sites' pictures are links, and not looked for."""
    for figure in review.figures:
        if figure.address and not _ELSEWHERE.match(figure.address) and source.picture(figure.address) is None:
            yield _missing(figure.address, figure.start, figure.end)
    cover = review.manuscript.front.field("cover")
    if cover is not None and isinstance(cover.value, str) and cover.value and source.picture(cover.value) is None:
        yield _missing(cover.value, cover.start, cover.end)


def _missing(name: str, start: int, end: int) -> Fault:
    return Fault("picture-not-found", f"there is no {name} in pictures/", start, end,
                 "put the picture there, or correct its name")  # fmt: skip


def check_names(review: Review, source: TextSource) -> Iterator[Fault]:
    """`[[names]]` that are no work, review, critic or text of this press. Each name is asked for once."""
    manuscript, known = review.manuscript, dict[str, bool]()
    for index in manuscript.links:
        event, span = manuscript.events[index]
        link = event["Start"]["Link"]
        name, kind = link["dest_url"], link["link_type"]
        if kind.__class__ is dict and "WikiLink" in kind and name.strip():
            if name not in known:
                known[name] = bool(source.named(name))
            if not known[name]:
                said = plain(manuscript.events, index, index + 1) or name
                yield Fault("link-to-nothing", f"nothing in this press is called “{said}”", span["start"], span["end"],
                            "correct the name, or write it without brackets")  # fmt: skip
