"""The rows of the score box, each a link to the section that argues it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.scores import scores

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry, EntryScore
    from rubrica.pages.values.printed import Body


def named_here(entry: Entry, read: Body) -> tuple[EntryScore, ...]:
    """The scores under the names the text gives them: a Japanese review of an English press says ストーリー."""
    headings = {one.score.criterion: one.heading for one in read.sections if one.score is not None}
    return tuple(
        one._replace(name=headings[one.criterion], short=headings[one.criterion]) if one.criterion in headings else one
        for one in entry.scores
    )


def rows_of(given: tuple[EntryScore, ...], read: Body, language: str) -> Markup:
    """The rows of the score box, each a link to the section that argues it."""
    anchors = {one.score.criterion: f"#{one.id}" for one in reversed(read.sections) if one.score is not None}
    return Markup("".join([scores.row(one, anchors.get(one.criterion, ""), language) for one in given]))
