"""Fields of a form are lines of a text's front matter: they are put there, and nothing else of the text is touched."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.manuscript.front_lines import key_of, needs_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT = re.compile(r"---\n(?:(?!---\n).*\n)*?---\n")
"""A front matter as most have it, found without reading the text: a press has many."""
_NAMES_RUBRIC = re.compile(r"^\W*rubric", re.IGNORECASE | re.MULTILINE)
_KEY = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]|$)")


def with_keys(text: str, said: dict[str, str]) -> str:
    """The text with these keys in its front matter; a key that says "" is taken out. One that is there stays on its
    line, and as it is written where it says the same already."""
    front = cut(text.encode(), folded=True).front
    said = {key: " ".join(value.split()) for key, value in said.items()}
    new = {
        key: f"{key}: {_written(value)}\n" if value else "" for key, value in said.items() if front.text(key) != value
    }
    head, body = text.encode()[: front.end].decode(), text.encode()[front.end :].decode()
    lines = head.splitlines(keepends=True)
    if not lines:
        return f"---\n{''.join(new.values())}---\n\n{body}" if any(new.values()) else text
    kept = list(_with(lines[1:-1], new))
    return "".join([lines[0], *kept, *new.values(), lines[-1]]) + body


def scored_with(text: str, rubric: str, edition: int) -> str:
    """The text, saying with which edition of its rubric it was scored: in a folder it would mean the newest."""
    front = _FRONT.match(text)
    if front and not _NAMES_RUBRIC.search(front[0]):
        return f"{text[: front.end() - 4]}rubric: {rubric}@{edition}\n{text[front.end() - 4 :]}"
    return text if "@" in key_says(text, "rubric") else with_keys(text, {"rubric": f"{rubric}@{edition}"})


def key_says(text: str, key: str) -> str:
    """What a key of the front matter says, "" where it is not there."""
    return cut(text.encode(), folded=True).front.text(key)


def _with(lines: list[str], new: dict[str, str]) -> Iterator[str]:
    """The lines of a block, with those of some keys, and what hangs below them, replaced; what is used is taken from
    `new`, so that of a key that is there twice one is left."""
    keys, dropping = set(new), False
    for line in lines:
        if found := _KEY.match(line):
            key = key_of(found[1])
            dropping = key in keys
            if dropping:
                yield new.pop(key, "")
        elif line[:1] not in (" ", "\t", "-"):
            dropping = False
        if not dropping:
            yield line


def _written(value: str) -> str:
    return json.dumps(value, ensure_ascii=False) if needs_quotes(value) else value
