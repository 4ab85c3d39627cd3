"""A letter as whoever writes one hands it over: plain values, from which its plain text and its HTML are made alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

HERE = "https://leave.invalid/"
"""Stands in a newsletter's texts for the address that ends the subscription of whoever gets it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. `kind` is `words`, `title`, `fact` (small, beside others), `quote`, or `small` at the end."""

    said: str
    kind: str = "words"


@dataclass(frozen=True, slots=True)
class Button:
    """What a reader may do: in plain text, the words and the address on a line of its own. `quiet` ones are links."""

    label: str
    address: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """`kind` says what it is, for counting: `confirm`, `review`, `reply`, `held`, `comment`, `invite`,
    `reader`.

    `leave` is the address that ends the subscription it comes of, "" for what nobody subscribes to. It is not sent
    any more when it has waited for `lasts`.
    """

    kind: str
    subject: str
    parts: tuple[Line | Button, ...]
    language: str = "en"
    press: str = ""
    press_address: str = ""
    leave: str = ""
    lasts: timedelta = timedelta(days=5)
