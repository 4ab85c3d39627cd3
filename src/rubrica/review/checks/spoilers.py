"""Marks that look like a spoiler's and hide nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.edit import Edit
from rubrica.manuscript.late import late

if TYPE_CHECKING:
    from rubrica.review.reading import Reading

_SIGNS = (b">!", b"[spoiler", b"<spoiler", b"[SPOILER")
_MARK = late(
    rb"(?m)^ {0,3}(?P<fence>:::+[ \t]*(?P<words>[^\n]*))$|(?P<code>`[^`\n]++`)|(?P<reddit>>![^\n>]{1,300}?!<)"
    rb"|(?P<forum>[\[<](?:spoiler|SPOILER)(?:[= ][^\]>\n]{0,60})?[\]>])"
)
_SLIP = late(rb"(?i)s\w{0,3}p\w{0,3}[ol]\w{0,3}[il]\w{0,3}[er]")


def check_marks(reading: Reading) -> Iterator[Fault]:
    """Other programs' marks, and a slip of the pen in ours: what they should hide can be read."""
    data = reading.manuscript.source.data
    known = sum(1 + spoiler.closed for spoiler in reading.manuscript.spoilers)
    if data.count(b":::") == known and not any(sign in data for sign in _SIGNS):
        return
    opened = False
    for section in reading.review.sections:
        for block in section.blocks:
            if block.spoiler >= 0 or block.kind not in ("paragraph", "quote", "list", "html"):
                continue
            for found in _MARK.finditer(data, block.start, block.end):
                if found["code"]:
                    continue
                if found["fence"] and not found["words"].strip():
                    if not opened:
                        way_out = "delete it, or write ::: spoiler where the spoiler begins"
                        yield _unread(found, ":::", "closes nothing", way_out)
                    opened = False
                else:
                    opened = opened or bool(found["fence"])
                    yield _unread(found, found[0].strip().decode("utf-8", "ignore"), "hides nothing", _way_out(found))


def _unread(found: re.Match[bytes], mark: str, what: str, way_out: str) -> Fault:
    shown = mark if len(mark) <= 40 else mark[:40] + "…"
    return Fault("spoiler-unread", f"“{shown}” {what}", found.start(), found.end(), way_out, edits=_mended(found))


def _mended(found: re.Match[bytes]) -> tuple[Edit, ...]:
    """The mark that was meant: a slip of the pen put right, another program's mark in ours."""
    if found["reddit"]:
        return Edit(found.start(), found.start() + 2, "||"), Edit(found.end() - 2, found.end(), "||")
    slip = _SLIP.match(found["words"].strip()) if found["fence"] else None
    return (Edit(found.start("words"), found.start("words") + slip.end(), "spoiler"),) if slip else ()


def _way_out(found: re.Match[bytes]) -> str:
    if found["fence"]:
        slip = _SLIP.match(found["words"].strip())
        return "did you mean ::: spoiler?" if slip else "write ::: spoiler to hide what follows, or delete the marks"
    if found["reddit"]:
        return "write || before and behind what is to be hidden"
    return "write || round a few words, ::: spoiler and ::: round paragraphs"
