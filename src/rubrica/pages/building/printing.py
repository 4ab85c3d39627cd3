"""The second half of a build: pages are gathered, rendered and written, each with the keys of what it asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.building.workers import processes, share
from rubrica.pages.recording import Recording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rubrica.pages.building.files import Folder
    from rubrica.pages.building.jobs import Jobs, Make
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.building.progress import Progress
    from rubrica.pages.source import Source

STEP = 50
"""Pages between two reports of progress."""


def print_pages(
    jobs: Jobs, source: Source, folder: Folder, manifest: Manifest, written: list[str], progress: Progress
) -> None:
    """Make and write every page of `jobs`; keys go into the manifest, addresses that changed into `written`."""
    count = processes(len(jobs))

    def work(number: int, part: Sequence[tuple[str, Make]]) -> tuple[dict[str, str], list[str]]:
        keys: dict[str, str] = {}
        changed: list[str] = []
        for done, (address, make) in enumerate(part):
            recording = Recording(source)
            if folder.write(address, make(recording)):
                changed.append(address)
            keys[address] = "\n".join(sorted(recording.keys))
            if not number and not done % STEP:
                progress("printing", done * count, len(jobs))
        return keys, changed

    for keys, changed in share(work, list(jobs.items()), count):
        manifest.pages.update(keys)
        written.extend(changed)
    progress("printing", len(jobs), len(jobs))
