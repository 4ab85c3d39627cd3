"""The rows of the score box, each a link to the section that argues it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.scores import scores

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Entry, EntryScore
    from rubrica.pages.values.printed import Body, Printed


def spoken_here(entry: Entry, printed: Printed) -> Entry:
    """A review in its own language: a Japanese one of an English press says ストーリー, and 優秀."""
    if not printed.names:
        return entry
    names = {key: (name, short) for key, name, short in printed.names}
    named = [_called(one, *names.get(one.criterion, (one.name, one.short))) for one in entry.scores]
    return entry._replace(scores=tuple(named), verdict=printed.verdict)


def _called(score: EntryScore, name: str, short: str) -> EntryScore:
    return score._replace(name=name, short=short)


def rows_of(given: tuple[EntryScore, ...], read: Body, language: str) -> Markup:
    """The rows of the score box, each a link to the section that argues it."""
    anchors = {one.score.criterion: f"#{one.id}" for one in reversed(read.sections) if one.score is not None}
    return Markup("".join([scores.row(one, anchors.get(one.criterion, ""), language) for one in given]))
