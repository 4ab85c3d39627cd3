"""Which rubric a text is read against: the one its front matter names, or, where nobody has it, the press's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.rubric import UnknownRubric

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.manuscript import FrontMatter
    from rubrica.rubric import Rubric

LONGEST = 60
"""No more of a name that means nothing is quoted back."""


def choose_rubric(front: FrontMatter, find: Callable[[str], Rubric]) -> tuple[Rubric, list[Fault]]:
    """The rubric of a text, and a fault if it names one that is not there.

    `find` gives a rubric by its name, "" for the press's own, and raises UnknownRubric. An edition that is not there is
    replaced by the newest of its rubric.
    """
    named = front.text("rubric")
    try:
        return find(named), []
    except UnknownRubric as error:
        rubric, field = find(error.instead), front.field("rubric")
        assert field is not None
        shown = named if len(named) <= LONGEST else named[:LONGEST] + "…"
        message = f"there is no rubric “{shown}”; the text is read against “{rubric.title}”"
        remedy = error.remedy[:1].lower() + error.remedy[1:]
        return rubric, [Fault("unknown-rubric", message, field.start, field.end, remedy)]
