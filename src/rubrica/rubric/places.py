"""On which line of a TOML text a key stands. Python's reader of TOML does not say."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress

_TOKEN = re.compile(
    r'"{3}.*?"{3}|\'{3}.*?\'{3}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|(?P<comment>\#[^\n]*)|[\w+:.-]+|[\[\]{}=,\n]',
    re.DOTALL,
)
_NUMBERED = re.compile(r"(.+), number (\d+)")

Path = tuple[str | int, ...]


def line_of(text: str, key: str) -> int:
    """The line of a key as errors name it (`scale.step`, `bands, number 2.to`), or of the table it would stand in; 0
    where neither is found. The text is TOML."""
    if not key:
        return 0
    places, path = _Places(text), Path()
    with suppress(IndexError):  # it ends early: no TOML after all
        places.look()
    lines = places.lines
    for part in key.split("."):
        numbered = _NUMBERED.fullmatch(part)
        path += (numbered[1], int(numbered[2])) if numbered else (part,)
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), 0)


class _Places:
    """The line of every key and of every entry of a list, by its path: ("bands", 2, "to")."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str] = []
        self.starts: list[int] = []
        line = 1
        for found in _TOKEN.finditer(text):
            if not found["comment"]:
                self.tokens.append(found[0])
                self.starts.append(line)
            line += found[0].count("\n")
        self.lines: dict[Path, int] = {}
        self.headers: Counter[Path] = Counter()
        self.at = 0

    def look(self) -> None:
        table = Path()
        while self.at < len(self.tokens):
            if self._take("\n"):
                continue
            table = self._header() if self.tokens[self.at] == "[" else self._pair(table)

    def _header(self) -> Path:
        """`[scale]`, or `[[bands]]`, which is one more of them."""
        line = self.starts[self.at]
        self._take("[")
        many = self._take("[")
        path = self._names("]")
        if many:
            self._take("]")
            self.headers[path] += 1
            self._note(path, line)
            path += (self.headers[path],)
        self._note(path, line)
        return path

    def _pair(self, table: Path) -> Path:
        line = self.starts[self.at]
        path = table + self._names("=")
        self._note(path, line)
        self._value(path)
        return table

    def _value(self, path: Path) -> None:
        number = 0
        if self._take("["):
            while not self._take("]"):
                if not self._take("\n", ","):
                    number += 1
                    self._note((*path, number), self.starts[self.at])
                    self._value((*path, number))
        elif self._take("{"):
            while not self._take("}"):
                if not self._take("\n", ","):
                    self._pair(path)
        else:
            self.at += 1

    def _note(self, path: Path, line: int) -> None:
        """The first line that speaks of a key, and of the tables it is in."""
        for end in range(1, len(path) + 1):
            self.lines.setdefault(path[:end], line)

    def _names(self, end: str) -> Path:
        """The parts of a dotted key, up to what ends it."""
        names: list[str] = []
        while not self._take(end):
            token = self.tokens[self.at]
            names += [token[1:-1]] if token[0] in "\"'" else [part for part in token.split(".") if part]
            self.at += 1
        return tuple(names)

    def _take(self, *tokens: str) -> bool:
        """Whether one of these comes next; then it is behind us."""
        if self.tokens[self.at] in tokens:
            self.at += 1
            return True
        return False
