"""Footnotes: those that are referred to, in that order. What only a spoiler leads to keeps its lid closed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from rubrica.pages.text.prose import Printing, attribute, escape, render_prose, split
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.review import Review

Notes = dict[str, tuple[int, int, bool]]
"""The first and last event of each footnote by its label, and whether it stands in a spoiler."""


def render_footnotes(review: Review, how: Printing) -> str:
    """The list under the text. Feeds and mails have none."""
    if not how.footnotes or how.public:
        return ""
    words, notes, out = words_of(review.language), _notes(review), list[str]()
    seen = _open_notes(review, notes)
    while len(out) < len(how.footnotes):  # a footnote may refer to another
        latest = islice(reversed(how.footnotes), len(how.footnotes) - len(out))
        for label in reversed(list(latest)):
            number = len(out) + 1
            first, last, _ = notes.get(label, (0, -1, False))
            html = render_prose(review.manuscript.events, first, last, how).strip()
            if label not in seen:
                lid = f"<summary>{escape(words.spoiler)} <span></span></summary>"
                html = f'<details class="spoil">{lid}{html}</details>'
            said = attribute(words.of("back_to", number))
            back = f'<a href="#ref-{number}" role="doc-backlink" aria-label="{said}">↩</a>'
            out.append(f'<li id="note-{number}">{_ending_with(back, html)}</li>\n')
    return "".join(out)


def _ending_with(back: str, html: str) -> str:
    """The way back stands behind the last word, or below what ends otherwise."""
    return f"{html.removesuffix('</p>')} {back}</p>" if html.endswith("</p>") else f"{html} {back}"


def _notes(review: Review) -> Notes:
    """All footnotes, those inside of lists and quotes as well; of two with one label the first counts."""
    manuscript, found = review.manuscript, Notes()
    hidden = [block for section in review.sections for block in section.blocks if block.spoiler >= 0]
    closed = {index for block in hidden for index in range(block.first, block.last + 1)}
    closed |= {block.first for block in manuscript.footnotes if block.spoiler >= 0}
    opened: list[tuple[str, int]] = []
    for index, (event, _) in enumerate(manuscript.events):
        if event.__class__ is dict:
            if (start := event.get("Start")).__class__ is dict and "FootnoteDefinition" in start:
                opened.append((start["FootnoteDefinition"], index))
            elif opened and event.get("End") == "FootnoteDefinition":
                label, first = opened.pop()
                found.setdefault(label, (first + 1, index - 1, first in closed))
    return found


def _open_notes(review: Review, notes: Notes) -> set[str]:
    """The footnotes that what is shown refers to, by itself or by way of another footnote."""
    events = review.manuscript.events
    seen: set[str] = set()
    heads = (section.head for section in review.sections if section.head)
    blocks = (block for section in review.sections for block in section.blocks if block.spoiler < 0)
    due = [label for block in (*heads, *blocks) for label in _references(events[block.first : block.last + 1])]
    while due:
        label = due.pop()
        if label not in seen and label in notes and not notes[label][2]:
            seen.add(label)
            due.extend(_references(events[notes[label][0] : notes[label][1] + 1]))
    return seen


def _references(events: list[Any]) -> Iterator[str]:
    """The labels that are referred to outside of hushed words and of footnotes that stand among the events."""
    hushed = inside = 0
    for event, _ in events:
        if event.__class__ is dict:
            if "Start" in event or "End" in event:
                name, _ = split(event.get("Start", event.get("End")))
                step = 1 if "Start" in event else -1
                hushed += step * (name == "Hush")
                inside += step * (name == "FootnoteDefinition")
            elif "FootnoteReference" in event and not hushed and not inside:
                yield event["FootnoteReference"]
