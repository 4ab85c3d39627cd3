"""review.json: a review as data. docs/schema/review-1.json names every field, for this file, `--json` and the API."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson

from rubrica.manuscript.hush import without_hushed
from rubrica.pages.words import words_of
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from rubrica.manuscript import SourceText
    from rubrica.manuscript.edit import Edit
    from rubrica.pages.values.entry import Entry, Site
    from rubrica.review import Item, Remark, Review
    from rubrica.rubric import Rubric

SCHEMA = "rubrica/review-1"


def review_json(
    review: Review, remarks: Iterable[Remark] | None = None, entry: Entry | None = None, site: Site | None = None
) -> dict[str, Any]:
    """The review under the names of the schema. Numbers that are judgements are decimal strings: "7.2", never 7.2.

    With an entry it is what the public gets: where it was published (with the press's address if `site` is given), and
    no remarks, which are between Rubrica and the critic. Spoilers are never in it.
    """
    front, rubric = review.manuscript.front, review.rubric
    data = {
        "schema": SCHEMA,
        "title": review.title,
        "language": review.language,
        "critic": review.critic,
        "work": front.text("work"),
        "date": review.date,
        "summary": without_hushed(front.text("summary"), words_of(review.language).hidden),
        "tags": list(front.texts("tags")),
        "viewing": _viewing(review),
        "scored": bool(review.values),
        "rubric": _rubric(rubric),
        "scores": _scores(review),
        "overall": None if review.overall is None else rubric.rounding.text(review.overall),
        "overall_text": "" if review.overall is None else rubric.overall_text(review.overall),
        "overall_best": rubric.rounding.text(rubric.scale.best),
        "verdict": review.verdict,
        "working": review.working,
        "stated": _stated(review),
        "advice": {"watch": _open(review, review.advice.watch), "skip": _open(review, review.advice.skip)},
        "points": _points(review),
        "guesses": _guesses(review),
    }
    if entry is not None:
        data["published"] = _published(entry, site) | {"correction": put_right(review, entry)}
    elif remarks is not None:
        data["remarks"] = [_remark(remark, review.manuscript.source) for remark in remarks]
    return data


def to_json(data: dict[str, Any]) -> bytes:
    """The file: one line, as every page of a press has one."""
    return orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE)


def _viewing(review: Review) -> dict[str, Any] | None:
    viewing = review.viewing
    return {"text": viewing.text, "ordinal": viewing.ordinal, "when": viewing.when} if viewing else None


@lru_cache(maxsize=64)
def _rubric(rubric: Rubric) -> dict[str, Any]:
    scale, rounding = rubric.scale, rubric.rounding
    return {
        "name": rubric.name,
        "title": rubric.title,
        "edition": rubric.edition,
        "policy": rubric.policy.value,
        "policy_declared": rubric.policy_declared,
        "rounding": {"mode": rounding.mode.value, "step": plain(rounding.unit)},
        "scale": {
            "worst": plain(scale.worst),
            "best": plain(scale.best),
            "step": plain(scale.step),
            "letters": {letter: plain(value) for letter, value in scale.letters},
        },
    }


def _scores(review: Review) -> list[dict[str, Any]]:
    """One for every criterion that the text scores or says it does not score, in the order of the text."""
    line_of = review.manuscript.source.line_of
    return [
        {**_score(review.rubric, score.criterion, score.value), "written": score.written, "line": line_of(score.start)}
        for score in review.scores
    ]


@lru_cache(maxsize=4096)
def _score(rubric: Rubric, criterion: str, value: Decimal | None) -> dict[str, Any]:
    return {
        "criterion": criterion,
        "name": rubric.by_key[criterion].name,
        "value": None if value is None else plain(value),
        "best": plain(rubric.scale.best),
        "text": "" if value is None else rubric.scale.text(value),
    }


def _stated(review: Review) -> dict[str, Any] | None:
    stated = review.stated
    if stated is None:
        return None
    line = review.manuscript.source.line_of(stated.start)
    return {"value": plain(stated.value), "written": stated.written, "word": stated.word, "line": line}


def _points(review: Review) -> list[dict[str, Any]]:
    return [
        {
            "criteria": list(review.criteria[points.section]),
            "good": _open(review, points.good),
            "bad": _open(review, points.bad),
        }
        for points in review.points
    ]


def _guesses(review: Review) -> list[dict[str, Any]]:
    line_of = review.manuscript.source.line_of
    return [
        {"criterion": one.criterion, "direction": one.direction.value, "text": one.text, "line": line_of(one.start)}
        for one in review.guesses
    ]


def _open(review: Review, items: tuple[Item, ...]) -> list[str]:
    """The words of the items that no spoiler covers."""
    covers = review.manuscript.spoilers
    return [item.text for item in items if not any(cover.start <= item.start < cover.end for cover in covers)]


def _remark(remark: Remark, source: SourceText) -> dict[str, Any]:
    return {
        "code": remark.code,
        "severity": remark.severity.value,
        "message": remark.message,
        "line": remark.line,
        "column": remark.column,
        "end_line": remark.end_line,
        "end_column": remark.end_column,
        "suggestion": remark.suggestion,
        "fix": [_edit(edit, source) for edit in remark.fix],
    }


def _edit(edit: Edit, source: SourceText) -> dict[str, Any]:
    begin, end = source.place(edit.start), source.place(edit.end)
    places = {"line": begin.line, "column": begin.column, "end_line": end.line, "end_column": end.column}
    return places | {"text": edit.new}


def _published(entry: Entry, site: Site | None) -> dict[str, Any]:
    return {
        "slug": entry.slug,
        "url": site.absolute(entry.address) if site else entry.address,
        "revision": entry.revision,
        "date": entry.date,
        "updated": entry.updated or entry.date,
        "critic_name": entry.critic_name,
        "minutes": entry.minutes,
        "words": entry.words,
    }


def put_right(review: Review, entry: Entry) -> str:
    """What was put right after the day of the revision, or on that very day where the text has a day for it."""
    later, same = entry.updated[:10] > entry.date[:10], entry.updated[:10] == entry.date[:10]
    front = review.manuscript.front
    hidden = words_of(review.language).hidden
    return without_hushed(front.text("correction"), hidden) if later or (same and front.text("corrected")) else ""
