"""One TOML table of a rubric: its values by kind, and a word about each that is not what it should be."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from rubrica.rubric.errors import RubricError, did_you_mean, short

_LARGEST = Decimal(1_000_000)  # beyond this, and beyond six decimals, a number is a slip
_SMALLEST_EXPONENT = -6


class Table:
    """A table whose keys are among `known`; `place` says where it stands in the file."""

    def __init__(self, values: Any, known: tuple[str, ...], place: str = "") -> None:
        if not isinstance(values, dict):
            remedy = f"Write it as a table with: {', '.join(known)}" if known else "Write it as a table"
            raise RubricError(place, "this is not a table", remedy)
        self.place = place
        self.values: dict[str, Any] = values
        for key in values:
            if key not in known:
                raise self.error(key, "this key is unknown", did_you_mean(key, known))

    def __contains__(self, key: str) -> bool:
        return key in self.values

    def error(self, key: str, problem: str, remedy: str) -> RubricError:
        """An error about one key of this table."""
        return RubricError(f"{self.place}.{key}" if self.place else key, problem, remedy)

    def text(self, key: str, default: str = "") -> str:
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.error(key, f"{_shown(value)} is not text", f'Put it in quotes: {key} = "…"')
        return " ".join(value.split())

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        value = [value] if isinstance(value, str) else value
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.error(key, "this is not a list of texts", f'Write {key} = ["…", "…"], none of them empty')
        return tuple(" ".join(item.split()) for item in value)

    def flag(self, key: str, default: bool) -> bool:
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self.error(key, f"{_shown(value)} is neither true nor false", f"Write {key} = true or {key} = false")
        return value

    def number(self, key: str, default: Decimal) -> Decimal:
        value = self.values.get(key, default)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            raise self.error(key, f"{_shown(value)} is not a number", f"Write {key} = 1, without quotes")
        number = Decimal(value)
        exponent = number.as_tuple().exponent
        if not isinstance(exponent, int) or abs(number) > _LARGEST or exponent < _SMALLEST_EXPONENT:
            raise self.error(key, f"{_shown(value)} is no number to score with", "Use at most six digits on each side")
        return number

    def whole(self, key: str, default: int) -> int:
        number = self.number(key, Decimal(default))
        if number != int(number):
            raise self.error(key, f"{number} is not a whole number", f"Write {key} = {int(number)}, say")
        return int(number)

    def day(self, key: str) -> date | None:
        value = self.values.get(key)
        if value is not None and (isinstance(value, datetime) or not isinstance(value, date)):
            raise self.error(key, f"{_shown(value)} is not a date", f"Write {key} = 2026-01-31, without quotes")
        return value

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        value = self.text(key, default)
        if value not in choices:
            raise self.error(key, f"{_shown(value)} is unknown", did_you_mean(value, choices))
        return value

    def tables(self, key: str, known: tuple[str, ...]) -> list[Table]:
        value = self.values.get(key, [])
        if not isinstance(value, list):
            raise self.error(key, "this is not a list of tables", f"Begin each one with [[{key}]]")
        return [Table(item, known, f"{key}, number {number}") for number, item in enumerate(value, start=1)]


def _shown(value: Any) -> str:
    """A value as it stands in the file, not as Python has it; no more of it than one knows it again by."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return f'"{short(value)}"' if isinstance(value, str) else short(str(value))
