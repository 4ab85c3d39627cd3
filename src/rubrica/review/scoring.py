"""Which score line scores which criterion: the numbered precedence, then the refusals.

1. in the heading  2. alone on a line  3. opening the section's first block  4. closing a paragraph
5. in a table or list.
The notation (7/10, 7, stars, letters …) is decided once per document by the most frequent one; a score in another
notation is refused and remarked, because a stray number is more often something else than a score.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from rubrica.manuscript import Manuscript
from rubrica.manuscript.score_line import CLOSING, LISTED
from rubrica.review.candidates import gather_candidates
from rubrica.review.refusals import is_whole, refuse
from rubrica.review.review import Score, StatedOverall
from rubrica.review.scored import GENERIC, OVERALL, Candidate, Scored, written
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from rubrica.rubric import Rubric

__all__ = ["GENERIC", "OVERALL", "Candidate", "Scored", "score", "written"]


def score(manuscript: Manuscript, rubric: Rubric) -> Scored:
    """Read every score of a manuscript."""
    scored = Scored()
    candidates = refuse(gather_candidates(manuscript, rubric, scored), rubric, scored)
    notation = _notation(candidates or scored.parts)
    by_target: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_target.setdefault(candidate.target, []).append(candidate)
    for criterion in rubric.criteria:
        if found := by_target.get(criterion.key):
            _choose(found, notation, rubric, scored)
    _roll_up(manuscript, notation, rubric, scored)
    if found := by_target.get(OVERALL):
        _state(found, notation, rubric, scored)
    return scored


def _notation(candidates: list[Candidate]) -> str:
    """The form most scores of this document have. Of two as frequent, the one with a maximum, then the one that stands
    higher in the precedence, then the first."""
    numbers = [c for c in candidates if c.line.number.value is not None and not c.line.refused]
    firm = [c for c in numbers if c.target != OVERALL and c.line.place != CLOSING]
    counted: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in firm or numbers:
        counted[_FORMS.get(candidate.line.number.form, candidate.line.number.form)].append(candidate)
    if not counted:
        return ""
    return max(
        counted,
        key=lambda form: (len(counted[form]), form in _WITH_MAXIMUM, -min(c.line.place for c in counted[form])),
    )


_FORMS = {"out-of": "slash"}  # `7/10` and `7 out of 10` are one notation
_WITH_MAXIMUM = ("slash", "stars", "points")


def _choose(found: list[Candidate], notation: str, rubric: Rubric, scored: Scored) -> None:
    """One criterion's score: the first in precedence; what disagrees with it is kept for the remarks."""
    found.sort(key=_precedence)
    read = [c for c in found if not c.line.refused and _is_in(notation, c) and _convert(c, rubric)]
    scored.unclear.extend(candidate for candidate in found if candidate.line.refused)
    if not read:
        scored.mixed.extend(c for c in found if not c.line.refused)
        return
    taken = read[0]
    _keep(taken, rubric, scored)
    scored.said.extend(candidate for candidate in read if candidate.value == taken.value)
    scored.repeated.extend(c for c in read if c.value != taken.value and _contradicts(c, taken, rubric))


def _precedence(candidate: Candidate) -> tuple[int, int]:
    """By place, then by order; of two numbers that close a paragraph the later one, since it closes the section."""
    line = candidate.line
    return line.place, -line.start if line.place == CLOSING else line.start


def _contradicts(candidate: Candidate, taken: Candidate, rubric: Rubric) -> bool:
    """Whether it claims to score the same thing: a number in prose does not, nor does a part's in a list."""
    if candidate.line.place == CLOSING:
        return False
    same = candidate.name.casefold() == taken.name.casefold()
    return candidate.line.place != LISTED or same or is_whole(candidate, rubric)


def _is_in(notation: str, candidate: Candidate) -> bool:
    form = candidate.line.number.form
    return candidate.line.number.value is None or _FORMS.get(form, form) == notation


def _roll_up(manuscript: Manuscript, notation: str, rubric: Rubric, scored: Scored) -> None:
    """The mean of its sub-headings' scores, for a criterion that states none and whose rubric says so."""
    by_target: dict[str, dict[int, Candidate]] = defaultdict(dict)
    for candidate in sorted(scored.parts, key=_precedence):
        if not candidate.line.refused and _is_in(notation, candidate) and _convert(candidate, rubric):
            by_target[candidate.target].setdefault(candidate.section, candidate)
    stated = {score.criterion for score in scored.scores}
    for key, parts in by_target.items():
        values = [part.value for part in parts.values() if part.value is not None and rubric.scale.holds(part.value)]
        value = rubric.rolled_up(rubric.by_key[key], values)
        if value is not None and key not in stated:
            section = next(index for index, own in enumerate(scored.criteria) if key in own)
            head = manuscript.sections[section].head
            start, end = (head.start, head.end) if head else (0, 0)
            scored.scores.append(Score(key, value, rubric.scale.text(value), start, end, section))
    order = list(rubric.by_key)
    scored.scores.sort(key=lambda score: order.index(score.criterion))


def _convert(candidate: Candidate, rubric: Rubric) -> bool:
    """Put the candidate's number on the rubric's scale; False where the scale cannot express it."""
    number = candidate.line.number
    if number.value is None:
        return True
    scale = rubric.scale
    if number.form == "letter":
        candidate.value = scale.parse(number.value) if scale.letters else None
        return candidate.value is not None
    try:
        value, best = Decimal(number.value), Decimal(number.best) if number.best else scale.best
    except InvalidOperation:
        return False
    if scale.letters and not scale.on_step(value):
        return False
    candidate.value = value if best == scale.best else _shortened(value * scale.best / best)
    return True


def _shortened(value: Decimal) -> Decimal:
    """At most two places, in plain digits: 34/35 on a scale to 10 is 9.71, 5/5 is 10."""
    return Decimal(plain(value.quantize(Decimal("0.01"))))


def _keep(taken: Candidate, rubric: Rubric, scored: Scored) -> None:
    line = taken.line
    if taken.value is not None and not rubric.scale.holds(taken.value):
        scored.off_scale.append(taken)
        return
    if taken.value is not None and line.number.best and Decimal(line.number.best) != rubric.scale.best:
        scored.converted.append(taken)
    scored.scores.append(Score(taken.target, taken.value, written(line), line.start, line.end, taken.section))


def _state(found: list[Candidate], notation: str, rubric: Rubric, scored: Scored) -> None:
    """The stated overall: the first in precedence, the last section that is about it before others."""
    numbers = [c for c in found if c.line.number.value is not None and not c.line.refused and _convert(c, rubric)]
    numbers.sort(key=lambda c: (c.section not in scored.overall_sections, c.line.place))
    numbers.sort(key=lambda c: not _is_in(notation, c))
    scored.unclear.extend(candidate for candidate in found if candidate.line.refused and not numbers)
    if not numbers:
        return
    taken = numbers[0]
    line = taken.line
    assert taken.value is not None
    scored.stated = StatedOverall(taken.value, written(line), line.word, line.start, line.end, taken.section)
    scored.said.extend(candidate for candidate in numbers if candidate.value == taken.value)
    scored.repeated.extend(
        candidate for candidate in numbers[1:] if candidate.value != taken.value and candidate.line.place < CLOSING
    )
