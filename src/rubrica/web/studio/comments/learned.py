"""What the filter has learned, and how often people found it wrong."""

from __future__ import annotations

from dataclasses import dataclass

from rubrica.web.comments.filtering import counted
from rubrica.web.comments.models import Decision, Standing


@dataclass(frozen=True, slots=True)
class Learned:
    """`spam` and `printed` are comments that it learned from. Of those that it `caught`, `wrong` were printed by
    somebody."""

    spam: int
    printed: int
    caught: int
    wrong: int


def learned() -> Learned:
    seen, caught = counted(), Decision.objects.filter(by=None, reason="like-spam")
    wrong = caught.filter(comment__standing=Standing.PRINTED)
    return Learned(seen.spam, seen.printed, caught.count(), wrong.count())
