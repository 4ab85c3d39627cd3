"""What every worker of a machine should know for some minutes: codes that were used, names that were guessed at."""

from __future__ import annotations

from django.core.cache.backends.filebased import FileBasedCache

from rubrica.web.place import here


class MachineCache(FileBasedCache):
    """Files in the data folder. A backup leaves them out."""

    @property
    def _dir(self) -> str:
        return str(here().data / "cache")

    @_dir.setter
    def _dir(self, location: str) -> None:
        """The settings cannot know the folder of a press that is opened later."""
