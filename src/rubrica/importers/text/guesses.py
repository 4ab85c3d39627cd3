"""Lines that only look like a heading: short, alone, and above a paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.around import WIDE, ends_above
from rubrica.importers.text.words import any_of, words_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_WORDS_OF_A_HEADING = 7
_LINES_OF_PROSE = 4
_SMALL = words_of("small")
SAYS_MORE = re.compile(
    rf"(?i)https?://|\bwww\.|[@©]|^{any_of('caption', 'note')}\b|^[\"“'‘(（\[…–—-]|[,;:：]\Z|, |[:：]\s*\w"
)
"""An address, a caption, a note, a quotation, an aside, a value with its name: short, and no heading."""


def looks_like_a_heading(plan: Plan, index: int) -> str:
    """A few words above a paragraph, and no full stop. A page with a contents list has told its headings."""
    piece = plan.pieces[index]
    words = piece.text.split()
    few = (
        1 <= len(words) <= 8
        and piece.width <= 60
        and not piece.mark
        and (not piece.ends_sentence or words[-1][-1] == "?")
    )
    if not few or plan.listed or plan.score(index) or SAYS_MORE.search(piece.text):
        return ""
    if WIDE.search(piece.text):
        return _looks_like_a_wide_one(plan, index)
    titled = all(word[:1].isupper() or not word[:1].isalpha() or word.lower() in _SMALL for word in words)
    like_others = len(words) <= _WORDS_OF_A_HEADING and _stands_like_a_heading(plan, index)
    if words[0][:1].islower() or not (titled or len(words) <= 4 or like_others):
        return ""
    below = plan.pieces[index + 1] if index + 1 < plan.end else None
    prose = below is not None and (below.is_prose or (plan.headed and below.ends_sentence))
    return "is a short line of its own above a paragraph" if prose and ends_above(plan, index) else ""


def _stands_like_a_heading(plan: Plan, index: int) -> bool:
    """Whether as many blank lines stand round a line as round two headings of the first reading."""
    around = [(plan.pieces[head].before, plan.pieces[head].after) for head in plan.guessed]
    piece = plan.pieces[index]
    return piece.before > 0 and around.count((piece.before, piece.after)) > 1


def _looks_like_a_wide_one(plan: Plan, index: int) -> str:
    """`駅という場所` alone between two paragraphs, where every other line of the text ends with its full stop."""
    if not _may_be_a_wide_one(plan, index) or not _ends_all_sentences(plan):
        return ""
    others = (i for i in range(plan.text, plan.end - 1) if i != index and _may_be_a_wide_one(plan, i))
    if not plan.pieces[index].after and next(others, -1) < 0:
        return ""
    return "is a short line of its own above a paragraph" if ends_above(plan, index) else ""


def _may_be_a_wide_one(plan: Plan, index: int) -> bool:
    """A blank line above, a sentence beneath, and no full stop: alone once, or next to its paragraph twice."""
    piece = plan.pieces[index]
    if plan.kind(index) or index + 1 >= plan.end or plan.kind(index + 1) or piece.ends_sentence or piece.width > 40:
        return False
    return bool(piece.before) and plan.pieces[index + 1].ends_sentence


def _ends_all_sentences(plan: Plan) -> bool:
    """Whether two lines of three are sentences with their full stop, as in prose and not in verse."""
    free = (index for index in range(plan.start, plan.end) if not plan.kind(index) and not plan.score(index))
    lines = [plan.pieces[index] for index in free if not _may_be_a_wide_one(plan, index)]
    return len(lines) >= _LINES_OF_PROSE and 3 * sum(piece.ends_sentence for piece in lines) >= 2 * len(lines)
