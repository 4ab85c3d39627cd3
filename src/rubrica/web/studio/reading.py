"""A text that is being typed, read for the editor: what it says as data. Nothing is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import JsonResponse
from django.utils.translation import gettext

from rubrica.manuscript.units import Units
from rubrica.review.editing.waiving import REASON, waiver_of
from rubrica.web.reviews.drafts import tidy
from rubrica.web.studio.offers import offers_of
from rubrica.web.studio.parts import LONGEST, TOO_LONG, Reading, reading_of, review_at
from rubrica.web.studio.score_rows import Row, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from rubrica.manuscript import Manuscript
    from rubrica.manuscript.edit import Edit
    from rubrica.review import Remark, Review
    from rubrica.web.studio.offers import Offer


def reading(request: HttpRequest, slug: str) -> JsonResponse:
    """What the press reads in a text, for the editor of a review."""
    review_at(slug)
    text = tidy(request.POST.get("text", ""))
    if len(text) > LONGEST:
        return JsonResponse({"error": TOO_LONG.format(LONGEST)}, status=413)
    return JsonResponse(data_of(reading_of(text)))


def data_of(read: Reading) -> dict[str, Any]:
    """All of it, with places as browsers count them: lines and columns from 1, offsets in units of UTF-16."""
    review, units = read.review, Units(read.review.manuscript.source)
    severities, offers = [remark.severity.value for remark in read.remarks], offers_of(read)
    return {
        "title": review.title,
        "language": review.language,
        "rubric": {"name": review.rubric.name, "title": review.rubric.title},
        "words": read.words,
        "minutes": read.minutes,
        "remarks": [_remark(one, review.manuscript, units, offers.get(one)) for one in read.remarks],
        "counts": {name: severities.count(name) for name in ("error", "warning", "note")},
        "marks": list(_marks(review)),
        "rows": [_row(row) for row in rows_of(read)],
        "overall": _overall(review),
        "stated": _stated(review),
        "contents": list(_contents(review, units)),
    }


def _remark(remark: Remark, manuscript: Manuscript, units: Units, offer: Offer | None) -> dict[str, Any]:
    start, end = units.offset(remark.line, remark.column), units.offset(remark.end_line, remark.end_column)
    return {
        "code": remark.code,
        "severity": remark.severity.value,
        "message": remark.message,
        "suggestion": remark.suggestion,
        "line": remark.line,
        "column": units.column(start),
        "end_line": remark.end_line,
        "end_column": units.column(end),
        "from": units.at(start),
        "to": units.at(end),
        "length": units.at(end) - units.at(start),
        "fix": _offered(offer, units) if offer else _fix(remark, units),
        "waive": _waive(waiver_of(manuscript, remark), units),
    }


def _fix(remark: Remark, units: Units) -> dict[str, Any] | None:
    return {"label": _label(remark), "edits": [_edit(one, units) for one in remark.fix]} if remark.fix else None


def _label(remark: Remark) -> str:
    """What a button says that does it: what will stand there."""
    new = remark.fix[0].new.strip()
    return gettext("Write “%(words)s”") % {"words": new} if new else gettext("Delete it")


def _offered(offer: Offer, units: Units) -> dict[str, Any]:
    edits, last = [_edit(one, units) for one in offer.edits], offer.edits[-1]
    if not offer.over:
        return {"label": offer.label, "edits": edits}
    return {"label": offer.label, "edits": edits, "because": _chosen(last, offer.over, units)}


def _waive(edit: Edit | None, units: Units) -> dict[str, Any] | None:
    """`because` is where the reason is to be typed, once the edit is made."""
    if edit is None:
        return None
    because = _chosen(edit, REASON, units)
    return {"label": gettext("Allow it, and say why"), "edits": [_edit(edit, units)], "because": because}


def _chosen(edit: Edit, over: str, units: Units) -> dict[str, int]:
    """Where the words of an edit that are to be typed over stand once it is made."""
    start = units.at(edit.start) + edit.new.index(over)
    return {"from": start, "to": start + len(over)}


def _edit(edit: Edit, units: Units) -> dict[str, Any]:
    return {"from": units.at(edit.start), "to": units.at(edit.end), "text": edit.new}


def _marks(review: Review) -> Iterator[dict[str, Any]]:
    """What stands beside the lines that score something, the stated overall among them."""
    scale, rubric = review.rubric.scale, review.rubric
    for score in review.scores:
        value = "" if score.value is None else scale.text(score.value)
        name, best = rubric.by_key[score.criterion].name, scale.text(scale.best)
        yield _mark(review, score.start, score.section, score.criterion, name, value, best)
    if review.stated:
        value, best = rubric.overall_text(review.stated.value), rubric.overall_text(scale.best)
        yield _mark(review, review.stated.start, review.stated.section, "overall", "", value, best)


def _mark(review: Review, start: int, section: int, *said: str) -> dict[str, Any]:
    line_of, head = review.manuscript.source.line_of, review.sections[section].head
    places = {"line": line_of(start), "heading_line": line_of(head.start) if head else 0}
    return places | dict(zip(("criterion", "name", "value", "best"), said, strict=True))


def _row(row: Row) -> dict[str, Any]:
    return {
        "criterion": row.criterion,
        "name": row.name,
        "hint": row.hint,
        "state": row.state,
        "value": row.value,
        "line": row.line or None,
        "fault": row.fault,
        "kind": "steps" if row.steps else "number",
        "options": [{"value": step, "label": step} for step in row.steps],
        "min": row.worst,
        "max": row.best,
        "step": row.step,
    }


def _overall(review: Review) -> dict[str, str] | None:
    if review.overall is None:
        return None
    rubric = review.rubric
    return {
        "value": rubric.overall_text(review.overall),
        "best": rubric.overall_text(rubric.scale.best),
        "printed": rubric.print_overall(review.overall),
        "verdict": review.verdict,
        "working": review.working,
    }


def _stated(review: Review) -> dict[str, Any] | None:
    if review.stated is None:
        return None
    line = review.manuscript.source.line_of(review.stated.start)
    return {"written": review.stated.written, "word": review.stated.word, "line": line}


def _contents(review: Review, units: Units) -> Iterator[dict[str, Any]]:
    for section in review.sections:
        if section.head is not None:
            start = section.head.start
            line = review.manuscript.source.line_of(start)
            yield {"line": line, "level": section.level, "heading": section.heading, "from": units.at(start)}
