"""What single lines of the text are: lists, captions, notes, rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.importers.text.words import any_of

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

_RULE = re.compile(r"(?:[-–—_=~*＊•·○●◆◇★☆✦♦#+.⁂※]\s*){3,}\Z|⁂\Z|[—–_]{2,}\Z")
_CAPTION = re.compile(
    rf"(?i)(?:{any_of('caption')}\s*[:：]\s*\S|{any_of('caption_begin')}"
    rf"|{any_of('caption_source')}\s*[:：]\s*\S+(?:\s+\S+){{0,7}}\Z)"
)
_CREDITED = re.compile(
    rf"(?i).{{10,}}{any_of('caption_end')}\s*[:：/©]\s*(?:[^.!?。]{{2,60}}|(?-i:[A-Z])[^.!?。]{{2,30}}\.)\Z"
)
_SENTENCES = re.compile(r"[.!?] [A-Z].*[.!?]\Z", re.DOTALL)
"""Two sentences: `Still: that song. I walked home.` is no caption."""

_CREDIT_BEHIND = re.compile(rf"(?i).{{10,}}[.)”\"]\s{any_of('caption_by')} [^.!?。]{{2,50}}\.?\Z")
_BRACKETED = re.compile(r"[(（\[]([^()（）\[\]]{6,160})[)）\]]\Z")
_ABOUT_A_PICTURE = re.compile(f"(?i){any_of('picture')}")
_NOTE = re.compile(rf"(?i)(?:\W{{0,2}}{any_of('note')}\W{{0,2}}[:：.]|※)")


def mark_rules(plan: Plan) -> None:
    """A line of signs between two paragraphs."""
    for index in range(plan.start, plan.end):
        if not plan.kind(index) and _RULE.match(plan.pieces[index].whole) and not plan.score(index):
            plan.mark(index, "rule", "is a line between two parts")


def calls_itself_a_caption(text: str) -> bool:
    """`Image: the ferry`, `Photo by Ann Lee`, `The ferry Credit: Ann Lee`."""
    said = _CAPTION.match(text) and not _SENTENCES.search(text)
    return bool(said) or any(pattern.match(text) for pattern in (_CREDITED, _CREDIT_BEHIND))


def is_a_note(text: str) -> bool:
    """`Note: …`, `P.S. …`"""
    return bool(_NOTE.match(text))


def mark_captions(plan: Plan) -> None:
    """A line that calls itself a caption, and one in brackets that speaks of a picture."""
    for index in range(plan.start, plan.end):
        piece = plan.pieces[index]
        if plan.kind(index) or piece.wrapped or piece.width > 170 or plan.score(index):
            continue
        if calls_itself_a_caption(piece.text):
            plan.mark(index, "caption", "says that it belongs to a picture")
            continue
        found = _BRACKETED.match(piece.text)
        if (
            found
            and found[1][-1] not in ".!?。！？"
            and _ABOUT_A_PICTURE.search(found[1])
            and not _NOTE.match(found[1])
        ):
            plan.mark(index, "caption", "stands alone in brackets and speaks of a picture", guessed=True)


def mark_lists(plan: Plan) -> None:
    """Two or more marked lines that follow one another; numbers must count up. Where a line begins with a plus, plus
    and minus are the critic's judgement, and stay."""
    signed = any(plan.pieces[index].mark == "+" for index in range(plan.start, plan.end))
    index = plan.start
    while index < plan.end:
        items = _items(plan, index, signed=signed)
        if len(items) >= 2:
            for item in items:
                plan.mark(item, "list", "is an item of a list")
        index = items[-1] + 1 if items else index + 1


def _items(plan: Plan, index: int, *, signed: bool) -> list[int]:
    items: list[int] = []
    while index < plan.end and not plan.kind(index) and index not in plan.heads:
        mark = plan.pieces[index].mark
        if not mark or (mark in "+-" and signed) or (items and not _continues(plan.pieces[items[-1]].mark, mark)):
            break
        items.append(index)
        index += 1
    return items


def _continues(before: str, mark: str) -> bool:
    """Whether one mark follows another: the same sign, or the next number."""
    old, new = before.strip(".()）"), mark.strip(".()）")
    if old.isdecimal() and new.isdecimal():
        return int(new) == int(old) + 1
    return before == mark and not new.isdecimal()


def mark_notes(plan: Plan) -> None:
    for index in range(plan.start, plan.end):
        if not plan.kind(index) and not plan.score(index) and _NOTE.match(plan.pieces[index].text):
            plan.mark(index, "note", "is a note")
