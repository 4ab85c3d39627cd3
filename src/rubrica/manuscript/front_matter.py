"""Front matter: the optional block of `key: value` lines between two `---` at the very top."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rubrica.manuscript.fault import Fault

_BLOCK = re.compile(rb"---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_SIMPLE = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]+(.*?))?[ \t]*\Z")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*?)[ \t]*\Z")
_NEEDS_YAML = re.compile(r"[\[{&*!|>%@`]|.*(?::[ \t]| #)")
ALIAS = {"author": "critic", "description": "summary", "lang": "language", "updated": "corrected"}
"""Keys that mean the same as another one."""


@dataclass(frozen=True, slots=True)
class Field:
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

    def __getitem__(self, key: str) -> str | tuple[str, ...]:
        for field in self.fields:
            if field.key == key:
                return field.value
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (field.key for field in self.fields)

    def __len__(self) -> int:
        return len(self.fields)

    def text(self, key: str, default: str = "") -> str:
        """A field as one text; a list is joined with commas."""
        value = self.get(key, default)
        return value if isinstance(value, str) else ", ".join(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """A field as several texts; one text is cut at its commas."""
        value = self.get(key, ())
        if isinstance(value, str):
            return tuple(part for part in (piece.strip() for piece in value.split(",")) if part)
        return value

    def field(self, key: str) -> Field | None:
        return next((field for field in self.fields if field.key == key), None)


def read_front_matter(data: bytes, faults: list[Fault]) -> FrontMatter:
    """The front matter at the top of the text; without one, an empty one that ends at 0."""
    if not data.startswith(b"---"):
        return FrontMatter()
    found = _BLOCK.match(data)
    if not found:
        return FrontMatter()
    inner = found[1] or b""
    lines = inner.decode().split("\n")
    fields = _read_simple_lines(lines, found.start(1))
    if fields is None:
        fields = _read_yaml(inner, found.start(1), faults)
    return FrontMatter(tuple(_without_repeats(fields, faults)), found.end())


def _read_simple_lines(lines: list[str], offset: int) -> list[Field] | None:
    """`key: value`, `key: [a, b]` and `- item` lines; None when the block needs YAML."""
    fields: list[Field] = []
    items: list[str] = []
    for line in lines:
        end = offset + len(line.encode())
        if (item := _ITEM.match(line)) and fields:
            value = _scalar(item[1])
            if value is None or (fields[-1].value and not items):
                return None
            items.append(value)
            fields[-1] = Field(fields[-1].key, tuple(items), fields[-1].start, end)
        elif line.strip() and not line.lstrip().startswith("#"):
            found = _SIMPLE.match(line)
            value_of = _value(found[2] or "") if found else None
            if not found or value_of is None:
                return None
            key = found[1].strip().lower().replace("-", "_").replace(" ", "_")
            fields.append(Field(ALIAS.get(key, key), value_of, offset, end))
            items = []
        offset = end + 1
    return fields


def _value(written: str) -> str | tuple[str, ...] | None:
    if written.startswith("[") and written.endswith("]") and not re.search(r"[\[\]{}\"']", written[1:-1]):
        return tuple(part for part in (piece.strip() for piece in written[1:-1].split(",")) if part)
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
    return not value or _value(value) != value or value != value.strip()


def _read_yaml(inner: bytes, offset: int, faults: list[Fault]) -> list[Field]:
    import yaml  # only where our own lines do not suffice: it is slow to load and to run

    try:
        # BaseLoader makes everything text: a date stays what the critic typed. Composing shows aliases before they grow.
        tree = yaml.compose(inner.decode(), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        at = offset + (len(inner.decode()[: mark.index].encode()) if mark else 0)
        problem = getattr(error, "problem", None) or "it nests too deeply"
        faults.append(
            Fault(
                "bad-front-matter",
                f"the front matter cannot be read: {problem}",
                at,
                at + 1,
                "write each line as `key: value`, with quotes round a value that holds a colon",
            )
        )
        return []
    if not isinstance(tree, yaml.MappingNode):
        faults.append(
            Fault(
                "bad-front-matter",
                "the front matter is not a list of `key: value` lines",
                offset,
                offset + len(inner),
                "write each line as `key: value`",
            )
        )
        return []
    text = inner.decode()
    return [_yaml_field(key, value, text, offset) for key, value in tree.value]


def _yaml_field(key: Any, value: Any, text: str, offset: int) -> Field:
    start = offset + len(text[: key.start_mark.index].encode())
    end = offset + len(text[: value.end_mark.index].rstrip().encode())
    name = str(key.value).strip().lower().replace("-", "_").replace(" ", "_")
    return Field(ALIAS.get(name, name), _yaml_value(value), start, max(start, end))


def _yaml_value(node: Any) -> str | tuple[str, ...]:
    if isinstance(node.value, str):
        return node.value
    parts = (part if not isinstance(part, tuple) else part[1] for part in node.value)
    return tuple(part.value for part in parts if isinstance(part.value, str))


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
