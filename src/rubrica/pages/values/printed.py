"""What a page prints of one text alone: values made once when the text changes, and cheap to put away."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

if TYPE_CHECKING:
    from rubrica.pages.values.entry import EntryScore


class BodySection(NamedTuple):  # tuples, as entries are: a build makes, puts away and takes out tens of thousands
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


class Advice(NamedTuple):
    """Who should watch it and who should not, as HTML; `section` is the id of the section that says so."""

    watch: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    section: str = ""
    watch_label: str = ""
    skip_label: str = ""


class Body(NamedTuple):
    """Everything the text column prints."""

    sections: tuple[BodySection, ...]
    advice: Advice
    footnotes: str


class Printed(NamedTuple):
    """A text's body and the notes beside it, as HTML. `when` is when it was scored, `json` its review.json, `asked` the
    keys of what the body asked the press: a picture that is exchanged makes it another body.

    `names` are the criteria (key, name, short name) and `verdict` the word in the text's own language, where that is
    not the press's: lists speak the language of the press. `guesses` are what the critic guesses of others: a
    criterion, "" for the whole, and a direction.
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
    guesses: tuple[tuple[str, str], ...] = ()


def pack(printed: Printed) -> bytes:
    """A printed text as bytes, for a file that one build writes and reads."""
    body, made, *rest = printed
    sections, advice, footnotes = body
    packed = [(*one[:_SCORE], one.score and one.score.criterion, *one[_SCORE + 1 :]) for one in sections]
    return marshal.dumps((packed, tuple(advice), footnotes, [str(said) for said in made], rest))


def unpack(packed: bytes, scores: dict[str, EntryScore]) -> Printed:
    """A printed text from its bytes. `scores` are the entry's, by criterion: a section shows the same value."""
    sections, advice, footnotes, made, rest = marshal.loads(packed)
    shown = [
        BodySection._make((*one[:_SCORE], one[_SCORE] and scores[one[_SCORE]], *one[_SCORE + 1 :])) for one in sections
    ]
    body = Body(tuple(shown), Advice(*advice), footnotes)
    return Printed(body, tuple([Markup(said) for said in made]), *rest)


_SCORE = BodySection._fields.index("score")
