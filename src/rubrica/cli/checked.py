"""One text, read and checked: what most commands begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from rubrica.cli.command import Hindrance
from rubrica.cli.presses import PressNames, find_rubric, press_of, rubric_of
from rubrica.cli.texts import Text, read_text
from rubrica.manuscript import cut
from rubrica.pages.press.press import Press, PressError
from rubrica.review import Remark, Review
from rubrica.review.reader import read_manuscript

if TYPE_CHECKING:
    from rubrica.pages.source import Source


@dataclass(frozen=True, slots=True)
class Checked:
    """A text, the review read from it, and the remarks about it in the order of the text."""

    text: Text
    review: Review
    remarks: list[Remark]


def read_checked(name: str, rubric: str = "") -> Checked:
    """Read a file or standard input against the rubric named here, else in its front matter, else its press's.

    Raises Hindrance, which names the text, or the press's own file if that is at fault.
    """
    text = read_text(name)
    manuscript = cut(text.data)
    press = press_of(text.path)
    try:
        found, faults = (find_rubric(rubric, press), []) if rubric else rubric_of(manuscript.front, press)
        review, remarks = read_manuscript(manuscript, found, faults)
        more = _remarks_of_press(review, press) if press else []
    except (Hindrance, PressError) as error:
        raise Hindrance(f"{text.name}: {error}") from None
    return Checked(text, review, sorted(remarks + more, key=lambda remark: (remark.line, remark.column)))


def _remarks_of_press(review: Review, press: Press) -> list[Remark]:
    """Pictures and names the press does not have. A text without links and pictures asks for neither."""
    if not (review.manuscript.links or review.figures or review.manuscript.front.text("cover")):
        return []
    from rubrica.pages.press_remarks import press_remarks

    return press_remarks(review, cast("Source", PressNames(press)))
