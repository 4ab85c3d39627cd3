"""What a page prints of one text alone: made once when the text changes, and cheap to put away."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rubrica.pages.body import Advice, Body, BodySection, Points, body
from rubrica.pages.made import made_of
from rubrica.pages.review_json import review_json, to_json
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.entry import Entry
    from rubrica.pages.source import Source
    from rubrica.review import Remark, Review


@dataclass(frozen=True, slots=True)
class Printed:
    """A text's body and the notes beside it, as HTML. `when` is when it was scored,
    `json` its review.json."""

    body: Body
    made: tuple[str, ...]
    viewing: str
    when: str
    rubric_name: str
    rubric_title: str
    json: bytes


def print_review(review: Review, remarks: list[Remark], source: Source, entry: Entry) -> Printed:
    """Print a text: its body, how its overall is made, its review.json."""
    viewing = review.viewing
    return Printed(
        body=body(review, source),
        made=made_of(review, words_of(entry.language)),
        viewing=viewing.text if viewing else "",
        when=viewing.when if viewing else "",
        rubric_name=review.rubric.name,
        rubric_title=review.rubric.title,
        json=to_json(review_json(review, remarks, entry)).encode(),
    )


def pack(printed: Printed) -> bytes:
    """A printed text as bytes, for a file that one build writes and reads."""
    sections = [
        (
            s.id,
            s.level,
            s.heading,
            str(s.heading_html),
            s.score and (s.score.criterion, s.score.value),
            s.stated,
            s.word,
            s.html,
        )
        for s in printed.body.sections
    ]
    advice, points = printed.body.advice, printed.body.points
    return marshal.dumps((
        sections, advice.watch, advice.skip, advice.section, points.good, points.bad, printed.body.footnotes,
        tuple(map(str, printed.made)), printed.viewing, printed.when, printed.rubric_name, printed.rubric_title,
        printed.json,
    ))  # fmt: skip


def unpack(packed: bytes, scores: dict[str, Any]) -> Printed:
    """A printed text from its bytes. `scores` are the entry's, by criterion: a section shows the same value."""
    from markupsafe import Markup

    sections, watch, skip, section, good, bad, footnotes, made, *rest = marshal.loads(packed)
    return Printed(
        Body(
            tuple(BodySection(*s[:4], s[4] and scores[s[4][0]], *s[5:]) for s in sections),
            Advice(watch, skip, section),
            Points(good, bad),
            footnotes,
        ),
        tuple(map(Markup, made)),
        *rest,
    )
