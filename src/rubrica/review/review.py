"""What a manuscript says once it is read against a rubric."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rubrica.manuscript.hush import without_hushed
from rubrica.rubric import explain

if TYPE_CHECKING:
    from rubrica.manuscript import Manuscript, Section
    from rubrica.rubric import Explanation, Rubric


class Score(NamedTuple):
    """What the critic gave one criterion, on the rubric's scale. `value` None means the text says "not scored".

    `written` is the number as it stands in the text (`4/5`), `start` and `end` the byte span of its score line, and
    `section` the index of the section it stands in.
    """

    criterion: str
    value: Decimal | None
    written: str
    start: int
    end: int
    section: int


@dataclass(frozen=True, slots=True)
class StatedOverall:
    """The overall as the text states it, on the rubric's scale, with the verdict word beside it ("" without one)."""

    value: Decimal
    written: str
    word: str
    start: int
    end: int
    section: int


@dataclass(frozen=True, slots=True)
class Viewing:
    """After which viewing, and when, it was scored: which is not when it was written or published."""

    text: str
    ordinal: int | None = None
    when: str = ""


class Item(NamedTuple):
    """One point of a list, or one sentence: its words and the events that hold them (-1 for a sentence)."""

    text: str
    start: int
    end: int
    first: int = -1
    last: int = -1


@dataclass(frozen=True, slots=True)
class Advice:
    """Who should watch it and who should not, and the index of the section that says so (-1: in running prose).

    `watch_label` and `skip_label` are the lines above the lists: "Read it if you".
    """

    watch: tuple[Item, ...] = ()
    skip: tuple[Item, ...] = ()
    section: int = -1
    watch_label: str = ""
    skip_label: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Good and bad points of one section, by its index."""

    section: int
    good: tuple[Item, ...] = ()
    bad: tuple[Item, ...] = ()


class Direction(StrEnum):
    """Where a critic guesses that others stand. `OTHERWISE` says only that they differ."""

    HIGHER = "higher"
    LOWER = "lower"
    OTHERWISE = "otherwise"


class Guess(NamedTuple):
    """What the critic guesses that others make of a criterion, "" of the whole: the sentence, which begins at `start`,
    and the end of its block."""

    criterion: str
    direction: Direction
    text: str
    start: int
    end: int


class Figure(NamedTuple):
    """A picture in the text. `address` is "" when only its caption is left."""

    address: str
    alt: str
    caption: str
    start: int
    end: int


@dataclass(frozen=True)
class Review:
    """One revision of a review. What follows from the scores (overall, verdict, working) is computed, not kept."""

    manuscript: Manuscript
    rubric: Rubric
    scores: tuple[Score, ...]
    stated: StatedOverall | None
    criteria: tuple[tuple[str, ...], ...]
    viewing: Viewing | None
    advice: Advice
    points: tuple[Points, ...]
    figures: tuple[Figure, ...]
    guesses: tuple[Guess, ...] = ()
    contents: int = -1
    contents_blocks: tuple[int, ...] = ()

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections; `criteria` says of each which criteria it is about, `contents` which is a contents list;
        `contents_blocks` is where the blocks begin that are one before the first heading."""
        return self.manuscript.sections

    @cached_property
    def title(self) -> str:
        return without_hushed(self.manuscript.front.text("title")) or self.manuscript.title

    @property
    def language(self) -> str:
        return self.manuscript.front.text("language")

    @property
    def critic(self) -> str:
        return self.manuscript.front.text("critic")

    @property
    def date(self) -> str:
        return self.manuscript.front.text("date")

    @cached_property
    def values(self) -> dict[str, Decimal]:
        """The scores that count, by criterion key."""
        return {score.criterion: score.value for score in self.scores if score.value is not None}

    @cached_property
    def explanation(self) -> Explanation | None:
        """The overall that the scores make, taken apart; None where none is computed."""
        return explain(self.rubric, self.values) if self.values else None

    @cached_property
    def overall(self) -> Decimal | None:
        """The overall the scores make; under own judgement, and for a text that gives only that, the stated one."""
        made = self.explanation.overall if self.explanation else None
        if made is None and self.stated is not None and self.rubric.scale.holds(self.stated.value):
            return self.stated.value
        return made

    @cached_property
    def verdict(self) -> str:
        """The word for the overall: the rubric's band, or the critic's own where there is no band."""
        if self.overall is None:
            return ""
        return self.rubric.verdict(self.overall) or (self.stated.word if self.stated else "")

    @cached_property
    def working(self) -> str:
        """The working as a line, `(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2`; "" where nothing was computed."""
        return str(self.explanation.working) if self.explanation else ""

    def score(self, criterion: str) -> Score | None:
        return next((score for score in self.scores if score.criterion == criterion), None)
