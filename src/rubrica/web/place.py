"""The data folder: where everything lies that one press has on one machine."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """`data` is the folder that backups take; what is published from it can be made again."""

    data: Path

    @property
    def originals(self) -> Path:
        """Pictures as they were handed in, each in a folder named by its content."""
        return self.data / "media/originals"

    @property
    def prepared(self) -> Path:
        """Pictures as pages show them."""
        return self.data / "media/prepared"

    @property
    def lost(self) -> Path:
        """Pictures that were handed in and that no row names: whoever misses one finds it here."""
        return self.data / "media/lost"

    @property
    def theme(self) -> Path:
        """What the press lays over the house's theme."""
        return self.data / "theme"

    @property
    def site(self) -> Path:
        """The published folder."""
        return self.data / "site"


def here() -> Place:
    """The data folder that the settings name."""
    from django.conf import settings

    return Place(Path(settings.RUBRICA_DATA))
