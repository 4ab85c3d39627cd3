"""A fault is something the text itself has wrong, before anyone asks what it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.manuscript.edit import Edit


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong between two byte offsets of the source. `code` is the code of the remark it becomes,
    `severity` is set only where it is not the code's usual one. `edits` are what the suggestion says, where a machine
    can do it without asking."""

    code: str
    message: str
    start: int
    end: int
    suggestion: str = ""
    severity: str = ""
    edits: tuple[Edit, ...] = ()
