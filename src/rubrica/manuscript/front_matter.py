"""Front matter: the optional block of `key: value` lines between two `---` at the very top."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from functools import lru_cache
from typing import Any, NamedTuple

from rubrica.manuscript.fault import Fault

_BLOCK = re.compile(rb"(?:[ \t]*\n)*---[ \t]*\n(?:(.*?)\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_OPENING = re.compile(rb"(?:[ \t]*\n)*---[ \t]*\n")
_WITHIN_LIST = re.compile(r"[\[\]{}\"']")
_KEY = re.compile(r"[A-Za-z][\w -]*")
_NEEDS_YAML = re.compile(r"[\[{&*!|>%@`#]|.* #")
_HAS_COLON = re.compile(r".*:(?:[ \t]|\Z)")
_UNREAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LENDING = 0xF0000
_LENT = re.compile("[\U000f0000-\U000f009f\U000f2028\U000f2029\U000ffffe\U000fffff]")
WAITS = "publish_at"
"""The key that keeps a text from going out: it counts even where the rest of the front matter cannot be read."""

MAX_FIELDS = 200
"""Keys that are read. There are some twenty that mean anything."""

MAX_ITEMS = 200
"""Entries of one list that are read: each tag is a page, and nobody needs so many."""

MAX_YAML = 10_000
"""Bytes of front matter that are read as YAML, which takes a hundred times as long as our own lines do."""

ALIAS = {"author": "critic", "description": "summary", "lang": "language", "updated": "corrected"}
"""Keys that mean the same as another one."""


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


def read_front_matter(data: bytes, faults: list[Fault]) -> FrontMatter:
    """The front matter at the top of the text; without one, an empty one that ends at 0."""
    found = _BLOCK.match(data)
    if not found:
        return _read_unended(data, faults)
    inner, offset = found[1] or b"", found.start(1)
    lines = inner.decode().split("\n")
    fields = _read_simple_lines(lines, offset)
    if fields is None:
        fields = _read_yaml(inner, offset, faults)
    if fields is None:
        fields = [field for field in _read_what_is_simple(lines, offset) if field.key == WAITS]
    return FrontMatter(tuple(_within_limits(_without_repeats(fields, faults), faults)), found.end())


def _read_unended(data: bytes, faults: list[Fault]) -> FrontMatter:
    """Keys under a `---` that no second one follows: a text that is to wait must not go out for want of a line."""
    opening = _OPENING.match(data)
    if not opening:
        return FrontMatter()
    start = end = opening.end()
    while end < len(data) and _field(line := _line_at(data, end), end, end):
        end = min(end + len(line.encode()) + 1, len(data))
    fields = _read_what_is_simple(data[start:end].decode().split("\n"), start)
    if not any(field.key == WAITS for field in fields):
        return FrontMatter()
    suggestion = "write --- on a line of its own below the last key"
    faults.append(Fault("bad-front-matter", "the front matter never ends", start, end, suggestion))
    return FrontMatter(tuple(_within_limits(_without_repeats(fields, faults), faults)), end)


def _line_at(data: bytes, start: int) -> str:
    end = data.find(b"\n", start)
    return data[start : end if end >= 0 else len(data)].decode()


def _read_simple_lines(lines: list[str], offset: int) -> list[Field] | None:
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
            field = _field(line, offset, end)
            if field is None:
                return None
            fields.append(field)
            items = []
        offset = end + 1
    return fields


def _read_what_is_simple(lines: list[str], offset: int) -> list[Field]:
    """Every line of a block that YAML cannot read which says `key: value` by itself."""
    fields: list[Field] = []
    for line in lines:
        end = offset + len(line.encode())
        field = _field(line, offset, end)
        if field is not None and field.value:
            fields.append(field)
        offset = end + 1
    return fields


def _item(line: str) -> str | None:
    """What stands behind the mark of a list; None where the line is no item."""
    line = line.strip(" \t")
    return line[1:].lstrip(" \t") if line[:2] in ("- ", "-\t") else None


def _field(line: str, start: int, end: int) -> Field | None:
    """A `key: value` line; None when it is none, or when only YAML can tell what it says."""
    name, colon, written = line.partition(":")
    key = _key(name.rstrip(" \t")) if colon and written[:1] in ("", " ", "\t") else ""
    value = _value(written.strip(" \t")) if key else None
    return None if value is None else Field(key, value, start, end)


@lru_cache(maxsize=256)
def _key(written: str) -> str:
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


def _read_yaml(inner: bytes, offset: int, faults: list[Fault]) -> list[Field] | None:
    """The fields as YAML has them; None, and a fault, where it has none."""
    import yaml  # only where our own lines do not suffice: it is slow to load and to run

    if len(inner) > MAX_YAML:
        message = f"this is more than {MAX_YAML:,} bytes of YAML, which is not read"
        faults.append(Fault("limit", message, offset, offset + 1, "write each line as `key: value`"))
        return None
    try:
        # BaseLoader makes everything text: a date stays as it was typed. Composing shows aliases before they grow.
        tree = yaml.compose(_UNREAD.sub(_lend, inner.decode()), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        said = getattr(error, "problem", None) or ""
        opened = getattr(error, "context_mark", None) if _UNCLOSED.search(said) else None
        mark = opened or getattr(error, "problem_mark", None)
        at = offset + (len(inner.decode()[: mark.index].encode()) if mark else 0)
        problem, way_out = _in_plain_words(said)
        faults.append(Fault("bad-front-matter", f"the front matter cannot be read: {problem}", at, at + 1, way_out))
        return None
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
        return None
    text = inner.decode()
    return [_yaml_field(key, value, text, offset) for key, value in tree.value]


_PLAIN_WORDS = (
    ("expected ',' or ']'", "a list that begins with [ never closes", "write ] behind its last entry"),
    ("expected ',' or '}'", "what begins with { never closes", "write each line as `key: value`"),
    ("end of stream", "a quotation mark never closes", "write it again behind the value, or leave it out"),
    ("expected ':'", "this line is no `key: value`", "write the colon behind the key, or put the line behind another"),
    ("cannot start any token", "a value cannot begin with this sign", "put quotation marks round the value"),
    ("mapping values", "this colon makes no sense here", "put quotation marks round a value that holds a colon"),
    ("block mapping", "this line begins further left or right than the others", "begin each key at the left edge"),
)


_UNCLOSED = re.compile(r"expected ',' or|end of stream")
"""What is wrong here began further up."""


def _in_plain_words(problem: str) -> tuple[str, str]:
    """What YAML's reader finds wrong, and what to do, in words for those who never heard of it."""
    said = problem or "it nests too deeply"
    found = next((words for sign, *words in _PLAIN_WORDS if sign in said), [said, "write each line as `key: value`"])
    return found[0], found[1]


