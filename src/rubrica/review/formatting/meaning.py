"""What a text says, apart from how it is laid out: formatting may change nothing of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING, LISTED
from rubrica.review.reader import remark_on
from rubrica.review.scoring import GENERIC, OVERALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.review.reading import Reading
    from rubrica.review.scoring import Candidate

_BEFORE = re.compile(rb"[ \t*_(\[]*\Z")
_AFTER = re.compile(rb"[*_)\].! \t]*(?:\n|\Z)")
_LAYOUT = ("Paragraph", "Heading")


def meaning(reading: Reading) -> tuple[Any, ...]:
    """Everything that is read from a text, and every word and mark of its prose in order, without its score lines."""
    review, manuscript = reading.review, reading.manuscript
    return (
        {(c.target, c.value) for c in reading.scored.said},
        {c.line.word.casefold() for c in reading.scored.said if c.line.word and c.target == OVERALL},
        review.stated and (review.stated.value, review.stated.word),
        review.values,
        sorted(remark.code for remark in remark_on(reading)),
        dict(manuscript.front),
        review.title,
        [(s.level, s.heading) for index, s in enumerate(review.sections) if s.head and not own_targets(reading, index)],
        [(spoiler.episode, spoiler.title, spoiler.closed) for spoiler in manuscript.spoilers],
        [item.text for item in review.advice.watch],
        [item.text for item in review.advice.skip],
        [([i.text for i in points.good], [i.text for i in points.bad]) for points in review.points],
        [(figure.address, figure.alt, figure.caption) for figure in review.figures],
        review.viewing,
        review.contents >= 0 and review.sections[review.contents].heading,
        "".join(_left(reading)).casefold(),
    )


def own_targets(reading: Reading, section: int) -> tuple[str, ...]:
    """What a section is about: its criteria, or the overall."""
    own = reading.review.criteria[section]
    return (*own, OVERALL) if section in reading.scored.overall_sections else own


def is_own(reading: Reading, candidate: Candidate) -> bool:
    """Whether a score line scores the very section it stands in, so that its label says nothing new."""
    return candidate.target in own_targets(reading, candidate.section)


def place_of(reading: Reading, candidate: Candidate) -> tuple[int, int]:
    """The bytes a score line takes up with its decoration: a line, the front of one, or the end of a paragraph."""
    data, line = reading.manuscript.source.data, candidate.line
    begin, end = data.rfind(b"\n", 0, line.start) + 1, data.find(b"\n", line.end)
    end = len(data) if end < 0 else end + 1
    if line.place == FIRST:
        return begin, line.end
    if line.place == CLOSING:
        before, after = _BEFORE.search(data, begin, line.start), _AFTER.match(data, line.end)
        return before.start() if before else line.start, after.end() if after else line.end
    if line.place == LISTED:
        return line.start, line.end
    if line.place == ALONE and line.word and candidate.target != OVERALL:
        return begin, data.rindex(line.word.encode(), line.start, end)
    note = data.find(b"<!--", line.end, end)
    return begin, note if note >= 0 else end


def _left(reading: Reading) -> Iterator[str]:
    """The events without layout: text without white space, marks by name, and labels where score lines stood."""
    cuts = Cuts(reading)
    written, pending = False, ""
    for event, span in reading.manuscript.events:
        if _is_layout(event):
            if written and event == {"End": "Paragraph"}:
                yield "¶"
            written, pending = False, ""
        elif event == "HardBreak":
            pending = "" if cuts.hold(span) else "<br>"
        elif event != "SoftBreak":
            for text, own in cuts.outside(event, span):
                if said := "".join(text.split()):
                    yield pending + said
                    written, pending = written or own, ""


class Cuts:
    """The places of all score lines, in the order of the text, each with the label that stays in its stead."""

    def __init__(self, reading: Reading) -> None:
        lines = {(c.line.start, c.line.end): c for c in reading.scored.said}
        self.ahead = [(*place_of(reading, c), label_left(reading, c)) for _, c in sorted(lines.items(), reverse=True)]

    def hold(self, span: dict[str, int]) -> bool:
        """Whether a span lies wholly in the next cut."""
        return bool(self.ahead) and self.ahead[-1][0] <= span["start"] and span["end"] <= self.ahead[-1][1]

    def outside(self, event: Any, span: dict[str, int]) -> Iterator[tuple[str, bool]]:
        """What an event says outside of the cuts (True), and the label of every cut that it enters (False)."""
        what = _words(event)
        if what is None:
            yield "" if self.hold(span) else f"<{event}>", True
            return
        start, end, data = span["start"], span["end"], what.encode()
        exact = len(data) == end - start
        at = start
        while self.ahead and self.ahead[-1][0] < end:
            begin, stop, label = self.ahead.pop()
            if stop > start:
                yield data[at - start : max(at, begin) - start].decode("utf-8", "ignore") if exact else "", True
                yield label, False
                at = min(stop, end)
                if stop > end:
                    self.ahead.append((begin, stop, ""))
                    break
        yield data[at - start :].decode("utf-8", "ignore") if exact or at == start else "", True


def _is_layout(event: Any) -> bool:
    """Whether an event only begins or ends a paragraph or heading."""
    what = event.get("Start", event.get("End")) if event.__class__ is dict else None
    return what is not None and (what if what.__class__ is str else next(iter(what))) in _LAYOUT


def label_left(reading: Reading, candidate: Candidate) -> str:
    """The label of a score line where it says which criterion is scored, and not only that one is."""
    line = candidate.line
    silent = line.place != HEADING and (is_own(reading, candidate) or bool(GENERIC.fullmatch(line.label)))
    return "" if silent else line.label


def _words(event: Any) -> str | None:
    """The text of an event that holds one; None for a mark."""
    if event.__class__ is dict:
        for kind in ("Text", "Code", "Html", "InlineHtml"):
            if kind in event:
                return str(event[kind])
    return None
