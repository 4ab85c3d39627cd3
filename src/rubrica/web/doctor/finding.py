"""One thing that is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CODES = (
    "database-damaged",
    "database-older",
    "row-orphaned",
    "index-older",
    "index-wrong",
    "comment-astray",
    "address-astray",
    "network-kept",
    "letter-stuck",
    "sum-wrong",
    "rubric-missing",
    "text-missing",
    "picture-missing",
    "picture-damaged",
    "picture-unprepared",
    "picture-orphaned",
    "ledger-damaged",
    "page-missing",
    "page-torn",
    "page-stale",
    "page-failed",
    "page-orphaned",
    "rights-wrong",
    "owner-wrong",
    "leftover",
)
"""Every kind of damage, in the order in which it is looked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` is wrong with `where`, and what to do: sentences without their full stop. `repair` does it, where that can
    be done from what is whole; it gives a sentence where somebody else has to finish it."""

    code: str
    where: str
    what: str
    remedy: str
    repair: Callable[[], str | None] | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """A finding, and whether it is repaired by now."""

    finding: Finding
    repaired: bool = False
    said: str = ""

    def as_dict(self) -> dict[str, object]:
        one = self.finding
        return {
            "code": one.code,
            "where": one.where,
            "what": one.what,
            "remedy": self.said or one.remedy,
            "repaired": self.repaired,
        }
