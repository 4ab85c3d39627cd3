"""How many comments came with the proof of work that the settings ask for, and what became of the others."""

from __future__ import annotations

from dataclasses import dataclass

from rubrica.web.comments.house import house_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.reviews.reading import press_now

NEWEST = 1000


@dataclass(frozen=True, slots=True)
class Worked:
    """Of the newest comments: how many came with proof, how many without, and how many of those are spam."""

    done: int
    without: int
    spam: int


def worked() -> Worked | None:
    """None where the settings ask for none."""
    if not house_of(press_now().settings).proof:
        return None
    newest = list(Comment.objects.order_by("-pk").values_list("proof", "reasons", "standing")[:NEWEST])
    without = [standing for _, reasons, standing in newest if ["proof", ""] in reasons]
    return Worked(sum(proof != "" for proof, _, _ in newest), len(without), without.count(Standing.SPAM))
