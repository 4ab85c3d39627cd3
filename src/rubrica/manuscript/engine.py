"""The Markdown engine behind one narrow door: text in, a list of events with byte spans out, within limits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

import pyromark

Event = tuple[Any, dict[str, int]]
"""An event of the engine and its byte span: ({'Text': 'so it is'}, {'start': 3, 'end': 11})."""

FOLDED = "Folded"
"""The name of an event that holds a whole block as text: ({'Folded': 'so *it* is'}, ...). See `folding`."""

MAX_EVENTS = 20_000
"""A review of 1,400 words has some 300 events, so this is a novel."""

_PLAIN = pyromark.Options(0)
_FORMS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_WIKILINKS
)

_RENDERER = pyromark.Markdown(options=_FORMS)

# CommonMark leaves これは**「重要」**です。 unbold: a bracket between a letter and the stars counts as punctuation
# (commonmark-spec issue 650). While the engine looks, such punctuation next to a star is a letter from a private area
# of the same length in bytes, so no offset moves; in the events it is itself again.
_CJK = "、。〈〉《》「」『』【】〔〕〖〗〘〙〚〛！（），．：；？［］｛｝｢｣～・"
_HIDE = {char: chr(0xE100 + index) for index, char in enumerate(_CJK)}
_SHOW = str.maketrans({hidden: shown for shown, hidden in _HIDE.items()})
_BESIDE_STARS = re.compile(rf"(?<=[*~])[{_CJK}]|[{_CJK}](?=[*~])")
_PRIVATE = re.compile("[\ue100-\ue17f]")


def read_events(text: str, *, forms: bool = True) -> tuple[list[Event], bool]:
    """All events of a text, and whether the limit was reached before its end.

    `forms` turns on what Rubrica adds to CommonMark: tables, footnotes, strikethrough, `[[links]]` and emphasis
    beside Japanese punctuation.
    """
    marks = text.count("*") + text.count("~") if forms else 0
    hidden = 0 < marks < MAX_EVENTS and bool(_BESIDE_STARS.search(text)) and not _PRIVATE.search(text)
    if hidden:
        text = _BESIDE_STARS.sub(lambda found: _HIDE[found[0]], text)
    stream: Iterable[Any] = pyromark.events_with_range(text, options=_FORMS if forms else _PLAIN)
    events: list[Event] = list(islice(stream, MAX_EVENTS + 1))
    if hidden:
        events = [(_shown(event) if event.__class__ is dict else event, span) for event, span in events]
    return events[:MAX_EVENTS], len(events) > MAX_EVENTS


def beside_stars(text: str) -> bool:
    """Whether a text has Japanese punctuation beside the marks of emphasis."""
    return bool(_BESIDE_STARS.search(text))


def render_folded(text: str) -> str:
    """The HTML of a folded block. There is no raw HTML in one, so this escapes everything that is not Markdown."""
    return _RENDERER.html(text)


def _shown(value: Any) -> Any:
    """The same event with every hidden bracket itself again."""
    if value.__class__ is str:
        return value.translate(_SHOW) if _PRIVATE.search(value) else value
    if value.__class__ is dict:
        return {key: _shown(inner) for key, inner in value.items()}
    return value
