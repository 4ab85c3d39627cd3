"""The lines of front matter that say by themselves what they mean: `key: value`, `key: [a, b]` and `- item`.

They are read without YAML, which takes a hundred times as long, and say what YAML would say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rubrica.manuscript.front_values import Field

_KEY = re.compile(r"[A-Za-z][\w -]*")
_NEEDS_YAML = re.compile(r"[\[{&*!|>%@`#]|.* #")
_HAS_COLON = re.compile(r".*:(?:[ \t]|\Z)")
_WITHIN_LIST = re.compile(r"[\[\]{}\"']")

MAX_ITEMS = 200
"""Entries of one list that are read: each tag is a page, and nobody needs so many."""

ALIAS = {"author": "critic", "description": "summary", "lang": "language", "updated": "corrected"}
"""Keys that mean the same as another one."""


def read_lines(lines: list[str], offset: int) -> list[Field] | None:
    """`key: value`, `key: [a, b]` and `- item` lines; None when the block needs YAML."""
    fields: list[Field] = []
    items: list[str] = []
    for line in lines:
        end = offset + (len(line) if line.isascii() else len(line.encode()))
        if line[:1] in " \t-" and (item := _item(line)) is not None and fields:
            value = None if _HAS_COLON.match(item) else _scalar(item)
            if value is None or (fields[-1].value and not items):
                return None
            items.append(value)
            if len(items) <= MAX_ITEMS + 1:
                fields[-1] = Field(fields[-1].key, tuple(items), fields[-1].start, end)
        elif line.strip() and not line.lstrip().startswith("#"):
            field = read_field(line, offset, end)
            if field is None:
                return None
            fields.append(field)
            items = []
        offset = end + 1
    return fields


def _item(line: str) -> str | None:
    """What stands behind the mark of a list; None where the line is no item."""
    line = line.strip(" \t")
    return line[1:].lstrip(" \t") if line[:2] in ("- ", "-\t") else None


def read_field(line: str, start: int, end: int) -> Field | None:
    """A `key: value` line; None when it is none, or when only YAML can tell what it says."""
    name, colon, written = line.partition(":")
    key = key_of(name.rstrip(" \t")) if colon and written[:1] in ("", " ", "\t") else ""
    value = _value(written.strip(" \t")) if key else None
    return None if value is None else Field(key, value, start, end)


@lru_cache(maxsize=256)
def key_of(written: str) -> str:
    """The key that a name means; "" where it can be none."""
    if not _KEY.fullmatch(written):
        return ""
    key = written.strip().lower().replace("-", "_").replace(" ", "_")
    return ALIAS.get(key, key)


def _value(written: str) -> str | tuple[str, ...] | None:
    if written.startswith("[") and written.endswith("]") and not _WITHIN_LIST.search(written[1:-1]):
        return tuple([part for part in map(str.strip, written[1:-1].split(",")) if part])
    return _scalar(written)


def _scalar(written: str) -> str | None:
    """A plain or simply quoted text; None when only YAML can tell what it says."""
    if len(written) >= 2 and written[0] == written[-1] and written[0] in "\"'":
        inner = written[1:-1]
        return None if written[0] in inner or "\\" in inner else inner
    if written[:1] in ("'", '"') or _NEEDS_YAML.match(written):
        return None
    return written


def needs_quotes(value: str) -> bool:
    """Whether a text would be read as something else if it stood behind its key without quotation marks."""
    return not value or _value(value) != value or value != value.strip() or bool(_HAS_COLON.match(value))
