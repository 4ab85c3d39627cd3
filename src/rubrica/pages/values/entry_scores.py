"""Scores as entries hold them: the value on its rubric's scale, and the share of the best that its ticks fill."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages.values.entry import EntryScore

if TYPE_CHECKING:
    from decimal import Decimal

    from rubrica.review import Review
    from rubrica.rubric import Rubric


@lru_cache(maxsize=4096)
def entry_score(rubric: Rubric, criterion: str, value: Decimal | None) -> EntryScore:
    """A criterion's score as it is printed on its rubric's scale."""
    named, scale = rubric.by_key[criterion], rubric.scale
    if value is None:
        return EntryScore(criterion, named.name, named.short, None, scale.text(scale.best), 0.0)
    share = float(value / scale.best)
    return EntryScore(criterion, named.name, named.short, scale.text(value), scale.text(scale.best), share)


def entry_scores(review: Review, rubric: Rubric | None = None) -> tuple[EntryScore, ...]:
    """All criteria of the rubric in its order, unscored ones included; none for a text without scores. `rubric` is the
    review's own, perhaps under the names of another language."""
    given = {score.criterion: score.value for score in review.scores}
    if not given:
        return ()
    rubric = rubric or review.rubric
    return tuple([entry_score(rubric, one.key, given.get(one.key)) for one in rubric.criteria])
