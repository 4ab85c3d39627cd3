"""What a text is about, in a word or two: tags that no label announces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.around import WIDE
from rubrica.importers.text.bylines import Byline
from rubrica.importers.text.furniture import why_dropped_at_the_edge
from rubrica.importers.text.tags import heads_tags, split_tags
from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_SHARES = re.compile(rf"(?i){any_of('shares')}")
_TOPICS = re.compile(r"[^\W\d_A-Z][^\W_A-Z]*(?: [^\W_A-Z]+){0,2}(?:, [^\W_A-Z]+(?: [^\W_A-Z]+){0,2}){2,}")
_TWO_TOPICS = re.compile(_TOPICS.pattern.replace("{2,}", "{1,}"))
"""`anime, slow tv, bells`: three or more, in small letters."""


def mark_topics(plan: Plan, first: int) -> None:
    """Three or more lines of a word or two right behind the text, with only the site's frame below: its topics."""
    starts = [index for index in range(first, plan.end) if index == first or plan.pieces[index].before]
    run = max((_run_of_topics(plan, index) for index in starts), key=len, default=[])
    words = {plan.pieces[index].text for index in run}
    foreign = any(not why_dropped_at_the_edge(word) for word in words)  # more than a menu
    framed = plan.end < len(plan.pieces) or any(
        why_dropped_at_the_edge(plan.pieces[index].text) for index in range(max(run, default=first) + 1, plan.end)
    )
    if 3 <= len(words) == len(run) and foreign and framed and first > plan.start:
        for index in run:
            plan.learn(index, Byline(tags=(plan.pieces[index].text.lstrip("#＃"),)), guessed=True)
    for index in range(first, plan.end if framed else first):
        topics = _TOPICS if plan.kind(index - 1) != "boilerplate" else _TWO_TOPICS
        if not plan.kind(index) and topics.fullmatch(plan.pieces[index].text):
            plan.learn(index, Byline(tags=split_tags(plan.pieces[index].text)), guessed=True)


def _run_of_topics(plan: Plan, first: int) -> list[int]:
    """The lines behind the text that may name its topics: short, together, alike in their capitals, no way to share."""
    run: list[int] = []
    for index in range(first, plan.end):
        piece = plan.pieces[index]
        may = (
            not plan.kind(index)
            and not piece.mark
            and len(piece.text.split()) <= 3
            and len(piece.text) <= 30
            and piece.text[-1:].isalnum()
            and (piece.text[:1].isalpha() or WIDE.search(piece.text))
            and _begins_alike(piece.text, plan.pieces[first].text)
            and not _SHARES.fullmatch(piece.text)
            and not heads_tags(piece.text)
        )
        if not may or (run and piece.before):
            break
        run.append(index)
    return run


def _begins_alike(text: str, other: str) -> bool:
    """Both with a capital, or neither; a script without capitals goes with either."""
    return not (text + other).isascii() or text[:1].isupper() == other[:1].isupper()
