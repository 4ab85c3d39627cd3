"""What somebody has typed, as a rubric: in the form or as a text; and what is wrong, by the name of its field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rubrica.rubric import RubricError, parse
from rubrica.web.input import clean
from rubrica.web.studio.rubrics.amending import amended, read_values
from rubrica.web.studio.rubrics.typed import Typed, typed_of
from rubrica.web.studio.rubrics.values import Made, values_of

if TYPE_CHECKING:
    from rubrica.rubric import Rubric
    from rubrica.web.studio.rubrics.shelf import Standing

FORM = "form"
"""The field of what is wrong with the whole."""

_NUMBERED = re.compile(r"(criteria|bands), number (\d+)(?:\.(\w+))?")
_FIELDS = {
    "scale.worst": "worst", "scale.best": "best", "scale.step": "step", "scale.notation": "notation",
    "scale.letters": "letters", "rounding": "places", "rounding.places": "places", "rounding.step": "rounding_step",
    "rounding.mode": "mode", "criteria": "add", "bands": "band-add",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edited:
    """A rubric as it would be the next edition: None where something is wrong. `text` is what would be saved."""

    text: str
    rubric: Rubric | None = None
    faults: dict[str, str] = field(default_factory=dict)


def edited_form(standing: Standing, typed: Typed, edition: int) -> Edited:
    """The form, laid over the text it was made from."""
    made = values_of(typed, read_values(standing.text), edition)
    if made.faults:
        return Edited("", faults=made.faults)
    was = [typed.criteria[place].was for place in made.criteria]
    text = amended(standing.text, made.values, [int(one) if one.isdecimal() else None for one in was])
    try:
        return Edited(text, parse(text, standing.name))
    except RubricError as error:
        return Edited(text, faults={_field_of(error.key, made, typed): _sentence(error)})


def edited_text(name: str, text: str, edition: int) -> Edited:
    """A text, which gets the number of the next edition whatever it says."""
    text = clean(text.replace("\r\n", "\n"))
    try:
        rubric = parse(text, name)
        if rubric.edition != edition:
            values = read_values(text)
            text = amended(text, {**values, "edition": edition}, list(range(len(values["criteria"]))))
            rubric = parse(text, name)
        return Edited(text, rubric)
    except RubricError as error:
        line = f"{error.line}: " if error.line else ""
        said = str(error.at("", error.line)) if error.key else f"{line}{_sentence(error)}"
        return Edited(text, faults={"text": said})


def beginning(standing: Standing, today: str) -> Typed:
    """The form of the next edition before anybody has typed in it."""
    return replace(typed_of(read_values(standing.text)), since=today)


def says_the_same(standing: Standing, edited: Edited) -> bool:
    """Whether nothing is new but the number and the day."""
    before, after = (read_values(text) | {"edition": 0, "since": 0} for text in (standing.text, edited.text))
    return before == after


def _field_of(key: str, made: Made, typed: Typed) -> str:
    """The field of the form that an error of the rubric is about."""
    found = _NUMBERED.fullmatch(key)
    if found is None:
        own = _FIELDS.get(key, key)
        return own if own in _FIELDS.values() or own in Typed.__slots__ else FORM
    places = made.criteria if found[1] == "criteria" else made.bands
    place = places[int(found[2]) - 1]
    if found[1] == "criteria":
        return f"c-{place}-{found[3] or 'name'}"
    return f"b-{place}-{'from' if typed.bands[place].word else 'word'}"


def _sentence(error: RubricError) -> str:
    """What is wrong, without the line of the text: in a form it stands at its field."""
    return f"{error.problem[:1].upper()}{error.problem[1:]}. {error.remedy.rstrip('.')}."
