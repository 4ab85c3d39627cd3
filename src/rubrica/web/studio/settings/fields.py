"""What a form of settings asks: one value of rubrica.toml each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rubrica.web.catalogue.editing import value_at
from rubrica.web.input import clean
from rubrica.web.studio.settings.contrast import can_be_measured, day_and_night

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

    from django.http import QueryDict
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Field:
    """`path` leads to the value in the file. With `choices` it is one of those, with `lines` a text of several.

    `error` is what is wrong with what somebody typed; `example` stands in the empty field.
    """

    path: tuple[str, ...]
    label: StrOrPromise
    hint: StrOrPromise = ""
    choices: tuple[tuple[str, StrOrPromise], ...] = ()
    lines: int = 1
    example: str = ""
    suggestions: tuple[str, ...] = ()
    is_colour: bool = False
    value: str = ""
    error: StrOrPromise = ""

    @property
    def name(self) -> str:
        """What the form calls it."""
        return "-".join(self.path)

    def colours(self) -> tuple[str, str] | None:
        """What a field of a colour shows by day and by night; None for what cannot be measured."""
        both = day_and_night(self.value or self.example)
        return both if self.is_colour and can_be_measured(both) else None

    def all_choices(self) -> tuple[tuple[str, StrOrPromise], ...]:
        """With what the file says, even if it is none of them: saving must not change it."""
        known = {value for value, _ in self.choices}
        return self.choices if self.value in known else (*self.choices, (self.value, self.value))


def filled(fields: Iterable[Field], values: Mapping[str, Any]) -> list[Field]:
    """The fields as the file fills them."""
    return [replace(field, value=_chosen(value_at(values, field.path).strip(), field)) for field in fields]


def _chosen(value: str, field: Field) -> str:
    """true and false are choices under their words; the one that no choice is for is the usual, which needs no word."""
    word = {"True": "yes", "False": "no"}.get(value, value) if field.choices else value
    return "" if word != value and word not in dict(field.choices) else word


def typed(fields: Iterable[Field], sent: QueryDict) -> list[Field]:
    """The fields as somebody filled them; one that was not sent keeps its value."""
    return [replace(field, value=_tidy(sent.get(field.name, field.value), field)) for field in fields]


def _tidy(value: str, field: Field) -> str:
    value = clean(value)[:20_000].replace("\r\n", "\n").strip()
    return value if field.lines > 1 else " ".join(value.split())
