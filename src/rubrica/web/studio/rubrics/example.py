"""The live example: scores that somebody types, and what the rubric makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.rubric import Policy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Example:
    """What comes of the scores: the overall as it is printed, its word, the working; `said` where there is none, and
    what is wrong with a score, by the category's key."""

    overall: str = ""
    verdict: str = ""
    working: str = ""
    said: str = ""
    wrong: tuple[tuple[str, str], ...] = ()


def usual_scores(rubric: Rubric) -> dict[str, str]:
    """Scores to begin with, for nobody likes an empty example: a little above the middle, by turns."""
    if rubric.scale.letters:
        letters = [letter for letter, _worth in rubric.scale.letters]
        return {one.key: letters[place % min(3, len(letters))] for place, one in enumerate(rubric.criteria)}
    reach = (rubric.scale.best - rubric.scale.worst) / rubric.scale.step
    parts = (Decimal("0.7"), Decimal("0.8"), Decimal("0.6"))
    return {
        one.key: rubric.scale.text(rubric.scale.worst + int(reach * parts[place % 3]) * rubric.scale.step)
        for place, one in enumerate(rubric.criteria)
    }


def example_of(rubric: Rubric, typed: Mapping[str, str]) -> Example:
    """What a rubric makes of scores by key; an empty one is not scored."""
    scores, wrong = {}, []
    for criterion in rubric.criteria:
        said = typed.get(criterion.key, "").strip()
        value = rubric.scale.parse(said) if said else None
        if said and value is None:
            wrong.append((criterion.name, _("“%(said)s” is no score on this scale.") % {"said": said[:20]}))
        elif value is not None and not rubric.scale.holds(value):
            wrong.append((criterion.name, _("%(said)s lies beyond this scale.") % {"said": said[:20]}))
        elif value is not None:
            scores[criterion.key] = value
            if not rubric.scale.on_step(value):
                wrong.append((criterion.name, _("%(said)s lies between two steps.") % {"said": said[:20]}))
    overall, working = rubric.overall(scores), rubric.working(scores)
    if overall is None:
        return Example(said=_without(rubric, scores), wrong=tuple(wrong))
    return Example(rubric.print_overall(overall), rubric.verdict(overall) or "", str(working), wrong=tuple(wrong))


def _without(rubric: Rubric, scores: Mapping[str, Decimal]) -> str:
    """Why there is no overall."""
    reach = rubric.reach(scores)
    if rubric.policy is Policy.OWN and reach:
        low, high = map(rubric.overall_text, reach)
        return _("You state the overall yourself, between %(low)s and %(high)s.") % {"low": low, "high": high}
    return _("Nothing that counts is scored.")
