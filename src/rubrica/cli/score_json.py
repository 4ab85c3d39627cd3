"""An overall taken apart, as data: `explanation` of docs/schema/review-1.json."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rubrica.pages.data.review_json import review_json
from rubrica.rubric import explain
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.cli.texts import Text
    from rubrica.review import Review
    from rubrica.rubric import Change, Explanation, Lens, Rubric


def score_json(review: Review, text: Text, without: tuple[str, ...], lens: Lens | None) -> dict[str, Any]:
    """The review by the schema, with its explanation: null where no overall is computed."""
    explanation = explain(review.rubric, review.values)
    data = review_json(review)
    data["file"] = text.file
    data["explanation"] = _explanation(explanation) if explanation else None
    if explanation and without:
        data["without"] = {"criteria": list(without), **_overall(review.rubric, explanation.without(*without))}
    if lens:
        seen = lens.overall(review.rubric, review.values)
        working = lens.working(review.rubric, review.values)
        data["lens"] = {"lens": str(lens), **_overall(review.rubric, seen), "working": str(working or "")}
    return data


def _explanation(explanation: Explanation) -> dict[str, Any]:
    return {
        "lowest": plain(explanation.lowest),
        "highest": plain(explanation.highest),
        "contributions": [
            {
                "criterion": one.criterion.key,
                "points": plain(one.points),
                "without": _overall(explanation.rubric, explanation.without(one.criterion.key))["overall"],
            }
            for one in explanation.contributions
        ],
        "carried_by": [criterion.key for criterion in explanation.carried_by],
        "held_back_by": [criterion.key for criterion in explanation.held_back_by],
        "smallest_change": _change(explanation.smallest_change, explanation.rubric),
    }


def _change(change: Change | None, rubric: Rubric) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "criterion": change.criterion.key,
        "before": plain(change.before),
        "after": plain(change.after),
        "steps": change.steps,
        **_overall(rubric, change.overall),
    }


def _overall(rubric: Rubric, overall: Decimal | None) -> dict[str, Any]:
    if overall is None:
        return {"overall": None, "verdict": ""}
    return {"overall": rubric.rounding.text(overall), "verdict": rubric.verdict(overall) or ""}
