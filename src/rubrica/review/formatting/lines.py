"""White space: one blank line between blocks, none behind a line, one line break at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.review.formatting.safety import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.manuscript import Block, Manuscript
    from rubrica.review.reading import Reading

_TYPED = ("Text", "Code", "Html", "InlineHtml")


def tidy_lines(reading: Reading) -> Iterator[Group]:
    """One blank line between blocks, none at either end, no white space behind a line but that of a hard break."""
    manuscript = reading.manuscript
    data, page = manuscript.source.data, _Page(manuscript)
    at, before, blank, empty = manuscript.front.end, -1, False, False
    for start, end in _lines(data, manuscript.front.end):
        if start not in page.verbatim and not data[start:end].strip(b" \t"):
            blank = True
            continue
        wanted = page.gap(before, start, blank)
        if empty and wanted is not None:
            wanted = wanted.replace(b"\n\n", b"\n")  # an open fence has taken the blank line above for its own
        if wanted is not None and data[at:start] != wanted:
            yield (Edit(at, start, wanted.decode()),)
        at = end if start in page.verbatim else start + len(data[start:end].rstrip(b" \t"))
        before, blank = start, False
        empty = not data[start:end].strip(b" \t")
    if before >= 0 and data[at:] != b"\n":
        yield (Edit(at, len(data), "\n"),)
    elif before < 0 and at < len(data):
        yield (Edit(at, len(data), ""),)


class _Page:
    """Which lines must stay as they are typed, which begin a block, and which are spoiler marks, by their offsets."""

    def __init__(self, manuscript: Manuscript) -> None:
        data = manuscript.source.data
        self.front_end = manuscript.front.end
        self.blocks = {line_start(data, block.start) for block in blocks_of(manuscript)}
        self.openings = {spoiler.start for spoiler in manuscript.spoilers}
        self.closings = {line_start(data, spoiler.end) for spoiler in manuscript.spoilers if spoiler.closed}
        self.verbatim: set[int] = set()
        self.broken: set[int] = set()
        for event, span in manuscript.events:
            if event == "HardBreak" and data[span["start"]] == 32:
                self.broken.add(line_start(data, span["start"]))
            elif event.__class__ is dict and not event.keys().isdisjoint(_TYPED):
                self._keep(data, span["start"], span["end"])
        for block in blocks_of(manuscript):
            if block.kind in ("code", "html", "unread"):
                self._keep(data, block.start, block.end)

    def _keep(self, data: bytes, start: int, end: int) -> None:
        first = line_start(data, start)
        if b"\n" in data[start:end]:
            self.verbatim.update(line for line, _ in _lines(data[:end], first))

    def gap(self, before: int, start: int, blank: bool) -> bytes | None:
        """What must stand between the words of two lines; None where it is nobody's business."""
        if before < 0:
            return b"\n" if self.front_end else b""
        if before in self.verbatim and start in self.verbatim and start not in self.blocks:
            return None
        end = b"  " if before in self.broken else b""
        if before in self.openings or start in self.closings:
            return end + b"\n"
        apart = blank or start in self.blocks or start in self.openings or before in self.closings
        return end + (b"\n\n" if apart else b"\n")


def blocks_of(manuscript: Manuscript) -> Iterator[Block]:
    """The title, the blocks of each section in the order of the text, and the footnotes."""
    if manuscript.title_block is not None:
        yield manuscript.title_block
    for section in manuscript.sections:
        if section.head is not None:
            yield section.head
        yield from section.blocks
    yield from manuscript.footnotes


def _lines(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """The start and end of every line from an offset on, without its line break."""
    while start < len(data):
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        yield start, end
        start = end + 1


def line_start(data: bytes, offset: int) -> int:
    """The offset at which the line of an offset begins."""
    return data.rfind(b"\n", 0, offset) + 1
