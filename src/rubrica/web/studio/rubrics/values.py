"""From what was typed to the values of a rubric's text; what is no number or no day is told at its field."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from rubrica.rubric.names import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.web.studio.rubrics.typed import Typed, TypedCriterion

Values = dict[str, Any]

_NUMBER = re.compile(r"[-−]?\d{1,6}(?:[.,]\d{1,6})?", re.ASCII)
_LETTER = re.compile(r"(?P<letter>\S+?)\s*=\s*(?P<worth>\S+)")


@dataclass(slots=True)
class Made:
    """The values, and what is wrong by the name of its field. `criteria` and `bands` are the places in the form of
    those that stand in the values: empty rows are left out, bands are put in order."""

    values: Values
    faults: dict[str, str] = field(default_factory=dict)
    criteria: tuple[int, ...] = ()
    bands: tuple[int, ...] = ()

    def number(self, said: str, name: str, usual: Decimal | None = None) -> Decimal:
        if not said and usual is not None:
            return usual
        if not _NUMBER.fullmatch(said):
            self.faults.setdefault(name, _("Write a number here, such as 0.5."))
            return usual or Decimal(0)
        return Decimal(said.replace(",", ".").replace("−", "-"))


def values_of(typed: Typed, before: Mapping[str, Any], edition: int) -> Made:
    """The values of the next edition. What the form does not show stays as it is before."""
    made = Made(dict(before))
    values = made.values
    _put(values, "title", typed.title, "")
    _put(values, "description", typed.description, "")
    _put(values, "policy", typed.policy, "mean")
    _put(values, "overall", _lines(typed.overall), [])
    values["edition"] = edition
    _since(made, typed.since)
    values["scale"] = _scale(made, typed, before.get("scale", {}))
    values["rounding"] = _rounding(made, typed, before.get("rounding", {}))
    for name in ("scale", "rounding"):
        if not values[name] and name not in before:
            del values[name]
    _criteria(made, typed, before["criteria"])
    _bands(made, typed, before["bands"])
    if "translations" in before:
        values["translations"] = _translations(before["translations"], values)
    return made


def _put(values: Values, key: str, value: Any, usual: Any) -> None:
    """A value, unless it is what is meant where nothing is said and nothing was said."""
    if value != usual or (key in values and value):
        values[key] = value
    else:
        values.pop(key, None)


def _lines(said: str) -> list[str]:
    return [" ".join(line.split()) for line in said.splitlines() if line.strip()]


def _since(made: Made, said: str) -> None:
    made.values.pop("since", None)
    if said:
        try:
            made.values["since"] = date.fromisoformat(said)
        except ValueError:
            made.faults["since"] = _("Write a day here, such as 2026-01-31.")


def _scale(made: Made, typed: Typed, before: Values) -> Values:
    if typed.notation == "letters":
        return {"letters": _letters(made, typed.letters, before.get("letters"))}
    scale = {key: value for key, value in before.items() if key != "letters"}
    for key, usual in (("worst", Decimal(1)), ("best", Decimal(10)), ("step", Decimal("0.5"))):
        scale[key] = made.number(getattr(typed, key), key)
        if scale[key] == usual and key not in before:
            del scale[key]
    _put(scale, "notation", typed.notation, "number")
    return scale


def _letters(made: Made, said: str, before: Any) -> Any:
    """Letters on lines; with a value for each (`A = 4`), or counted down."""
    lines = _lines(said)
    valued = [found for line in lines if (found := _LETTER.fullmatch(line))]
    if not valued:
        return lines
    if len(valued) < len(lines):
        made.faults["letters"] = _("Give every letter a value, as in “A = 4”, or none.")
    worth = {found["letter"]: made.number(found["worth"], "letters") for found in valued}
    return before if isinstance(before, dict) and list(before.items()) == list(worth.items()) else worth


def _rounding(made: Made, typed: Typed, before: Values) -> Values:
    rounding = dict(before)
    _put(rounding, "mode", typed.mode, "half-up")
    if typed.places == "step":
        rounding.pop("places", None)
        rounding["step"] = made.number(typed.rounding_step, "rounding_step")
    else:
        rounding.pop("step", None)
        _put_number(rounding, "places", made.number(typed.places, "places", Decimal(1)), Decimal(1))
    return rounding


def _put_number(values: Values, key: str, value: Decimal, usual: Decimal) -> None:
    if value != usual or key in values:
        values[key] = value


def _criteria(made: Made, typed: Typed, before: list[Values]) -> None:
    rows = [(place, one) for place, one in enumerate(typed.criteria) if one.name or one.was]
    made.criteria = tuple(place for place, _row in rows)
    made.values["criteria"] = [
        _criterion(made, place, one, before[int(one.was)] if _is_one(one.was, before) else {}, typed.policy)
        for place, one in rows
    ]


def _is_one(was: str, before: list[Values]) -> bool:
    return was.isdecimal() and len(was) < 5 and int(was) < len(before)


def _criterion(made: Made, place: int, one: TypedCriterion, before: Values, policy: str) -> Values:
    """A category keeps its key whatever it is called from now on: scores of years stand under it."""
    values = dict(before)
    values["name"] = one.name
    if one.key and (one.key != fold(one.name).replace(" ", "-") or "key" in before):
        values["key"] = one.key
    _put(values, "short", one.short, "")
    _put(values, "aliases", _lines(one.aliases), [])
    _put(values, "description", one.description, "")
    values.pop("weight", None)
    if policy == "weighted":
        weight = made.number(one.weight, f"c-{place}-weight", Decimal(1))
        if weight != 1 or "weight" in before:
            values["weight"] = weight
    for key, said, usual in (("in_overall", one.in_overall, True), ("roll_up", one.roll_up, False)):
        if bool(said) != usual or key in before:
            values[key] = bool(said)
    return values


def _bands(made: Made, typed: Typed, before: list[Values]) -> None:
    rows = [(place, one) for place, one in enumerate(typed.bands) if any(one)]
    read = [(made.number(one.start, f"b-{place}-from"), place, [one.word, one.other]) for place, one in rows]
    read.sort(key=lambda row: row[0])
    made.bands = tuple(place for _start, place, _words in read)
    bands: list[Values] = [
        {"from": start, "words": [" ".join(word.split()) for word in words if word]} for start, _place, words in read
    ]
    same = [{"from": one["from"], "words": _as_list(one.get("words", []))} for one in before] == bands
    made.values["bands"] = before if same else bands


def _as_list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else value


def _translations(before: Values, values: Values) -> Values:
    """The names in other languages, without those of categories and words that are there no more."""
    keys = {one.get("key") or fold(one["name"]).replace(" ", "-") for one in values["criteria"]}
    words = {word for band in values["bands"] for word in _as_list(band.get("words", []))}
    kept = {"criteria": keys, "words": words}
    return {
        language: {
            key: {one: said for one, said in value.items() if one in kept[key]} if key in kept else value
            for key, value in table.items()
        }
        for language, table in before.items()
    }
