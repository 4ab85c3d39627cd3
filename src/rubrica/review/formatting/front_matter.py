"""Front matter in a fixed order, with quotes only where they are needed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.front_lines import ALIAS, needs_quotes
from rubrica.review.checks.front_matter import KEYS
from rubrica.review.formatting.safety import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.review.reading import Reading

_KEY = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?=[ \t]|\Z)[ \t]*(.*?)[ \t]*\Z")
_COLON = re.compile(r"(?!.* #)[^\[\]{}\"'\\&*!|>%@`#,?-][^\"\\]*:(?: [^\"\\]*)?\Z")
_PLAIN_LIST = re.compile(r"\[[^\[\]{}\"'#:]*\]\Z")


def order_front_matter(reading: Reading) -> Iterator[Group]:
    """The keys in order, each line `key: value`; what spans several lines, and every comment, stays as it was typed."""
    front, source = reading.manuscript.front, reading.manuscript.source
    typed = source.slice(0, front.end)
    lines = typed.strip("\n").split("\n")
    if front.fields and lines[-1].rstrip() in ("---", "..."):
        ordered = sorted(_entries(lines[1:-1]), key=lambda entry: _rank(entry[0]))
        text = "\n".join(("---", *(line for _, entry in ordered for line in entry), "---", ""))
        if text != typed:
            yield (Edit(0, front.end, text),)


def _entries(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """Each key with its lines: the comments above it, its own, and those that go on below."""
    held: list[str] = []
    key = ""
    above: list[str] = []
    for line in lines:
        if line.startswith("#"):
            above.append(line.rstrip())
        elif found := _KEY.match(line):
            if key:
                yield key, _written(held)
            key = _name(found[1])
            held, above = [*above, line], []
        elif line.strip() or held:
            held += [*above, line]
            above = []
    if key:
        yield key, [*_written(held), *above]


def _written(lines: list[str]) -> list[str]:
    """An entry whose value stands on its key's line, written plainly; any other as it is."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    *comments, last = lines
    found = _KEY.match(last)
    if not found or any(not line.startswith("#") for line in comments):
        return lines
    return [*comments, f"{_spelt(found[1])}: {_value(found[2])}".rstrip()]


def _value(typed: str) -> str:
    if _PLAIN_LIST.match(typed):
        return f"[{', '.join(part for part in (piece.strip() for piece in typed[1:-1].split(',')) if part)}]"
    quoted = len(typed) >= 2 and typed[0] == typed[-1] and typed[0] in "\"'"
    inner = typed[1:-1]
    if not quoted and _COLON.match(typed):
        return f'"{typed}"'  # Rubrica reads it all the same; programs that know only YAML would not
    if not quoted or "\\" in inner or typed[0] in inner:
        return typed
    if not needs_quotes(inner):
        return inner
    return f'"{inner}"' if '"' not in inner else typed


def _name(typed: str) -> str:
    name = typed.strip().lower().replace("-", "_").replace(" ", "_")
    return ALIAS.get(name, name)


def _spelt(typed: str) -> str:
    """A key that means something by its own name; another as the critic spelt it."""
    return _name(typed) if _name(typed) in KEYS else typed


def _rank(key: str) -> int:
    return KEYS.index(key) if key in KEYS else len(KEYS)
