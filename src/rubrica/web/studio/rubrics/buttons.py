"""The buttons between the fields: a category or a band is moved, added, or taken out. Nothing typed is lost by them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from rubrica.web.studio.rubrics.typed import MOST, TypedBand, TypedCriterion

if TYPE_CHECKING:
    from rubrica.web.studio.rubrics.typed import Typed

T = TypeVar("T")


def pressed(typed: Typed, button: str) -> Typed | None:
    """The form after a button such as `up-2` or `band-out-3`; None where it is none of these."""
    do, _, said = button.rpartition("-")
    number = int(said) if said.isdecimal() and len(said) < 4 else -1
    if button == "add":
        return replace(typed, criteria=(*typed.criteria, TypedCriterion())[:MOST])
    if button == "band-add":
        return replace(typed, bands=(*typed.bands, TypedBand())[:MOST])
    if do == "up":
        return replace(typed, criteria=_swapped(typed.criteria, number))
    if do == "down":
        return replace(typed, criteria=_swapped(typed.criteria, number + 1))
    if do == "out":
        return replace(typed, criteria=_without(typed.criteria, number))
    return replace(typed, bands=_without(typed.bands, number)) if do == "band-out" else None


def _swapped(rows: tuple[T, ...], number: int) -> tuple[T, ...]:
    """The rows with one before the one that stood before it."""
    if not 0 < number < len(rows):
        return rows
    return (*rows[: number - 1], rows[number], rows[number - 1], *rows[number + 1 :])


def _without(rows: tuple[T, ...], number: int) -> tuple[T, ...]:
    return tuple(row for place, row in enumerate(rows) if place != number)
