"""Which reviews are due for another viewing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

AGE = timedelta(days=730)
"""Two years: long enough that one watches it anew."""

TENTH = 10


@dataclass(frozen=True, slots=True)
class Watched:
    """A review as it was last scored: the day, the overall, with which edition, and how many revisions it has."""

    name: str
    day: date
    overall: Decimal
    is_newest_edition: bool
    revisions: int = 1


@dataclass(frozen=True, slots=True)
class Due:
    """A review that is due, and why: `best`, `worst`, `edition`, `once`."""

    review: Watched
    reasons: tuple[str, ...]


def due(reviews: Sequence[Watched], today: date) -> tuple[Due, ...]:
    """The reviews that are due, those with the most reasons first, then the oldest.

    Due is what was last scored two years ago or earlier, and for at least one reason: its overall is among the best
    tenth or the worst tenth of the critic's (for there memory flatters), or it was scored with an earlier edition of
    the rubric. That it was never scored a second time is a further reason, but not one alone.
    """
    overalls = sorted(one.overall for one in reviews)
    ends = (overalls[(len(overalls) - 1) // TENTH], overalls[-1 - (len(overalls) - 1) // TENTH]) if overalls else None
    found = [Due(one, _reasons(one, *ends)) for one in reviews if ends and today - one.day >= AGE]
    return tuple(sorted((one for one in found if set(one.reasons) - {"once"}), key=_urgency))


def _reasons(one: Watched, worst: Decimal, best: Decimal) -> tuple[str, ...]:
    differ = worst < best
    reasons = {
        "best": differ and one.overall >= best,
        "worst": differ and one.overall <= worst,
        "edition": not one.is_newest_edition,
        "once": one.revisions == 1,
    }
    return tuple(reason for reason, holds in reasons.items() if holds)


def _urgency(one: Due) -> tuple[int, date, str]:
    return -len(one.reasons), one.review.day, one.review.name
