"""What a page prints of one text alone: values made once when the text changes, and cheap to put away."""

from __future__ import annotations

import marshal
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rubrica.pages.values.entry import EntryScore


@dataclass(frozen=True, slots=True)
class BodySection:
    """A section as the page prints it. The lead has no heading.

    `stated` and `word` are the overall's: "7.2/10.0", "Good".
    """

    id: str
    level: int
    heading: str
    heading_html: str
    score: EntryScore | None
    stated: str
    word: str
    html: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Who should watch it and who should not, as HTML; `section` is the id of the section that says so."""

    watch: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    section: str = ""
    watch_label: str = ""
    skip_label: str = ""


@dataclass(frozen=True, slots=True)
class Points:
    """Good and bad points of the whole review, as HTML."""

    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """Everything the text column prints."""

    sections: tuple[BodySection, ...]
    advice: Advice
    points: Points
    footnotes: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A text's body and the notes beside it, as HTML. `when` is when it was scored, `json` its review.json, `asked` the
    keys of what the body asked the press: a picture that is exchanged makes it another body.

    `names` are the criteria (key, name, short name) and `verdict` the word in the text's own language, where that is
    not the press's: lists speak the language of the press.
    """

    body: Body
    made: tuple[str, ...]
    viewing: str
    when: str
    rubric_name: str
    rubric_title: str
    verdict: str
    names: tuple[tuple[str, str, str], ...]
    json: bytes
    asked: tuple[str, ...] = ()


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
    said = (advice.watch, advice.skip, advice.section, advice.watch_label, advice.skip_label)
    return marshal.dumps((
        sections, said, points.good, points.bad, printed.body.footnotes,
        tuple(map(str, printed.made)), printed.viewing, printed.when, printed.rubric_name, printed.rubric_title,
        printed.verdict, printed.names, printed.json, printed.asked,
    ))  # fmt: skip


def unpack(packed: bytes, scores: dict[str, Any]) -> Printed:
    """A printed text from its bytes. `scores` are the entry's, by criterion: a section shows the same value."""
    from markupsafe import Markup

    sections, advice, good, bad, footnotes, made, *rest = marshal.loads(packed)
    return Printed(
        Body(
            tuple(BodySection(*[*s[:4], s[4] and scores[s[4][0]], *s[5:]]) for s in sections),
            Advice(*advice),
            Points(good, bad),
            footnotes,
        ),
        tuple(map(Markup, made)),
        *rest,
    )
