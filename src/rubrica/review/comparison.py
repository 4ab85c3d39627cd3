"""Two revisions of a review side by side: which scores moved, and which passages."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript import plain
from rubrica.review.changed_words import Run, changed_words, matcher
from rubrica.review.labelled import items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.manuscript import Block, Manuscript
    from rubrica.review.review import Review


@dataclass(frozen=True, slots=True)
class Move:
    """One criterion before and after; None where it was not scored."""

    criterion: str
    name: str
    old: Decimal | None
    new: Decimal | None

    @property
    def moved(self) -> bool:
        return self.old != self.new


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of either text under its heading. `kind` is same, changed, added or removed."""

    heading: str
    kind: str
    old: tuple[Run, ...]
    new: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from the old revision to the new one. Spoilers are left out of the passages."""

    scores: tuple[Move, ...]
    passages: tuple[Passage, ...]
    added: int
    removed: int


def compare(old: Review, new: Review) -> Comparison:
    """The scores and the words of two revisions; word counts are of words added and removed."""
    passages = tuple(_passages(old, new))
    added = sum(_count(run, "added") for passage in passages for run in passage.new)
    removed = sum(_count(run, "removed") for passage in passages for run in passage.old)
    return Comparison(tuple(_moves(old, new)), passages, added, removed)


def _moves(old: Review, new: Review) -> Iterator[Move]:
    names = {criterion.key: criterion.name for criterion in (*old.rubric.criteria, *new.rubric.criteria)}
    for key, name in names.items():
        if key in old.values or key in new.values:
            yield Move(key, name, old.values.get(key), new.values.get(key))


def _passages(old: Review, new: Review) -> Iterator[Passage]:
    """Section by section, so that a paragraph is only ever compared with one under the same heading."""
    before, after = _by_heading(old), _by_heading(new)
    for heading in _in_order(list(before), list(after)):
        yield from _compared(heading, before.get(heading, []), after.get(heading, []))


def _by_heading(review: Review) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for heading, text in _paragraphs(review):
        found.setdefault(heading, []).append(text)
    return found


def _in_order(before: list[str], after: list[str]) -> Iterator[str]:
    """The headings of the new text; one that only the old text has stands where it stood, before what followed it."""
    for tag, i, j, k, m in matcher(before, after).get_opcodes():
        if tag != "equal":
            yield from (heading for heading in before[i:j] if heading not in after)
        yield from after[k:m]


def _compared(heading: str, before: list[str], after: list[str]) -> Iterator[Passage]:
    for tag, i, j, k, m in matcher(before, after).get_opcodes():
        if tag == "equal":
            yield from (Passage(heading, "same", (("same", text),), (("same", text),)) for text in after[k:m])
            continue
        pairs = min(j - i, m - k)
        for old, new in zip(before[i : i + pairs], after[k : k + pairs], strict=True):
            yield Passage(heading, "changed", *changed_words(old, new))
        yield from (Passage(heading, "removed", (("removed", text),), ()) for text in before[i + pairs : j])
        yield from (Passage(heading, "added", (), (("added", text),)) for text in after[k + pairs : m])


def _paragraphs(review: Review) -> Iterator[tuple[str, str]]:
    manuscript = review.manuscript
    for section in review.sections:
        for block in section.blocks:
            if block.spoiler < 0 and block.kind != "rule" and not _only_a_score(review, block):
                for text in _texts(manuscript, block):
                    if text:
                        yield section.heading, text


def _texts(manuscript: Manuscript, block: Block) -> list[str]:
    """A paragraph as it reads; of a list, every item."""
    if block.kind == "list":
        return [item.text for item in items_of(manuscript, block)]
    return [plain(manuscript.events, block.first, block.last)]


def _only_a_score(review: Review, block: Block) -> bool:
    """Whether a paragraph is a score line and nothing else: what it says stands among the scores."""
    scores = (*review.scores, *((review.stated,) if review.stated else ()))
    data = review.manuscript.source.data
    return any(
        block.start <= score.start < block.end
        and not (data[block.start : score.start] + data[score.end : block.end]).strip(b" \n\r\t*_`.\\")
        for score in scores
    )


def _count(run: Run, kind: str) -> int:
    return len(run[1].split()) if run[0] == kind else 0
