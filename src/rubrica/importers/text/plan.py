"""The plan of an import: what every piece of the page is taken for, and what the page says about itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import Byline
from rubrica.importers.text.scores import lone_score, names_nothing

if TYPE_CHECKING:
    from datetime import date

    from rubrica.importers.text.page import Page, Piece
    from rubrica.manuscript import ScoreLine
    from rubrica.rubric import Rubric


NEAR = 3
"""Lines above the title. Further up, a date is that of the day, and a name may be anything's."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What one piece is taken for. `entry` is the piece a contents entry stands for."""

    kind: str
    why: str
    guessed: bool = False
    entry: int = -1


@dataclass(frozen=True, slots=True)
class Head:
    """A heading: its words and level, and the score and the prose that stood on its line ("" where none did)."""

    words: str
    why: str
    score: str = ""
    prose: str = ""
    level: int = 2
    guessed: bool = False


@dataclass(slots=True)
class Facts:
    """What the page says about the text; the front matter is made of it."""

    title: str = ""
    critic: str = ""
    site: str = ""
    day: date | None = None
    tags: tuple[str, ...] = ()
    tip: str = ""
    rubric: str = ""


@dataclass(slots=True)
class Plan:
    """Pieces and their marks. The text runs from piece `start` up to piece `end`; what is not marked there is prose.

    `text` is the first piece that is surely the critic's, `head` the first behind all that stands round the title, and
    `tail` the first behind the last of the text. `listed` are the headings a contents list names, with their level;
    `origins` the pieces behind each line of the front matter; `headed` says that the page has headings at all,
    `guessed` which of them were guessed at first, and `labels` are the lines with a colon that may be some.
    """

    page: Page
    rubric: Rubric
    marks: dict[int, Mark] = field(default_factory=dict)
    heads: dict[int, Head] = field(default_factory=dict)
    openings: dict[int, Head] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    notes: list[str] = field(default_factory=list)
    origins: dict[str, tuple[int, ...]] = field(default_factory=dict)
    listed: dict[int, int] = field(default_factory=dict)
    guesses: set[str] = field(default_factory=set)
    headed: bool = False
    guessed: frozenset[int] = frozenset()
    labels: frozenset[int] = frozenset()
    title: int = -1
    text: int = 0
    start: int = 0
    head: int = 0
    end: int = 0
    tail: int = 0
    _scores: dict[int, ScoreLine | None] = field(default_factory=dict)
    _counted: Counter[str] = field(default_factory=Counter)
    _forms: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.end = len(self.page.pieces)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self.page.pieces

    def mark(self, index: int, kind: str, why: str, *, guessed: bool = False, entry: int = -1) -> None:
        """Say what a piece is; what was said first stays."""
        self.marks.setdefault(index, Mark(kind, why, guessed, entry))

    def unmark(self, index: int) -> None:
        self.marks.pop(index, None)

    def kind(self, index: int) -> str:
        """What a piece is taken for so far; "" where nothing was said, and outside of the page."""
        mark = self.marks.get(index)
        return mark.kind if mark else ""

    def score(self, index: int) -> ScoreLine | None:
        """The score that fills a piece, or None."""
        if index not in self._scores:
            piece = self.pieces[index]
            score = None if piece.wrapped or piece.width > 120 else lone_score(piece.text)
            if score and not score.label and self.names(score.word):
                score = score._replace(label=score.word)  # 8/10 – Story
            self._scores[index] = score
        return self._scores[index]

    def names(self, label: str) -> str:
        """What the rubric knows by this name: the criteria, "the overall", or ""."""
        criteria = self.rubric.criteria_of(label) if label else ()
        return " and ".join(c.name for c in criteria) or (
            "the overall" if label and self.rubric.is_overall(label) else ""
        )

    def label(self, index: int) -> str:
        """What a piece names: the words beside its score, or all its words."""
        score = self.score(index)
        return score.label if score and score.label else self.pieces[index].text

    def beside(self, index: int, step: int) -> int:
        """The next piece before (-1) or after (1) that was not left out; -1 where there is none."""
        index += step
        while 0 <= index < len(self.pieces):
            if self.kind(index) not in ("boilerplate", "byline", "tags", "tip", "rule", "caption"):
                return index
            index += step
        return -1

    def is_unnamed(self, index: int) -> bool:
        """Whether a piece is a score for whatever it stands under: without a label, or with one that names no section.

        A label that comes again and again (`Puntuación: 8/10`) says "score" in the critic's language.
        """
        score = self.score(index)
        if score is None:
            return False
        label = score.label.casefold()
        return names_nothing(label) or (self._labels()[label] > 1 and not self.names(score.label))

    def scored_alike(self, index: int) -> int:
        """How many lines of the text name and score something in the notation of this one."""
        score = self.score(index)
        return self._forms[score.number.form] if score else 0

    def _labels(self) -> Counter[str]:
        """How often each label stands beside a score that fills a line; and, on the way, how often each notation."""
        if not self._counted:
            scores = [score for index in range(self.start, self.end) if (score := self.score(index)) and score.label]
            self._counted.update(score.label.casefold() for score in scores)
            self._forms.update(score.number.form for score in scores if score.number.form != "bare")
            self._counted[""] = 0
        return self._counted

    def learn(self, index: int, byline: Byline, *, guessed: bool = False) -> None:
        """Keep what a line says about the text. An earlier line is believed, unless it was a guess and this is none."""
        guessed = guessed or not byline.sure or index < self.title - NEAR
        for name, value in (("critic", byline.critic), ("site", byline.site), ("day", byline.day)):
            better = (name in self.guesses and not guessed) or (name == "critic" and byline.whose)
            if value and (not getattr(self.facts, name) or better):
                setattr(self.facts, name, value)
                self.origins[name] = (index,)
                (self.guesses.add if guessed else self.guesses.discard)(name)
        if byline.tags:
            known = {tag.casefold() for tag in self.facts.tags}
            self.facts.tags += tuple(tag for tag in byline.tags if tag.casefold() not in known)
            self.origins["tags"] = (*self.origins.get("tags", ()), index)
        self.mark(index, "tags" if byline.tags and not byline.critic else "byline", byline.said, guessed=guessed)
