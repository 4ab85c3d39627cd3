"""What the editor offers for remarks that take a critic: a score on the scale of the others, a place for the words that
say what a picture shows. Nobody but a critic who presses the button does any of it; `rubrica check --fix` does not."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext, ngettext

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.score_spots import spots
from rubrica.pages.building.pictures import plain_name
from rubrica.rubric.numbers import plain
from rubrica.web.catalogue.models import Picture

if TYPE_CHECKING:
    from rubrica.manuscript import Manuscript
    from rubrica.review import Remark, Review
    from rubrica.web.studio.parts import Reading

_EMPTY = re.compile(rb"!\[(\s*)\]")


@dataclass(frozen=True, slots=True)
class Offer:
    """Edits, and what the button says that makes them. `over` is what is to be typed over in the last of them."""

    label: str
    edits: tuple[Edit, ...]
    over: str = ""


def offers_of(read: Reading) -> dict[Remark, Offer]:
    """What can be offered for the remarks of a text that have no fix of their own."""
    review, found = read.review, {}
    for remark in read.remarks:
        offer = None
        if remark.code == "mixed-notation":
            offer = _like_the_others(read, remark)
        elif remark.code == "other-maximum":
            offer = _on_the_scale(review)
        elif remark.code == "no-alt-text":
            offer = _described(review, remark)
        if offer:
            found[remark] = offer
    return found


def _like_the_others(read: Reading, remark: Remark) -> Offer | None:
    """★★★★☆ as 8/10, where the others are out of ten: what it comes to must be a step of the scale."""
    review, scale = read.review, read.review.rubric.scale
    sample = next((one.written for one in review.scores if one.value is not None), "")
    line = next((one.line for one in read.refused if _line(review, one.line.start) == remark.line), None)
    best, number = sample.partition("/")[2], line.number if line else None
    if line is None or number is None or not best or not number.best or not number.value or scale.letters:
        return None
    part = Decimal(number.value) / Decimal(number.best)
    if not scale.on_step(part * scale.best):
        return None
    edit = _rewritten(review.manuscript, line.start, line.end, (number.value, number.best), part * Decimal(best), best)
    return Offer(gettext("Write “%(words)s”") % {"words": edit.new}, (edit,)) if edit else None


def _on_the_scale(review: Review) -> Offer | None:
    """All scores on another maximum as they are read; none where one falls between two steps."""
    scale, edits = review.rubric.scale, []
    for score in review.scores:
        value, _, best = score.written.partition("/")
        if score.value is None or not best or Decimal(best) == scale.best:
            continue
        to = plain(scale.best)
        edit = _rewritten(review.manuscript, score.start, score.end, (value, best), score.value, to)
        if scale.letters or edit is None or not scale.on_step(score.value):
            return None
        edits.append(edit)
    if not edits:
        return None
    said = {"words": edits[0].new, "num": len(edits)}
    label = ngettext(
        "Write it on the rubric's scale, as “%(words)s”",
        "Write all %(num)d on the rubric's scale, the first as “%(words)s”",
        len(edits),
    )
    return Offer(label % said, tuple(sorted(edits, key=lambda edit: edit.start)))


def _rewritten(
    manuscript: Manuscript, start: int, end: int, was: tuple[str, str], value: Decimal, best: str
) -> Edit | None:
    typed = manuscript.source.slice(start, end)
    spot = next((one for one in spots(typed) if (one.number.value, one.number.best) == was), None)
    if spot is None:
        return None
    first, last = (start + len(typed[:at].encode()) for at in (spot.start, spot.end))
    return Edit(first, last, f"{plain(value)}/{best}")


def _described(review: Review, remark: Remark) -> Offer | None:
    """What the library says of the picture; otherwise a place to say it."""
    data, front = review.manuscript.source.data, review.manuscript.front
    figure = next(
        (one for one in review.figures if _line(review, one.start) == remark.line and not one.alt.strip()), None
    )
    if figure is not None:
        hole = _EMPTY.search(data, figure.start, figure.end)
        known = _known(figure.address)
        said = re.sub(r"([\\\[\]])", r"\\\1", known) or gettext("What it shows")
        return _offer(Edit(hole.start(1), hole.end(1), said), known) if hole else None
    cover = front.field("cover")
    if cover is None or _line(review, cover.start) != remark.line:
        return None
    at, known = data.find(b"\n", cover.start), _known(front.text("cover"))
    said = json.dumps(known, ensure_ascii=False) if known else gettext("What it shows")
    return _offer(Edit(at, at, f"\ncover_alt: {said}"), known) if at >= 0 else None


def _offer(edit: Edit, known: str) -> Offer:
    if known:
        return Offer(gettext("Write “%(words)s”") % {"words": known}, (edit,))
    return Offer(gettext("Say what it shows"), (edit,), gettext("What it shows"))


def _known(address: str) -> str:
    said = Picture.objects.filter(name=plain_name(address)).values_list("alt", flat=True).first()
    return " ".join((said or "").split())


def _line(review: Review, offset: int) -> int:
    return review.manuscript.source.line_of(offset)
