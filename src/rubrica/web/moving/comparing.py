"""Who has changed a file since both sides had the same: the folder, the press, or both."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.web.moving.base import Base


@dataclass(slots=True)
class Compared:
    """The files that are not alike, by who has changed them. `base` is brought up to date where both are alike."""

    here: list[str] = field(default_factory=list)
    there: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    base: Base = field(default_factory=dict)


def compare(base: Mapping[str, str], here: Mapping[str, str], there: Mapping[str, str]) -> Compared:
    """Compare the folder (`here`) with the press (`there`) by the digests of their files."""
    found = Compared(base=dict(base))
    for name in sorted({*base, *here, *there}):
        known, ours, theirs = base.get(name), here.get(name), there.get(name)
        if ours == theirs:
            note(found.base, name, ours)
        else:
            side = found.there if ours == known else found.here if theirs == known else found.both
            side.append(name)
    return found


def note(base: Base, name: str, digest: str | None) -> None:
    """Note what both sides have, or that they have nothing."""
    if digest is None:
        base.pop(name, None)
    else:
        base[name] = digest
