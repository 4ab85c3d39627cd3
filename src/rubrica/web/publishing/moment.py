"""The press as it is now, for answers to one reader: asked of the rows again only when something has changed."""

from __future__ import annotations

import json
from typing import NamedTuple

from rubrica.web.publishing.kept import Kept
from rubrica.web.publishing.rows import RowSource
from rubrica.web.statements import run

OFTEN = ("comments:", "readers:")
"""What readers send changes these alone: they are asked for each time."""


class Moment(NamedTuple):
    """A source, and the last change it knows of. Of two presses with as many changes, the times differ."""

    number: int
    at: object
    source: RowSource | None


_SINCE = "SELECT number, at, keys FROM rubrica_change WHERE number >= %s ORDER BY number"
_NEWEST = "SELECT number, at, keys FROM rubrica_change ORDER BY number DESC LIMIT 1"

_last = [Moment(0, None, None)]


def source_now() -> RowSource:
    """A source that knows all that was announced so far."""
    known = _last[0]
    changes = _changes_since(known.number)
    number, at, _ = changes[-1] if changes else (0, None, ())
    later = changes[1:] if changes and changes[0][:2] == known[:2] else None
    if known.source and later is not None and all(key.startswith(OFTEN) for _, _, keys in later for key in keys):
        source = known.source
    else:
        kept = Kept() if later is None or known.source is None else known.source.kept
        kept.forget({key for _, _, keys in later or () for key in keys})
        source = RowSource(kept)
    _last[0] = Moment(number, at, source)
    return source.with_readers_now()


def printed_name(critic: str) -> str:
    """How the press prints the name of somebody who writes there."""
    return source_now().critic(critic).name or critic


def _changes_since(number: int) -> list[tuple[int, object, list[str]]]:
    """That change and those after it, oldest first; only the last where there is no such."""
    rows = (run(_SINCE, number) if number else ()) or run(_NEWEST)
    return [(number, at, json.loads(keys)) for number, at, keys in rows]
