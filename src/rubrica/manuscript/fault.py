"""A fault is something the text itself has wrong, before anyone asks what it means."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong between two byte offsets of the source. `code` is the code of the remark it becomes,
    `severity` is set only where it is not the code's usual one."""

    code: str
    message: str
    start: int
    end: int
    suggestion: str = ""
    severity: str = ""
