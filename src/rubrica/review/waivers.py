"""Waivers: `<!-- rubrica: allow CODE because … -->` allows a remark on its line; alone on a line, in its section."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, Manuscript
from rubrica.manuscript.edit import Edit
from rubrica.manuscript.late import late
from rubrica.review.remark import CODES, Remark, remarks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

WAIVER = late(r"<!--\s*rubrica(?::|\s+(?=allow\b))(?P<said>.*?)-->", re.DOTALL | re.IGNORECASE)
_ALLOW = late(
    r"\s*allow\s+(?!because\b)(?P<code>[\w-]+?)\s*(?:(?:[:,–—]|\s-)?\s*\b(?:because|since)\b|[:,–—]|\s-\s|\Z)(?P<because>.*)",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: which code it allows, between which lines, and why. One that nobody can read allows no code, ""."""

    code: str
    because: str
    first: int
    last: int
    start: int
    end: int

    def allows(self, remark: Remark) -> bool:
        here = self.first <= remark.line <= self.last
        return here and bool(self.because) and self.code == remark.code and self.code not in NEVER_WAIVED


MAX_WAIVERS = 200
"""A text with more of them than this has another problem."""

NEVER_WAIVED = frozenset(
    ("spoiler-open", "bad-date", "bad-front-matter", "unknown-rubric", "empty-text", "undecodable")
)
"""What no reason makes right: readers would be hidden words, or the press would not know what it prints."""

PRESS_CODES = frozenset(("picture-not-found", "link-to-nothing"))
"""Remarks that the press may add to a text: a waiver for one is not idle because the text alone gives no cause."""


def find_waivers(text: str) -> Iterator[re.Match[str]]:
    """Every waiver of a text. Behind the last `-->` none can end, so nobody searches there again and again."""
    return WAIVER.finditer(text, 0, text.rfind("-->") + 3)


def without_waivers(text: str) -> str:
    """A text without its waivers, which are between the critic and Rubrica."""
    if "<!--" not in text or "rubrica" not in text.lower():
        return text
    end = text.rfind("-->") + 3
    return WAIVER.sub("", text[:end]) + text[end:]


def may_waive(manuscript: Manuscript) -> bool:
    """Whether a text may hold a waiver at all."""
    return b"<!--" in manuscript.source.data and b"rubrica" in manuscript.source.lowered


def waive(remarks: list[Remark], manuscript: Manuscript) -> list[Remark]:
    """The remarks that no waiver allows, and a remark for a waiver without a reason or without a remark to allow."""
    if not may_waive(manuscript):
        return remarks
    waivers = _waivers(manuscript)
    kept = [remark for remark in remarks if not any(waiver.allows(remark) for waiver in waivers)]
    idle = [waiver for waiver in waivers if not any(waiver.allows(remark) for remark in remarks)]
    kept.extend(_about(waiver, manuscript) for waiver in idle if waiver.code not in PRESS_CODES or not waiver.because)
    if len(waivers) == MAX_WAIVERS:
        kept.append(_too_many(waivers[-1], manuscript))
    return sorted(kept, key=lambda remark: (remark.line, remark.column))


def not_waived(remarks: list[Remark], manuscript: Manuscript) -> list[Remark]:
    """The remarks that no waiver allows, for those that come from outside the text."""
    if not remarks or not may_waive(manuscript):
        return remarks
    waivers = _waivers(manuscript)
    return [remark for remark in remarks if not any(waiver.allows(remark) for waiver in waivers)]


def _waivers(manuscript: Manuscript) -> list[Waiver]:
    source = manuscript.source
    section_starts = [section.start for section in manuscript.sections]
    blocks = [block for section in manuscript.sections for block in section.blocks if block.kind == "code"]
    code_starts = [block.start for block in blocks]
    waivers = []
    for found in islice(find_waivers(source.text), MAX_WAIVERS):
        start = len(source.text[: found.start()].encode())
        end = start + len(found[0].encode())
        block = bisect_right(code_starts, start) - 1
        if (block >= 0 and start < blocks[block].end) or source.text[found.start() - 1 : found.start()] == "`":
            continue
        first = last = source.line_of(start)
        if source.text[: found.start()].rpartition("\n")[2].strip() == "":
            section = manuscript.sections[max(0, bisect_right(section_starts, start) - 1)]
            first, last = source.line_of(section.start), source.line_of(max(section.end - 1, end))
            if section.head is None:
                first = 1
        allowed = _ALLOW.fullmatch(found["said"])
        code, because = (allowed["code"].lower(), allowed["because"].strip(" \t\n….")) if allowed else ("", "")
        waivers.append(Waiver(code, because, first, last, start, end))
    return waivers


def _about(waiver: Waiver, manuscript: Manuscript) -> Remark:
    code, message, way_out = "waiver-of-nothing", f"there is no {waiver.code} here to allow", "delete the waiver"
    edits: tuple[Edit, ...] = (without_waiver(manuscript, waiver),)
    near = get_close_matches(waiver.code.replace("_", "-"), CODES, n=1, cutoff=0.8)
    if not waiver.code:
        message, way_out = "this waiver cannot be read", "write <!-- rubrica: allow CODE because … -->, one code each"
        edits = ()
    elif waiver.code not in CODES:
        message = f"there is no remark called {waiver.code}"
        way_out = f"did you mean {near[0]}?" if near else "run `rubrica explain` for the list"
        at = manuscript.source.lowered.find(waiver.code.encode(), waiver.start, waiver.end) - 1
        edits = (Edit(at, at + len(waiver.code.encode()), near[0]),) if near and at >= 0 else ()
    elif not waiver.because:
        code, message = "waiver-without-reason", f"this waiver of {waiver.code} does not say why"
        way_out, edits = f"write <!-- rubrica: allow {waiver.code} because … -->", ()
    elif waiver.code in NEVER_WAIVED:
        message, way_out = f"{waiver.code} cannot be allowed", "mend what it speaks of, and delete the waiver"
    return remarks_of(manuscript, [Fault(code, message, waiver.start, waiver.end, way_out, edits=edits)])[0]


def without_waiver(manuscript: Manuscript, waiver: Waiver) -> Edit:
    """The text without a waiver: its line goes with it where nothing else stands there."""
    data = manuscript.source.data
    begin, end = data.rfind(b"\n", 0, waiver.start) + 1, data.find(b"\n", waiver.end)
    end = len(data) if end < 0 else end
    if data[begin : waiver.start].strip() or data[waiver.end : end].strip():
        before = data[begin : waiver.start]
        return Edit(waiver.start - (len(before) - len(before.rstrip())), waiver.end, "")
    blank = data[begin - 2 : begin] == b"\n\n" and data[end : end + 2] == b"\n\n"
    return Edit(begin, min(len(data), end + 1 + blank), "")


def _too_many(last: Waiver, manuscript: Manuscript) -> Remark:
    message = f"only the first {MAX_WAIVERS} waivers are read"
    return remarks_of(manuscript, [Fault("limit", message, last.start, last.end, "mend some of what they allow")])[0]
