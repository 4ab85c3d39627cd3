"""What front matter holds: its fields, by key and in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import NamedTuple


class Field(NamedTuple):  # a tuple, because a frozen dataclass takes three times as long to make
    """One key of the front matter with its value as written (text, or a tuple of texts), and where it stands."""

    key: str
    value: str | tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter(Mapping[str, str | tuple[str, ...]]):
    """All fields by key, in the order of the text. `end` is the byte offset where the text proper begins."""

    fields: tuple[Field, ...] = ()
    end: int = 0
    _by_key: dict[str, Field] = dataclass_field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {field.key: field for field in self.fields})

    def __getitem__(self, key: str) -> str | tuple[str, ...]:
        return self._by_key[key].value

    def __contains__(self, key: object) -> bool:
        return key in self._by_key

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_key)

    def __len__(self) -> int:
        return len(self.fields)

    def text(self, key: str, default: str = "") -> str:
        """A field as one text; a list is joined with commas."""
        field = self._by_key.get(key)
        value = default if field is None else field.value
        return value if value.__class__ is str else ", ".join(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A field as several texts; one text is cut at its commas."""
        value = self.get(key, ())
        if isinstance(value, str):
            return tuple(part for part in (piece.strip() for piece in value.split(",")) if part)
        return value

    def field(self, key: str) -> Field | None:
        return self._by_key.get(key)
