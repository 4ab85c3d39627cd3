"""Headings as the page prints them: the critic's words, without a score that stands beside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript import read_score_lines
from rubrica.pages.text.prose import Printing, escape, render_prose

if TYPE_CHECKING:
    from rubrica.manuscript import Section
    from rubrica.review import Review

_LINK = re.compile(r"</?a\b[^>]*>")
"""A heading is itself a link, to its own place: links within it lose theirs."""


def headings_of(review: Review) -> tuple[str, ...]:
    """The words of every section's heading. `Art & Animation: 9/10` says Art & Animation; one that is nothing but a
    score is called by the name of what it scores."""
    scored = _scored_in_headings(review)
    names = [section.heading for section in review.sections]
    if not scored:
        return tuple(names)
    bare = tuple(review.sections[index]._replace(blocks=()) for index in scored)
    letters = bool(review.rubric.scale.letters)
    for index, lines in zip(scored, read_score_lines(review.manuscript.source, bare, letters=letters), strict=True):
        said = lines[0].label or lines[0].word if lines else ""  # 8/10 – Sound
        names[index] = said or scored[index] or names[index]
    return tuple(names)


def _scored_in_headings(review: Review) -> dict[int, str]:
    """The sections that carry their score in the heading, each with the name of what is scored, "" for the overall."""
    found: dict[int, str] = {}
    for score in review.scores:
        if _is_within(score.start, review.sections[score.section]):
            found.setdefault(score.section, review.rubric.by_key[score.criterion].name)
    stated = review.stated
    if stated is not None and _is_within(stated.start, review.sections[stated.section]):
        found.setdefault(stated.section, "")
    return dict(sorted(found.items()))


def _is_within(start: int, section: Section) -> bool:
    return section.head is not None and section.head.start <= start < section.head.end


def heading_html(review: Review, section: Section, heading: str, how: Printing) -> str:
    """A heading's words with their emphasis, where they are all that stands there."""
    if section.head is None or heading != section.heading:
        return escape(heading)
    if section.head.last == section.head.first + 2:  # words and nothing else
        return escape(heading)
    html = render_prose(review.manuscript.events, section.head.first + 1, section.head.last - 1, how).strip()
    return _LINK.sub("", html) if "<a" in html else html
