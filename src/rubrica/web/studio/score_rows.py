"""The score form: a row for each criterion of the rubric, with what the text says and what it could say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.rubric.numbers import plain
from rubrica.rubric.steps import steps_from

if TYPE_CHECKING:
    from rubrica.review import Review, Score
    from rubrica.rubric import Scale
    from rubrica.rubric.criterion import Criterion
    from rubrica.web.studio.parts import Reading

MOST_STEPS = 21
"""A scale of more steps than this is typed as a number: nobody looks for 82 among a hundred and one."""

NOT_COUNTED = ("score-off-scale", "score-unclear", "mixed-notation")


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion. `state` is scored, not-scored (the text says so) or missing; `steps` are the scores to choose
    from, best last, none where a number is typed; `fault` says why what stands in the text is not counted."""

    criterion: str
    name: str
    hint: str
    state: str
    value: str
    line: int
    steps: tuple[str, ...]
    worst: str
    best: str
    step: str
    fault: str = ""

    @property
    def has_halves(self) -> bool:
        """Whether every second step is a half."""
        return self.step == "0.5" and bool(self.steps)


def rows_of(reading: Reading) -> tuple[Row, ...]:
    """A row for each criterion, in the rubric's order."""
    review, faults = reading.review, _faults(reading)
    given = {score.criterion: score for score in review.scores}
    return tuple(_row(review, one, given.get(one.key), faults.get(one.key, "")) for one in review.rubric.criteria)


def _faults(reading: Reading) -> dict[str, str]:
    """What the remarks say of the score lines that do not count, by criterion."""
    line_of = reading.review.manuscript.source.line_of
    said = {remark.line: remark.message for remark in reversed(reading.remarks) if remark.code in NOT_COUNTED}
    return {one.target: said.get(line_of(one.line.start), "") for one in reading.refused}


def _row(review: Review, criterion: Criterion, score: Score | None, fault: str) -> Row:
    scale = review.rubric.scale
    value = scale.text(score.value) if score and score.value is not None else ""
    state = "missing" if score is None else "scored" if value else "not-scored"
    line = review.manuscript.source.line_of(score.start) if score else 0
    steps = steps_of(scale)
    if steps and value and value not in steps:  # 7.3 on a scale of halves stands between two of them
        steps = tuple(sorted((*steps, value), key=float))
    ends = plain(scale.worst), plain(scale.best), plain(scale.step)
    return Row(criterion.key, criterion.name, criterion.description, state, value, line, steps, *ends, fault)


def steps_of(scale: Scale) -> tuple[str, ...]:
    """The scores of a scale, worst first; none where there are too many to choose from."""
    above = steps_from(scale, scale.worst, 1)
    if len(above) >= MOST_STEPS and not scale.letters:
        return ()
    return tuple(scale.text(value) for value in (scale.worst, *(above[place] for place in range(len(above)))))
