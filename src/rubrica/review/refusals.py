"""Numbers that look like scores of a criterion and are not: fractions, weights, facts, parts.

Each refusal takes all candidates of a text and gives those that remain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript.late import late
from rubrica.manuscript.score_line import CLOSING, HEADING
from rubrica.review.scored import GENERIC, OVERALL, Candidate, Scored

if TYPE_CHECKING:
    from rubrica.manuscript import Number
    from rubrica.rubric import Rubric

_USUAL = frozenset((5, 10, 20, 100))
"""Maxima on which people score without saying so first."""

_IDIOMS = frozenset((("50", "50"), ("24", "7"), ("9", "11"), ("16", "9"), ("4", "3")))


def refuse(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """The candidates that no rule refuses, in their order."""
    for rule in (
        _refuse_lonely,
        _refuse_averages,
        _refuse_fractions,
        _refuse_weights,
        _refuse_facts,
        _refuse_sums,
        _refuse_odd_maxima,
        _refuse_parts,
    ):
        candidates = rule(candidates, rubric, scored)
    return candidates


def is_usual(number: Number, rubric: Rubric) -> bool:
    """Whether a number's maximum is one that people score on, so that it needs no company to be believed."""
    return bool(number.best) and (float(number.best) in _USUAL or float(number.best) == float(rubric.scale.best))


