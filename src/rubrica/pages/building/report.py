"""What a build says of itself: the reviews of the press, what was written and removed, what could not be used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.index import Index
    from rubrica.pages.values.entry import Entry, EntryScore


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """What a build says of one review. `remarks` counts errors, warnings and notes."""

    slug: str
    title: str
    critic: str
    scores: tuple[EntryScore, ...]
    overall: str | None
    verdict: str
    remarks: tuple[int, int, int]


@dataclass(slots=True)
class Report:
    """What a build did: addresses written and removed, pictures it could not use, and the reviews it read."""

    index: Index
    manifest: Manifest
    read: tuple[str, ...] = ()
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    full: bool = True
    seconds: float = 0.0

    @property
    def reviews(self) -> tuple[ReviewLine, ...]:
        """A line for each review of the press, newest first: as it is now, not as it was when this was built."""
        return tuple(map(self._line, self.index.newest(len(self.index.by_slug))))

    @property
    def lines_read(self) -> tuple[ReviewLine, ...]:
        """The lines of the reviews that this build has read."""
        entries = [self.index.by_slug.get(slug) for slug in self.read]
        return tuple([self._line(entry) for entry in entries if entry])

    @property
    def pages(self) -> int:
        """Files in the published folder."""
        return len(self.manifest.pages)

    @property
    def remarks(self) -> tuple[int, int, int]:
        """Errors, warnings and notes about all reviews together."""
        counts = [self.manifest.remarks[slug] for slug in self.index.by_slug]
        errors, warnings, notes = ([count[place] for count in counts] for place in range(3))
        return sum(errors), sum(warnings), sum(notes)

    def _line(self, entry: Entry) -> ReviewLine:
        said = (entry.title, entry.critic_name, entry.scores, entry.overall, entry.verdict)
        return ReviewLine(entry.slug, *said, self.manifest.remarks[entry.slug])