def _yaml_field(key: Any, value: Any, text: str, offset: int) -> Field:
    start = offset + len(text[: key.start_mark.index].encode())
    end = offset + len(text[: value.end_mark.index].rstrip().encode())
    return Field(_key(_whole(str(key.value))), _yaml_value(value), start, max(start, end))


def _yaml_value(node: Any) -> str | tuple[str, ...]:
    if isinstance(node.value, str):
        return _whole(node.value)
    parts = (part if not isinstance(part, tuple) else part[1] for part in node.value)
    return tuple(_whole(part.value) for part in parts if isinstance(part.value, str))


def _whole(text: str) -> str:
    """A text without NUL and halves of characters, which YAML's escapes can write and no file can hold."""
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "\ufffd")
    return _LENT.sub(lambda found: chr(ord(found[0]) - _LENDING), text)


def _lend(found: re.Match[str]) -> str:
    """A letter from a private area for a character that YAML would refuse, or take for the end of a line."""
    return chr(ord(found[0]) + _LENDING)


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
            return
        if isinstance(field.value, tuple) and len(field.value) > MAX_ITEMS:
            faults.append(_limit(f"of “{field.key}” only the first {MAX_ITEMS} entries are read", field))
            field = Field(field.key, field.value[:MAX_ITEMS], field.start, field.end)
        yield field


def _limit(message: str, field: Field) -> Fault:
    return Fault("limit", message, field.start, field.end, "keep those that matter")
