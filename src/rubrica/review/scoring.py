"""Which score line scores which criterion: the numbered precedence, then the refusals.

1. in the heading  2. alone on a line  3. opening the section's first block  4. closing a paragraph
5. in a table or list.
The notation (7/10, 7, stars, letters …) is decided once per document by the most frequent one; a score in another
notation is refused and remarked, because a stray number is more often something else than a score.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from rubrica.manuscript import Manuscript, ScoreLine, Section, read_score_lines
from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING, LISTED
from rubrica.review.review import Score, StatedOverall

if TYPE_CHECKING:
    from rubrica.rubric import Rubric

OVERALL = "overall"
"""The name under which the overall is resolved beside the criteria's keys."""

_USUAL = frozenset(("4", "5", "6", "10", "20", "100", "5.0", "10.0", "100.0"))
"""The maxima critics score to; 24/7 and "Part 1/3" are no scores."""

GENERIC = re.compile(
    r"(?i)(?:my\s+|our\s+|the\s+|final\s+|section\s+)*(?:scores?|ratings?|grades?|marks?|points|stars|rated|verdict)"
    r"|(?:点数|スコア|評価|採点|得点)"
)


@dataclass(slots=True)
class Candidate:
    """A score line whose target is known: a criterion's key or the overall."""

    target: str
    line: ScoreLine
    section: int
    value: Decimal | None = None


@dataclass(slots=True)
class Scored:
    """What scoring found. The lists beside `scores` and `stated` are what the checks talk about; `said` is every
    score line that says a number which counts, for each target the one that was taken first."""

    scores: list[Score] = field(default_factory=list)
    stated: StatedOverall | None = None
    said: list[Candidate] = field(default_factory=list)
    criteria: list[tuple[str, ...]] = field(default_factory=list)
    overall_sections: list[int] = field(default_factory=list)
    mixed: list[Candidate] = field(default_factory=list)
    repeated: list[Candidate] = field(default_factory=list)
    unclear: list[Candidate] = field(default_factory=list)
    off_scale: list[Candidate] = field(default_factory=list)
    converted: list[Candidate] = field(default_factory=list)
    unknown: list[tuple[str, ScoreLine]] = field(default_factory=list)


def score(manuscript: Manuscript, rubric: Rubric) -> Scored:
    """Read every score of a manuscript."""
    scored = Scored()
    candidates = _candidates(manuscript, rubric, scored)
    notation = _notation(candidates)
    by_target: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_target.setdefault(candidate.target, []).append(candidate)
    for criterion in rubric.criteria:
        if found := by_target.get(criterion.key):
            _choose(found, notation, rubric, scored)
    if found := by_target.get(OVERALL):
        _state(found, notation, rubric, scored)
    return scored


def _candidates(manuscript: Manuscript, rubric: Rubric, scored: Scored) -> list[Candidate]:
    candidates: list[Candidate] = []
    within = 0
    every = read_score_lines(manuscript.source, manuscript.events, manuscript.sections)
    for index, (section, lines) in enumerate(zip(manuscript.sections, every, strict=True)):
        name = _name(section, lines)
        own = _targets(name, rubric) if name else ()
        within = _within(section, own, within)
        scored.criteria.append(tuple(target for target in own if target != OVERALL))
        if OVERALL in own:
            scored.overall_sections.append(index)
        for line in lines:
            targets = _targets_of(line, section, own, rubric)
            candidates.extend(Candidate(target, line, index) for target in targets)
            if not targets and not 0 < within < section.level and (what := _unknown(line, section, rubric)):
                scored.unknown.append((what, line))
    if not any(candidate.target == OVERALL for candidate in candidates):
        candidates.extend(_lone(manuscript, every))
    return candidates


def _name(section: Section, lines: list[ScoreLine]) -> str:
    """What a heading names, without the score it may carry."""
    if lines and lines[0].place == HEADING and lines[0].label:
        return lines[0].label
    return section.heading


def _targets(label: str, rubric: Rubric) -> tuple[str, ...]:
    known = rubric.criteria_of(label)
    if known:
        return tuple(criterion.key for criterion in known)
    return (OVERALL,) if rubric.is_overall(label) else ()


