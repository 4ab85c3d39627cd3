"""What stands in the form of a rubric, as it was typed: words and nothing else, right or wrong."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from rubrica.rubric.names import fold
from rubrica.rubric.numbers import plain
from rubrica.web.input import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 60
"""Categories, or bands, that a form may have."""
LONGEST = 20_000
"""Characters of one field."""


class TypedCriterion(NamedTuple):
    """A category. `was` is its number in the text that is edited, "" for a new one; aliases stand on lines."""

    was: str = ""
    key: str = ""
    name: str = ""
    short: str = ""
    aliases: str = ""
    description: str = ""
    weight: str = ""
    in_overall: str = "yes"
    roll_up: str = ""


class TypedBand(NamedTuple):
    """A band: where it begins, the word that is printed, and the other one."""

    start: str = ""
    word: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Typed:
    """The whole form. `places` is "0", "1", "2", or "step"; letters stand on lines, the best first."""

    title: str = ""
    description: str = ""
    since: str = ""
    policy: str = "mean"
    worst: str = "1"
    best: str = "10"
    step: str = "0.5"
    notation: str = "number"
    letters: str = ""
    mode: str = "half-up"
    places: str = "1"
    rounding_step: str = ""
    overall: str = ""
    criteria: tuple[TypedCriterion, ...] = ()
    bands: tuple[TypedBand, ...] = ()


def typed_of(values: Mapping[str, Any]) -> Typed:
    """The form of a rubric's values, as its TOML has them."""
    scale, rounding = values.get("scale", {}), values.get("rounding", {})
    letters, step = scale.get("letters"), rounding.get("step")
    return Typed(
        title=values.get("title", ""),
        description=values.get("description", ""),
        policy=values.get("policy", "mean"),
        **{
            key: _number(scale.get(key, usual)) for key, usual in (("worst", 1), ("best", 10), ("step", Decimal("0.5")))
        },
        notation="letters" if letters else scale.get("notation", "number"),
        letters="\n".join(_letters(letters or ())),
        mode=rounding.get("mode", "half-up"),
        places="step" if step is not None else str(rounding.get("places", 1)),
        rounding_step=_number(step),
        overall="\n".join(_texts(values.get("overall", []))),
        criteria=tuple(_criterion(number, one) for number, one in enumerate(values["criteria"])),
        bands=tuple(_band(one) for one in values["bands"]),
    )


def _number(value: Any) -> str:
    return "" if value is None else plain(Decimal(value))


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _letters(letters: Any) -> list[str]:
    return (
        [f"{letter} = {_number(worth)}" for letter, worth in letters.items()] if isinstance(letters, dict) else letters
    )


def _criterion(number: int, one: Mapping[str, Any]) -> TypedCriterion:
    return TypedCriterion(
        was=str(number),
        key=one.get("key") or fold(one["name"]).replace(" ", "-"),
        name=one["name"],
        short=one.get("short", ""),
        aliases="\n".join(_texts(one.get("aliases", []))),
        description=one.get("description", ""),
        weight=_number(one.get("weight")),
        in_overall="yes" if one.get("in_overall", True) else "",
        roll_up="yes" if one.get("roll_up", False) else "",
    )


def _band(one: Mapping[str, Any]) -> TypedBand:
    words = [*_texts(one.get("words", [])), "", ""]
    return TypedBand(_number(one["from"]), words[0], words[1])


def typed_in(post: Mapping[str, str]) -> Typed:
    """The form as a browser sends it. What it leaves out is empty."""
    alone = [field.name for field in fields(Typed) if field.name not in ("criteria", "bands")]
    return Typed(
        **{name: _said(post, name) for name in alone},
        criteria=tuple(
            TypedCriterion(*(_said(post, f"c-{number}-{name}") for name in TypedCriterion._fields))
            for number in range(_many(post, "criteria"))
        ),
        bands=tuple(
            TypedBand(*(_said(post, f"b-{number}-{name}") for name in ("from", "word", "other")))
            for number in range(_many(post, "bands"))
        ),
    )


def _said(post: Mapping[str, str], name: str) -> str:
    return clean(post.get(name, "").replace("\r\n", "\n").strip()[:LONGEST])


def _many(post: Mapping[str, str], name: str) -> int:
    said = post.get(name, "")
    return min(int(said), MOST) if said.isdecimal() and len(said) < 5 else 0