def _refuse_lonely(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """`story 7` may be the seventh story, but hardly where `music 6` stands below it, or as `score 7`."""
    beside: dict[int, set[str]] = defaultdict(set)
    for candidate in candidates:
        place = -1 if candidate.line.place == HEADING else candidate.line.block
        beside[place].add(candidate.target)

    def is_lonely(candidate: Candidate) -> bool:
        line = candidate.line
        if not line.near or GENERIC.fullmatch(line.label):
            return False
        return len(beside[-1 if line.place == HEADING else line.block]) < 2

    return [candidate for candidate in candidates if not is_lonely(candidate)]


def _refuse_averages(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """`Average: 7.5/10` is the critic's own below scores of which it is the mean, and a site's anywhere else."""
    averages = [c for c in candidates if c.target == OVERALL and _AVERAGE.search(c.name)]
    if not averages:
        return candidates
    values = {c.target: value for c in candidates if c.target != OVERALL and (value := _float(c)) is not None}
    mean = sum(values.values()) / len(values) if values else 0.0
    alien = [c for c in averages if len(values) < 2 or abs((_float(c) or 0.0) - mean) > 0.1]
    return [candidate for candidate in candidates if candidate not in alien]


def _float(candidate: Candidate) -> float | None:
    """A number as it is written; None for a grade, and where it says "not scored"."""
    number = candidate.line.number
    return float(number.value) if number.value is not None and number.form != "letter" else None


_AVERAGE = late(r"(?i)average|mean|durchschnitt|moyenne|平均")


def _refuse_fractions(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """1/2 and 2/3 are parts, 24/7 is an idiom, 20/20 is eyesight; in prose so may be all that nobody scores on."""
    scored_on = _targets_by_maximum(candidates)

    def is_fraction(candidate: Candidate) -> bool:
        number = candidate.line.number
        if not number.best or number.value is None or number.form in ("percent", "stars"):
            return False
        if candidate.line.shy:
            beyond = candidate.line.place == CLOSING and float(number.value) > float(number.best)
            sight = (number.value, number.best) == ("20", "20") and scored_on["20"] == {candidate.target}
            return beyond or sight or not is_usual(number, rubric)
        alone = (number.value, number.best) in _IDIOMS and scored_on[number.best] == {candidate.target}
        return alone or (float(number.best) < 4 and not is_usual(number, rubric))

    return [candidate for candidate in candidates if not is_fraction(candidate)]


def _targets_by_maximum(candidates: Iterable[Candidate]) -> dict[str, set[str]]:
    """What is scored on each maximum of a text."""
    scored_on: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        scored_on[candidate.line.number.best].add(candidate.target)
    return scored_on


def _refuse_weights(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """`Story: 75 %`, `Audio: 25 %`: what adds up to a hundred per cent says how much each counts."""
    shares = [c for c in candidates if c.line.number.form == "percent" and c.target != OVERALL]
    if len(shares) > 1 and sum(float(c.line.number.value or 0) for c in shares) == 100:
        return [candidate for candidate in candidates if candidate not in shares]
    return candidates


def _refuse_facts(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """`Runtime: 94`, `Discs: 2`, `Audio: 5.1`: bare numbers of which the rubric knows the fewest; `Score: 8.12` beside
    any of them is a site's."""
    known: dict[int, int] = defaultdict(int)
    for candidate in candidates:
        known[candidate.line.block] += candidate.line.number.form == "bare"

    def is_fact(candidate: Candidate) -> bool:
        strangers = scored.strangers[candidate.line.block]
        generic = GENERIC.fullmatch(candidate.name) and not rubric.is_overall(candidate.name)  # a final score is meant
        unnamed = candidate.target == OVERALL and generic
        return strangers > 0 if unnamed else strangers > known[candidate.line.block]

    return [c for c in candidates if c.line.number.form != "bare" or not (is_fact(c) or _is_set_up(c, rubric))]


def _is_set_up(candidate: Candidate, rubric: Rubric) -> bool:
    """`Sound: 5.1` says where the loudspeakers stand, where the scale has no tenths; `Value: 9.50` is a price."""
    value = candidate.line.number.value or ""
    if value.partition(".")[2] and len(value.partition(".")[2]) == 2 and Decimal(value) > rubric.scale.best:
        return True
    return value in ("2.1", "5.1", "7.1") and not rubric.scale.on_step(Decimal(value))


def _refuse_sums(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """`Total: 24` below three eights is their sum, and no overall on this scale."""
    numbers = [c for c in candidates if c.line.number.form in ("bare", "points") and not c.line.number.best]
    values = {c.target: float(c.line.number.value or 0) for c in numbers if c.target != OVERALL}

    def is_sum(candidate: Candidate) -> bool:
        return float(candidate.line.number.value or 0) == sum(values.values())

    sums = [c for c in numbers if c.target == OVERALL and len(values) > 1 and is_sum(c)]
    return [candidate for candidate in candidates if candidate not in sums]


def _refuse_odd_maxima(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """One 6/8 among scores out of ten is music, not a score: it is remarked, and not read."""
    kept: list[Candidate] = []
    scored_on = _targets_by_maximum(candidates)
    if [c.line.number.form for c in candidates] == ["slash"] and not _may_be_maximum(candidates[0], rubric):
        return []
    any_usual = any(is_usual(candidate.line.number, rubric) for candidate in candidates)
    for candidate in candidates:
        number = candidate.line.number
        odd = (
            any_usual
            and number.value is not None
            and not _may_be_maximum(candidate, rubric)
            and float(number.value) <= float(number.best)
            and scored_on[number.best] == {candidate.target}
        )
        (scored.mixed if odd else kept).append(candidate)
    return kept


def _may_be_maximum(candidate: Candidate, rubric: Rubric) -> bool:
    """Whether anybody scores out of so many: 5, 10, 20, 35, 60, and 4 and 6."""
    number = candidate.line.number
    return not number.best or number.best in ("4", "6") or not float(number.best) % 5 or is_usual(number, rubric)


def _refuse_parts(candidates: list[Candidate], rubric: Rubric, scored: Scored) -> list[Candidate]:
    """Two different numbers for two parts of a criterion (its music and its voices, the sub and the dub, part one of
    four) score neither the whole nor each other; a number beside the criterion's own name does."""
    by_place: dict[tuple[str, int], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.line.number.value is not None and candidate.line.place != CLOSING:
            by_place[candidate.target, candidate.line.place].append(candidate)
    refused: list[Candidate] = []
    for (_, place), found in by_place.items():
        if len({c.line.number.value for c in found}) < 2:
            continue
        parts = [c for c in found if c.line.remark or not is_whole(c, rubric)]
        if len(parts) == len(found) and len({(c.name.casefold(), c.line.remark) for c in found}) > 1:
            scored.unclear.extend(found)
            refused.extend(found)
        elif len(parts) < len(found):
            refused.extend(parts)
        if place == HEADING and _are_counted(found):
            refused.extend(found)
    return [candidate for candidate in candidates if candidate not in refused]


def is_whole(candidate: Candidate, rubric: Rubric) -> bool:
    """Whether the text calls it by the criterion's own name there, and not by that of a part ("Music" for Audio)."""
    if candidate.target == OVERALL:
        return True
    criterion = rubric.by_key[candidate.target]
    return candidate.name.casefold() in (criterion.name.casefold(), criterion.short.casefold(), criterion.key)


def _are_counted(found: list[Candidate]) -> bool:
    """Whether headings only count: Story (1/4), Story (2/4)."""
    bests = {c.line.number.best for c in found}
    values = [c.line.number.value for c in found]
    return len(bests) == 1 and "" not in bests and values == [str(n) for n in range(1, len(values) + 1)]
