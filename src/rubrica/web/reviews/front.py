"""Fields of a form are lines of a text's front matter: they are put there, and nothing else of the text is touched."""

from __future__ import annotations

import json
import re

from rubrica.manuscript import cut
from rubrica.manuscript.front_lines import key_of, needs_quotes

_FRONT = re.compile(r"---\n(?:(?!---\n).*\n)*?---\n")
"""A front matter as most have it, found without reading the text: a press has many."""
_NAMES_RUBRIC = re.compile(r"^\W*rubric", re.IGNORECASE | re.MULTILINE)
_KEY = re.compile(r"([A-Za-z][\w -]*?)[ \t]*:(?:[ \t]|$)")


def with_keys(text: str, said: dict[str, str]) -> str:
    """The text with these keys in its front matter; a key that says "" is taken out."""
    end = cut(text.encode(), folded=True).front.end
    front, body = text.encode()[:end].decode(), text.encode()[end:].decode()
    lines = front.splitlines(keepends=True)
    kept = list(_without(lines[1:-1], set(said))) if lines else []
    new = [f"{key}: {_written(value)}\n" for key, value in said.items() if value]
    if not lines:
        return f"---\n{''.join(new)}---\n\n{body}" if new else text
    return "".join([lines[0], *kept, *new, lines[-1]]) + body


def scored_with(text: str, rubric: str, edition: int) -> str:
    """The text, saying with which edition of its rubric it was scored: in a folder it would mean the newest."""
    front = _FRONT.match(text)
    if front and not _NAMES_RUBRIC.search(front[0]):
        return f"{text[: front.end() - 4]}rubric: {rubric}@{edition}\n{text[front.end() - 4 :]}"
    return text if "@" in key_says(text, "rubric") else with_keys(text, {"rubric": f"{rubric}@{edition}"})


def key_says(text: str, key: str) -> str:
    """What a key of the front matter says, "" where it is not there."""
    return cut(text.encode(), folded=True).front.text(key)


def _without(lines: list[str], keys: set[str]) -> list[str]:
    """The lines of a block but those of some keys, with what hangs below them."""
    kept, dropping = [], False
    for line in lines:
        if found := _KEY.match(line):
            dropping = key_of(found[1]) in keys
        elif line[:1] not in (" ", "\t", "-"):
            dropping = False
        if not dropping:
            kept.append(line)
    return kept


def _written(value: str) -> str:
    value = " ".join(value.split())
    return json.dumps(value, ensure_ascii=False) if needs_quotes(value) else value
