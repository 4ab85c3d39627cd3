"""The critic's name above a few words about them: the author's box, where no other line announces it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.furniture import what_ends, why_dropped_at_the_edge
from rubrica.importers.text.lines import is_a_note
from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_ABOUT = re.compile(f"(?i){any_of('about')} ")
MOST, FRAME = 16, 2
"""Lines beneath the name, and how many of them must be of the site's frame: below a signature may stand more text."""

SHORT, _FEW = 9, 7
"""Short lines, and their words: so many of them are the frame of a site whose words nobody knows, where the critic's
name stands above the text already."""

MOST_WORDS = 500
"""Columns. What is said about a critic is not longer."""


def opens_a_box_about_the_critic(plan: Plan, index: int) -> bool:
    """`Ann Lee`, `About Ann`, where Ann Lee is known for the critic: a few words, then the site's frame."""
    critic, text = plan.facts.critic.casefold(), plan.pieces[index].text.casefold()
    named = _ABOUT.sub("", text, count=1)
    announced = named != text and named in (critic, critic.partition(" ")[0])
    if not critic or plan.kind(index) or not (announced or text == critic):
        return False
    return _is_short_enough(plan, range(index + 1, min(index + MOST, plan.end)))


def _is_short_enough(plan: Plan, below: range) -> bool:
    """Whether the frame begins after no more than is said about a critic, which scores nothing and is no note."""
    said = frame = short = 0
    for index in below:
        piece = plan.pieces[index]
        short += not piece.is_prose and len(piece.text.split()) <= _FEW
        if _is_of_the_frame(plan, index):
            frame += 1
        elif plan.score(index) or plan.names(plan.label(index)) or is_a_note(piece.text):
            return False
        elif not frame and (piece.is_prose or index < below.start + FRAME):
            said += piece.width
    framed = frame >= FRAME or (short >= SHORT and plan.origins.get("critic", (below.stop,))[0] < plan.text)
    return framed and 0 < said <= MOST_WORDS


def _is_of_the_frame(plan: Plan, index: int) -> bool:
    text = plan.pieces[index].whole
    return plan.kind(index) == "boilerplate" or bool(what_ends(text)[0] or why_dropped_at_the_edge(text))
