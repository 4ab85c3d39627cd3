"""Spoiler blocks: what stands between `::: spoiler from episode 11: title` and `:::`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rubrica.manuscript.fault import Fault

_COLONS = re.compile(rb"(?m)^ {0,3}:::+[^\n]*$")
_LINE = re.compile(rb"(?m)^( {0,3})(?:(`{3,}|~{3,})([^\n]*)|(:::+)[ \t]*([^\n]*))$")
_TITLE = re.compile(
    r"spoilers?(?:\s*,?\s*(?:from|after|for|until)?\s*(?:episode|ep\.?|chapter|ch\.?|volume|season|hour|第)\s*(\d+)\s*話?)?"
    r"\s*[:：,–—-]?\s*(.*)\Z|ネタバレ\s*(?:第?(\d+)話(?:から|以降)?)?\s*[:：]?\s*(.*)\Z",
    re.IGNORECASE,
)


MOST_MARKS = 1_000
"""Opening and closing marks of one text."""


@dataclass(frozen=True, slots=True)
class SpoilerBlock:
    """A stretch of the text that stays closed: from which episode on (None: from the start) and what the lid says.

    `start` and `end` are byte offsets, marks included. One that never closes ends at the next mark or heading.
    """

    start: int
    end: int
    episode: int | None
    title: str
    closed: bool = True


def rule_off_spoilers(data: bytes, faults: list[Fault]) -> tuple[bytes, tuple[SpoilerBlock, ...], frozenset[int]]:
    """Put a rule in place of each mark, without moving a byte, and say what lay between the marks and where they stood.

    A rule ends whatever stands above it, a list as well, so nothing of a spoiler can become part of what is shown.
    """
    if b":::" not in data or not _COLONS.search(data):
        return data, (), frozenset()
    marks = _marks_outside_code(data)
    spoilers, used = _pair(marks, data, faults)
    ruled = bytearray(data)
    for start, end in used:
        ruled[start:end] = b"***".ljust(end - start)
    return bytes(ruled), tuple(spoilers), frozenset(start for start, _ in used)


def _marks_outside_code(data: bytes) -> list[re.Match[bytes]]:
    marks: list[re.Match[bytes]] = []
    fence = b""
    for line in _LINE.finditer(data):
        run = line[2]
        if fence:
            if run and run[:1] == fence[:1] and len(run) >= len(fence) and not line[3].strip():
                fence = b""
        elif run:
            if run[:1] == b"~" or b"`" not in line[3]:
                fence = run
        else:
            marks.append(line)
            if len(marks) > MOST_MARKS:
                break
    return marks


def _pair(
    marks: list[re.Match[bytes]], data: bytes, faults: list[Fault]
) -> tuple[list[SpoilerBlock], list[tuple[int, int]]]:
    """A spoiler closes at the next bare `:::`; one that never closes goes on to the next spoiler, for now."""
    if len(marks) > MOST_MARKS:
        return [_hide_all(marks[0].start(), data, faults)], [marks[0].span()]
    spoilers: list[SpoilerBlock] = []
    used: list[tuple[int, int]] = []
    opened: tuple[re.Match[bytes], int | None, str] | None = None
    for mark in marks:
        words = mark[5].decode("utf-8", "replace")
        if not words.strip(" \t\r:"):
            if opened:
                spoilers.append(SpoilerBlock(opened[0].start(), mark.end(), opened[1], opened[2]))
                used.append(mark.span())
                opened = None
            continue
        lid = lid_of(words)
        if not lid:
            continue
        if opened:
            spoilers.append(_unclosed(opened, mark.start(), faults))
        opened = mark, *lid
        used.append(mark.span())
    if opened:
        spoilers.append(_unclosed(opened, len(data), faults))
    return spoilers, used


def hide_countless(
    data: bytes, spoilers: tuple[SpoilerBlock, ...], faults: list[Fault]
) -> tuple[SpoilerBlock, ...] | None:
    """The spoilers of a text with countless `||`; None where they can be counted."""
    if data.count(b"||") + data.count(b"|\\|") <= MOST_MARKS:
        return None
    first = min(place for place in (data.find(b"||"), data.find(b"|\\|")) if place >= 0)
    return *(spoiler for spoiler in spoilers if spoiler.end <= first), _hide_all(first, data, faults)


def _hide_all(start: int, data: bytes, faults: list[Fault]) -> SpoilerBlock:
    """A text of countless marks is one spoiler from the first of them on: hiding too much can be mended."""
    message = f"there are more than {MOST_MARKS:,} marks of spoilers; from the first on, all is hidden"
    faults.append(Fault("limit", message, start, start + 1, "hide fewer and longer stretches"))
    return SpoilerBlock(start, len(data), None, "")


def lid_of(words: str) -> tuple[int | None, str] | None:
    """From which episode on, and the title, of what stands behind an opening `:::`; None where it opens no spoiler."""
    words = " ".join(words.split())
    bare = words.rstrip(":")
    lid = _TITLE.match(bare if len(words) - len(bare) > 2 else words)  # ::: spoiler: the end :::
    if not lid:
        return None
    number = lid[1] or lid[3]
    return int(number[:6]) if number else None, (lid[2] or lid[4] or "").strip()


def _unclosed(opened: tuple[re.Match[bytes], int | None, str], end: int, faults: list[Fault]) -> SpoilerBlock:
    mark, episode, title = opened
    faults.append(
        Fault(
            "spoiler-open",
            "this spoiler never closes, so everything up to the next heading is hidden",
            mark.start(),
            mark.end(),
            "write ::: alone on a line where the spoiler ends",
        )
    )
    return SpoilerBlock(mark.start(), end, episode, title, closed=False)
