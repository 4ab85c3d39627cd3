"""TOML files of a press: their values as texts, and a sentence about each that is not what it should be."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from rubrica.pages.addresses import leads_somewhere

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


FLAGS = {"true": True, "yes": True, "false": False, "no": False}


class PressError(Exception):
    """A press that cannot be read: which file, what is wrong there, and what to do."""


class Toml:
    """A table of a TOML file. `file` is the file's name, as messages call it; what is missing or empty is ""."""

    def __init__(self, file: str, values: Mapping[str, Any]) -> None:
        self.file, self.values = file, values

    def text(self, key: str, default: str = "") -> str:
        """A value as text: a number or a date counts as it is written."""
        value = self.values.get(key)
        if value is None or value == "":
            return default
        if isinstance(value, dict | list):
            raise self.error(f"{key} holds a {_name(value)}", f'Write {key} = "…"')
        try:
            return str(value).replace("\0", "\ufffd")
        except ValueError:  # Python prints no number of more than 4,300 digits
            raise self.error(f"{key} is a number without end", f'Write {key} = "…"') from None

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; a single one may stand without brackets."""
        value = self.values.get(key)
        values = value if isinstance(value, list) else [value]
        return tuple(text for one in values if (text := Toml(self.file, {key: one}).text(key)))

    def address(self, key: str) -> str:
        """A value that will stand in a link."""
        address = self.text(key)
        if not leads_somewhere(address):
            raise self.error(f"{key} = “{address}” leads nowhere", "Write an address that begins with https://")
        return address

    def number(self, key: str) -> int | None:
        """A whole number of at most nine digits, None for anything else."""
        value = self.values.get(key)
        return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**9 else None

    def flag(self, key: str, *, usual: bool, of: str) -> bool:
        """true and false, or a word for them: forms write words. `of` is the table's name, as messages call it."""
        value = self.text(key).casefold()
        if value and value not in FLAGS:
            raise self.error(f"{of}.{key} is neither yes nor no", f'Write {key} = "no"')
        return FLAGS[value] if value else usual

    def table(self, key: str) -> Toml:
        value = self.values.get(key) or {}
        if not isinstance(value, dict):
            raise self.error(f"{key} is no table", f"Write [{key}] on a line of its own, and its values below it")
        return Toml(self.file, value)

    def tables(self, key: str) -> list[Toml]:
        value = self.values.get(key) or []
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self.error(f"{key} is no list of tables", f"Begin each of them with [[{key}]]")
        return [Toml(self.file, item) for item in value]

    def pairs(self) -> Iterator[tuple[str, str]]:
        """All keys with their values."""
        for key in self.values:
            yield key.replace("\0", "\ufffd"), self.text(key)

    def error(self, problem: str, remedy: str) -> PressError:
        return PressError(f"{self.file}: {problem}. {remedy}.")


def read_toml(path: Path) -> Toml:
    """A TOML file, or a sentence about what is wrong with it."""
    try:
        return parse_toml(path.read_text(encoding="utf-8"), str(path))
    except OSError as error:
        raise PressError(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError as error:
        raise PressError(f"{path}: this is not TOML: {error}.") from None


def parse_toml(text: str, file: str) -> Toml:
    """The text of a TOML file, or a sentence about what is wrong with it. `file` is what messages call it."""
    try:
        return Toml(file, tomllib.loads(text))
    except RecursionError:
        raise PressError(f"{file}: this is not TOML: it nests too deeply.") from None
    except ValueError as error:  # no TOML, or a number of more digits than Python reads
        raise PressError(f"{file}: this is not TOML: {error}.") from None


def _name(value: Any) -> str:
    return "table" if isinstance(value, dict) else "list"
