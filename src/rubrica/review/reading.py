"""What a check looks at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.manuscript import Manuscript
    from rubrica.review.review import Review
    from rubrica.review.scoring import Scored
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Reading:
    """What a check looks at: the review, and everything scoring saw on the way."""

    review: Review
    scored: Scored

    @property
    def manuscript(self) -> Manuscript:
        return self.review.manuscript

    @property
    def rubric(self) -> Rubric:
        return self.review.rubric
