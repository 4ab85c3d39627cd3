"""A comment as somebody offers it, before a row holds it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offered:
    """What a form carried, cleaned. `answers` is the number of the comment it replies to; `trapped` whether a field
    was filled in that nobody sees; `proof` the task that the sender's browser has done; `beside` the name of somebody
    of the press that stands in theirs, "" for none."""

    name: str
    email: str
    text: str
    site: str = ""
    answers: int | None = None
    spoiler: bool = False
    spoiler_from: str = ""
    reader: str = ""
    network: str = ""
    trapped: bool = False
    proof: str = ""
    beside: str = ""