def _within(section: Section, own: tuple[str, ...], level: int) -> int:
    """The level of the criterion's section that goes on; a sub-heading's score within it only informs. 0 outside."""
    if own:
        return section.level
    return level if section.level > level else 0


def _targets_of(line: ScoreLine, section: Section, own: tuple[str, ...], rubric: Rubric) -> tuple[str, ...]:
    """The criteria a score line scores: those its label names, or those of its section where it has no label."""
    if line.label and not GENERIC.fullmatch(line.label):
        return _targets(line.label, rubric)
    if not own and line.label and section.head is None and line.place == ALONE:
        return (OVERALL,)
    return own if line.place < LISTED else ()


def _unknown(line: ScoreLine, section: Section, rubric: Rubric) -> str:
    """What a score line scores that the rubric does not know; "" where the number may well be something else."""
    number = line.number
    if line.refused or line.place > FIRST or number.value is None:
        return ""
    usual = number.best in _USUAL and Decimal(number.value) <= Decimal(number.best)
    if line.label and not GENERIC.fullmatch(line.label):
        return line.label if usual and line.place != FIRST and rubric.suggest(line.label) else ""
    return section.heading if section.head is not None and (usual or line.label) else ""


def _lone(manuscript: Manuscript, every: list[list[ScoreLine]]) -> list[Candidate]:
    """A text without an overall section whose lead is closed or opened by a bare `7/10`: that is the overall."""
    for index, section in enumerate(manuscript.sections):
        if section.head is None or len(manuscript.sections) == 1:
            plain = [
                line for line in every[index] if not line.label and not line.refused and line.number.value is not None
            ]
            if len(plain) == 1 and plain[0].place in (ALONE, CLOSING):
                return [Candidate(OVERALL, plain[0], index)]
    return []


def _notation(candidates: list[Candidate]) -> str:
    """The form most scores of this document have; the first one's where several are as frequent."""
    forms = [
        candidate.line.number.form
        for candidate in candidates
        if candidate.target != OVERALL
        and not candidate.line.refused
        and candidate.line.number.value is not None
        and candidate.line.place != CLOSING
    ] or [candidate.line.number.form for candidate in candidates if candidate.line.number.value is not None]
    return Counter(forms).most_common(1)[0][0] if forms else ""


def _choose(found: list[Candidate], notation: str, rubric: Rubric, scored: Scored) -> None:
    """One criterion's score: the first in precedence; what disagrees with it is kept for the remarks."""
    found.sort(key=lambda candidate: candidate.line.place)
    taken: Candidate | None = None
    for candidate in found:
        line = candidate.line
        if line.refused:
            scored.unclear.append(candidate)
        elif line.number.value is not None and not _same_form(line.number.form, notation):
            if taken is None or line.place != CLOSING:
                scored.mixed.append(candidate)
        elif not _convert(candidate, rubric):
            scored.mixed.append(candidate)
        elif taken is None:
            taken = candidate
        elif candidate.value != taken.value and line.place != CLOSING:
            scored.repeated.append(candidate)
    if taken is not None:
        if scored.mixed and scored.mixed[-1].target == taken.target:
            scored.mixed = [candidate for candidate in scored.mixed if candidate.target != taken.target]
        _keep(taken, rubric, scored)
        scored.said.append(taken)
        scored.said.extend(
            c for c in found if c is not taken and c.value == taken.value and _same_form(c.line.number.form, notation)
        )


def _same_form(form: str, notation: str) -> bool:
    """`7/10` and `7 out of 10` are one notation."""
    slashes = ("slash", "out-of")
    return form == notation or (form in slashes and notation in slashes)


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
    """At most two places: 34/35 on a scale to 10 is 9.71."""
    return value.normalize() if value == value.quantize(Decimal("0.01")) else value.quantize(Decimal("0.01"))


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
    numbers.sort(key=lambda c: not _same_form(c.line.number.form, notation))
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


def written(line: ScoreLine) -> str:
    """The number as it is quoted back to the critic: `4/5`, `B+`, `not scored`."""
    number = line.number
    if number.value is None:
        return "not scored"
    if number.form == "percent":
        return f"{number.value} %"
    return f"{number.value}/{number.best}" if number.best else number.value
