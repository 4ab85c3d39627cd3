"""The plain words of a stretch of events: no marks, no addresses, no raw HTML."""

from __future__ import annotations

import re

from rubrica.manuscript.engine import FOLDED, Event, read_events

_APART = ("Item", "Paragraph", "TableCell")
"""Elements whose words must not run into the next one's."""

_MARK = re.compile(r"[*_`\[\]\\&~>|]|[ \t]\n|\A[-+]")
"""What plain words never hold: without one of these, a folded paragraph is its own plain text."""


def plain(events: list[Event], first: int, last: int, hidden: str = "") -> str:
    """The text between two events, both included, as a reader would say it.

    Line breaks are spaces; spoilers, in whose place stands `hidden`, and footnotes that stand inside a list or quote,
    are left out.
    """
    if last == first + 2 and (words_alone := _alone(*events[first : last + 1])):
        return words_alone
    words: list[str] = []
    hushed = noted = False
    for event, _ in events[first : last + 1]:
        if event.__class__ is dict:
            if "Text" in event:
                if not (hushed or noted):
                    words.append(event["Text"])
            elif "Code" in event:
                if not (hushed or noted):
                    words.append(event["Code"])
            elif "Start" in event:
                if event["Start"] == "Hush" and not (hushed or noted):
                    hushed = True
                    words.append(hidden)
                noted = noted or "FootnoteDefinition" in event["Start"]
            elif "End" in event:
                if event["End"] == "Hush":
                    hushed = False
                elif event["End"] in _APART:
                    words.append(" ")
                elif noted and "FootnoteDefinition" in event["End"]:
                    noted = False
            elif FOLDED in event:
                words.append(_folded(event[FOLDED]))
        elif event in ("SoftBreak", "HardBreak"):
            words.append(" ")
    return "".join(words).strip()


def end_of(events: list[Event], first: int) -> int:
    """The index of the event that ends what an event begins."""
    depth = 0
    for index in range(first, len(events)):
        event = events[index][0]
        if event.__class__ is dict:
            depth += ("Start" in event) - ("End" in event)
            if not depth:
                return index
    return len(events) - 1


def _alone(start: Event, text: Event, end: Event) -> str:
    """The words of an element that holds nothing else: most headings, and what pictures show."""
    if not (start[0].__class__ is dict and text[0].__class__ is dict and end[0].__class__ is dict):
        return ""
    if "End" in end[0] and "Text" in text[0] and start[0].get("Start", "Hush") != "Hush":
        said: str = text[0]["Text"].strip()
        return said
    return ""


def _folded(text: str) -> str:
    if _MARK.search(text):
        events, _ = read_events(text)
        return plain(events, 0, len(events) - 1)
    return text.rstrip().replace("\n", " ")
