"""Front matter that only YAML can tell: quoted, nested and folded values."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any

from rubrica.manuscript.fault import Fault
from rubrica.manuscript.front_lines import key_of
from rubrica.manuscript.front_values import Field

_UNREAD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
_LENDING = 0xF0000
_LENT = re.compile("[\U000f0000-\U000f009f\U000f2028\U000f2029\U000ffffe\U000fffff]")

MAX_YAML = 10_000
"""Bytes of front matter that are read as YAML, which takes a hundred times as long as our own lines do."""

MAX_NESTED = 40
"""Lists in lists in lists: YAML's reader takes the longer for each, the deeper it is."""


def read_yaml(inner: bytes, offset: int, faults: list[Fault]) -> list[Field] | None:
    """The fields as YAML has them; None, and a fault, where it has none."""
    import yaml  # only where our own lines do not suffice: it is slow to load and to run

    if len(inner) > MAX_YAML:
        message = f"this is more than {MAX_YAML:,} bytes of YAML, which is not read"
        faults.append(Fault("limit", message, offset, offset + 1, "write each line as `key: value`"))
        return None
    try:
        if _depth(inner) > MAX_NESTED:
            raise RecursionError
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


def _depth(inner: bytes) -> int:
    """How many brackets stand open at once."""
    steps = ((bracket in b"[{") - (bracket in b"]}") for bracket in inner)
    return max(accumulate(steps), default=0)


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
    return Field(key_of(_whole(str(key.value))), _yaml_value(value), start, max(start, end))


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
