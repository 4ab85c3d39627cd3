"""Front matter: the optional block of `key: value` lines between two `---` at the very top."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from rubrica.manuscript.edit import Edit
from rubrica.manuscript.fault import Fault
from rubrica.manuscript.front_lines import MAX_ITEMS, read_field, read_lines
from rubrica.manuscript.front_values import Field, FrontMatter
from rubrica.manuscript.front_yaml import read_yaml

_BLOCK = re.compile(rb"(?:[ \t]*\n)*---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_OPENING = re.compile(rb"(?:[ \t]*\n)*---[ \t]*\n")
WAITS = "publish_at"
"""The key that keeps a text from going out: it counts even where the rest of the front matter cannot be read."""

TAGS = "tags"
"""The key whose value is a list even where it is typed as one text, with commas."""

_WAITING = re.compile(rb"(?im)^publish[ _-]at[ \t]*:[^\n]*")

MAX_LINES = 10_000
"""Lines that are read. Twenty keys with a list or two have fifty."""

MAX_FIELDS = 200
"""Keys that are read. There are some twenty that mean anything."""


def read_front_matter(data: bytes, faults: list[Fault]) -> FrontMatter:
    """The front matter at the top of the text; without one, an empty one that ends at 0."""
    found = _BLOCK.match(data)
    if not found:
        return _read_unended(data, faults)
    start, end = found.span(1) if found[1] else (found.end(), found.end())
    stop = _end_of_lines(data, start, end)
    inner = data[start:stop]
    fields = read_lines(inner.decode().split("\n"), start)
    if fields is None:
        fields = read_yaml(inner, start, faults)
    if fields is None:
        fields = list(_read_waiting(data, start, stop))
    if stop < end:
        faults.append(_too_many(stop))
        fields += _read_waiting(data, stop, end)
    return FrontMatter(tuple(_within_limits(_without_repeats(fields, faults), faults)), found.end())


def _read_unended(data: bytes, faults: list[Fault]) -> FrontMatter:
    """Keys under a `---` that no second one follows: a text that is to wait must not go out for want of a line."""
    opening = _OPENING.match(data)
    if not opening or not _WAITING.search(data, opening.end()):
        return FrontMatter()
    fields, start = list[Field](), opening.end()
    end, stop = start, _end_of_lines(data, start, len(data))
    for line in data[start:stop].splitlines(keepends=True):
        field = read_field(line.decode().rstrip("\n"), end, end + len(line.rstrip(b"\n")))
        if field is None:
            break
        fields += [field] if field.value else []
        end += len(line)
    if end == stop < len(data):
        faults.append(_too_many(stop))
        fields += _read_waiting(data, stop, len(data))
    if not any(field.key == WAITS for field in fields):
        return FrontMatter()
    suggestion = "write --- on a line of its own below the last key"
    edits = (Edit(end, end, "---\n" if data[end - 1 : end] == b"\n" else "\n---\n"),)
    faults.append(Fault("bad-front-matter", "the front matter never ends", start, end, suggestion, edits=edits))
    return FrontMatter(tuple(_within_limits(_without_repeats(fields, faults), faults)), end)


def _end_of_lines(data: bytes, start: int, end: int) -> int:
    """Where the lines end that are read: at `end`, or behind the last one within the limit."""
    if data.count(b"\n", start, end) < MAX_LINES:
        return end
    for _ in range(MAX_LINES):
        start = data.find(b"\n", start) + 1
    return start


def _read_waiting(data: bytes, start: int, end: int) -> Iterator[Field]:
    """The first line that says by itself until when the text waits, where nothing else of it can be read."""
    for found in islice(_WAITING.finditer(data, start, end), MAX_LINES):
        field = read_field(found[0].decode(), *found.span())
        if field is not None and field.key == WAITS and field.value:
            yield field
            return


def _without_repeats(fields: list[Field], faults: list[Fault]) -> Iterator[Field]:
    seen: set[str] = set()
    for field in fields:
        if field.key in seen:
            faults.append(
                Fault(
                    "repeated-key",
                    f"“{field.key}” stands twice; the first one counts",
                    field.start,
                    field.end,
                    "keep one of the two",
                )
            )
        else:
            seen.add(field.key)
            yield field


def _within_limits(fields: Iterator[Field], faults: list[Fault]) -> Iterator[Field]:
    for number, field in enumerate(fields):
        if number == MAX_FIELDS:
            faults.append(_limit(f"only the first {MAX_FIELDS} keys are read", field))
        if number >= MAX_FIELDS and field.key != WAITS:
            continue
        entries = tuple(field.value.split(",")) if field.key == TAGS and isinstance(field.value, str) else field.value
        if isinstance(entries, tuple) and len(entries) > MAX_ITEMS:
            faults.append(_limit(f"of “{field.key}” only the first {MAX_ITEMS} entries are read", field))
            field = Field(field.key, entries[:MAX_ITEMS], field.start, field.end)
        yield field


def _limit(message: str, field: Field) -> Fault:
    return Fault("limit", message, field.start, field.end, "keep those that matter")


def _too_many(start: int) -> Fault:
    message = f"only the first {MAX_LINES:,} lines of the front matter are read"
    return Fault("limit", message, start, start + 1, "keep those that matter")
