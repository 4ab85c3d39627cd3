"""A waiver for a remark, put where it allows it: behind its line of prose, or below the heading of its section."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.review.waivers import NEVER_WAIVED

if TYPE_CHECKING:
    from rubrica.manuscript import Block, Manuscript
    from rubrica.review.remark import Remark

REASON = "…"
"""What stands in for the reason, which only a critic knows. Until it is one, the waiver allows nothing."""


def waiver_of(manuscript: Manuscript, remark: Remark) -> Edit | None:
    """The edit that puts a waiver there; None for what cannot be allowed, or where none can stand."""
    if remark.code in NEVER_WAIVED or remark.code.startswith("waiver-") or not manuscript.source.data:
        return None
    waiver = f"<!-- rubrica: allow {remark.code} because {REASON} -->"
    data = manuscript.source.data
    start, end = _line(data, remark.line)
    if start < manuscript.front.end:
        return Edit(manuscript.front.end, manuscript.front.end, f"\n{waiver}\n")
    section = manuscript.sections[max(0, bisect_right([one.start for one in manuscript.sections], start) - 1)]
    block = next((one for one in section.blocks if one.start <= end and start < one.end), None)
    if (
        block
        and block.kind == "paragraph"
        and not _is_all(data[start:end].decode(), remark)
        and not _is_hard(data, end)
    ):
        return Edit(end, end, f" {waiver}")
    head = section.head
    at = head.start + len(data[head.start : head.end].rstrip(b"\n")) if head else _before(section.blocks, manuscript)
    return Edit(at, at, f"\n\n{waiver}" if head else f"{waiver}\n\n")


def _line(data: bytes, number: int) -> tuple[int, int]:
    """Where a line begins and ends."""
    start = 0
    for _ in range(number - 1):
        start = data.find(b"\n", start) + 1
    end = data.find(b"\n", start)
    return start, len(data) if end < 0 else end


def _is_all(typed: str, remark: Remark) -> bool:
    """Whether a remark is about all of its line: a score line is read otherwise with something behind it."""
    return remark.end_line == remark.line and not (typed[: remark.column - 1] + typed[remark.end_column - 1 :]).strip(
        " *_"
    )


def _is_hard(data: bytes, end: int) -> bool:
    """Whether a line is broken by hand, which what follows it would undo."""
    return data[end - 2 : end] == b"  " or data[end - 1 : end] == b"\\"


def _before(blocks: tuple[Block, ...], manuscript: Manuscript) -> int:
    return blocks[0].start if blocks else manuscript.front.end
