"""What a push or a pull did, or would do: one line a file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.building.progress import Progress

NEW, CHANGED, GONE, RENAMED = "new", "changed", "gone", "renamed"
CONFLICT, REFUSED, WAITS = "conflict", "refused", "waits"
FINDINGS = (CONFLICT, REFUSED)
"""What somebody has to do something about."""


@dataclass(frozen=True, slots=True)
class Line:
    """What became of a file. `said` is a sentence where there is more to say."""

    what: str
    name: str
    said: str = ""

    def as_dict(self) -> dict[str, str]:
        return asdict(self)


@dataclass(slots=True)
class Report:
    """All lines. `waits` lines are changes that the other command brings."""

    lines: list[Line] = field(default_factory=list)

    def add(self, what: str, name: str, said: str = "") -> None:
        self.lines.append(Line(what, name, said))

    @property
    def has_findings(self) -> bool:
        return any(line.what in FINDINGS for line in self.lines)


@dataclass(frozen=True, slots=True)
class Run:
    """How a push or pull is run: `dry` does nothing, `tell` is told how far it is."""

    dry: bool
    tell: Progress


def change_of(known: str | None, now: str | None) -> str:
    """What it is called when one digest takes the place of another."""
    return NEW if known is None else GONE if now is None else CHANGED
