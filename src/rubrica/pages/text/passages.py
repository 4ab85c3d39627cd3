"""The blocks of a text as HTML: prose, figures, spoilers under their lids; not what stands elsewhere on the page."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from rubrica.manuscript import unfold
from rubrica.manuscript.engine import FOLDED
from rubrica.pages.text.prose import escape, hushed, picture_html, render_folded_block, render_prose
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rubrica.manuscript import Block, SpoilerBlock
    from rubrica.pages.text.prose import Printing
    from rubrica.review import Review

_LABEL = re.compile(
    r"\n(?P<label>(?:<strong>|<em>)?(?:[^<>\n]{1,120}[:：]|(?i:the good|the bad|pros|cons|good|bad|positives|negatives|"
    r"strengths|weaknesses|likes|dislikes))(?:</strong>|</em>)?[:：]?)</li>(?:(?P<more>\n<li>)|\n</ul>\n?)"
)
"""A line that labels what stands beneath it, right beneath the last item of the list before."""

SHORT = 120
"""Bytes of a line that belongs to the list of advice below it."""

Span = tuple[int, int]


class Passages:
    """A review's blocks, printed section by section."""

    def __init__(self, review: Review, how: Printing, classes: Mapping[int, Sequence[str]]) -> None:
        self.review, self.how, self.classes = review, how, classes
        self.manuscript = review.manuscript
        self.scored = score_lines(review)
        self.figures = {figure.start: figure for figure in review.figures}

    def section(self, index: int) -> str:
        """The HTML of a section's blocks; consecutive blocks of one spoiler share its lid."""
        out: list[str] = []
        public, spoiler = self.how.public, -1
        scored, left_out = self.scored.get(index, ()), _left_out(self.review, index)
        for block in self.review.sections[index].blocks:
            if block.start in left_out:
                continue
            if block.spoiler != spoiler:
                if spoiler >= 0 and not public:
                    out.append("</details>\n")
                spoiler = block.spoiler
                if spoiler >= 0:
                    out.append(self._lid(self.manuscript.spoilers[spoiler]))
            if spoiler < 0 or not public:
                out.append(self._block(block, scored))
        if spoiler >= 0 and not public:
            out.append("</details>\n")
        return "".join(out)

    def _block(self, block: Block, scored: Sequence[Span]) -> str:
        events, how = self.manuscript.events, self.how
        if block.kind == "figure":
            return self._figure(block)
        if block.kind == "unread":
            return f"<pre>{escape(self.manuscript.source.slice(block.start, block.end))}</pre>\n"
        if scored and block.kind == "paragraph":
            rest = after_score(self.review, scored, block)
            if rest is None:
                return ""
            if rest is not block:
                return "<p>" + render_prose(events, rest.first, rest.last, how)
        if block.first == block.last and FOLDED in (event := events[block.first][0]):
            html = render_folded_block(event[FOLDED], how.classes.get(block.first, ""))
        else:
            html = render_prose(events, block.first, block.last, how)
        return divided(html, self.classes[block.first]) if block.first in self.classes else html

    def _figure(self, block: Block) -> str:
        figure = self.figures[self.manuscript.events[block.first + 1][1]["start"]]
        if not figure.address:
            said = figure.caption or figure.alt
            return f'<p class="lost">{hushed(said, self.how)}</p>\n' if said else ""
        picture = picture_html(figure.address, figure.alt, "", self.how)
        caption = f"<figcaption>{hushed(figure.caption, self.how)}</figcaption>" if figure.caption else ""
        return f"<figure>{picture}{caption}</figure>\n"

    def _lid(self, spoiler: SpoilerBlock) -> str:
        words = words_of(self.review.language)
        said = words.of("spoiler_from", spoiler.episode) if spoiler.episode is not None else words.spoiler
        if self.how.public:
            return f"<p><em>[{escape(said)}]</em></p>\n"
        title = f": {spoiler.title}" if spoiler.title else ""
        since = f' data-from="{spoiler.episode}"' if spoiler.episode is not None else ""
        return f'<details class="spoil"{since}><summary>{escape(said + title)} <span></span></summary>\n'


def divided(html: str, kinds: Sequence[str]) -> str:
    """A list of points as the lists that labels typed beneath its items make of it, each with its class."""
    left = iter(kinds[1:])

    def label(found: re.Match[str]) -> str:
        kind = next(left, "") if found["more"] else ""
        more = f'\n<ul class="{kind}">\n<li>' if found["more"] else "\n"
        return f"</li>\n</ul>\n<p>{found['label']}</p>{more}"

    return _LABEL.sub(label, html)


def score_lines(review: Review, *, every: bool = False) -> dict[int, list[Span]]:
    """The score lines that headings show instead, or `every` one, by the section they stand in."""
    found: dict[int, list[Span]] = {}
    for one in review.scores:
        if every or one.criterion in review.criteria[one.section]:
            found.setdefault(one.section, []).append((one.start, one.end))
    if (stated := review.stated) is not None:
        found.setdefault(stated.section, []).append((stated.start, stated.end))
    return found


def after_score(review: Review, scored: Sequence[Span], block: Block) -> Block | None:
    """What of a paragraph is printed: what follows a score line that the heading shows instead, None for nothing."""
    for start, end in scored:
        if block.start <= start < block.end:
            return _behind(review, block, start, end)
    return block


def _behind(review: Review, block: Block, start: int, end: int) -> Block | None:
    data, events = review.manuscript.source.data, review.manuscript.events
    if data[block.start : start].strip(b" *_`"):
        return block
    line_end = data.find(b"\n", end)
    if line_end < 0 or line_end + 1 >= block.end:
        return block if data[end : block.end].strip(b" \n*_`.!)]") else None
    if data[end:line_end].strip(b" *_`.!)]\\"):
        return block
    unfolded = unfold(events, block)
    for position in range(unfolded.first + 1, unfolded.last):
        event, span = events[position]
        if span["start"] >= end and event in ("SoftBreak", "HardBreak"):
            return unfolded._replace(first=position + 1)
    return block


def _left_out(review: Review, index: int) -> frozenset[int] | set[int]:
    """The starts of blocks printed elsewhere: the lists of advice with the lines above them, a contents list."""
    advice = review.advice
    if advice.section != index:
        return frozenset(review.contents_blocks) if index == 0 else _NOTHING
    starts = [item.start for item in (*advice.watch, *advice.skip) if item.first >= 0]
    blocks = review.sections[index].blocks
    lists = {block.start for block in holding(blocks, starts) if block.kind == "list"}
    labels = {
        above.start
        for above, block in pairwise(blocks)
        if block.start in lists and above.kind == "paragraph" and above.end - above.start < SHORT
    }
    return lists | labels | set(review.contents_blocks)


def holding(blocks: Sequence[Block], offsets: Iterable[int]) -> list[Block]:
    """The blocks in which one of some offsets lies."""
    starts = [block.start for block in blocks]
    places = sorted({bisect_right(starts, offset) - 1 for offset in offsets})
    return [blocks[place] for place in places if place >= 0]


_NOTHING: frozenset[int] = frozenset()
