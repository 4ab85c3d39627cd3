"""Comments of tests: what somebody sends, and what becomes of it."""

from __future__ import annotations

from rubrica.web.changes import writing
from rubrica.web.comments.house import House
from rubrica.web.comments.models import Comment
from rubrica.web.comments.offered import Offered
from rubrica.web.comments.sending import Taken, take

from .edits import review

HAPPY = Offered("Marek O.", "marek@readers.example", "The lantern colours have a key, as the second episode shows.")
OPEN = House(hold="none")


def sent(offered: Offered = HAPPY, slug: str = "salt-radio", house: House = House()) -> Taken:  # noqa: B008 - frozen
    with writing() as change:
        return take(change, review(slug), offered, house)


def comment(offered: Offered = HAPPY, slug: str = "salt-radio") -> Comment:
    """One that readers see."""
    return sent(offered, slug, OPEN).comment
