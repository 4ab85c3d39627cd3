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
"""Pages between two reports of progress. A process takes so many in a row: what one review has for itself lies side by
side, and its text is opened once for all of it."""


def print_pages(
    jobs: Jobs, source: Source, folder: Folder, manifest: Manifest, written: list[str], progress: Progress
) -> None:
    """Make and write every page of `jobs`; keys go into the manifest, addresses that changed into `written`."""
    pages, count = list(jobs.items()), processes(len(jobs))

    def work(number: int, part: Sequence[list[tuple[str, Make]]]) -> tuple[dict[str, str], list[str]]:
        keys: dict[str, str] = {}
        changed: list[str] = []
        for done, some in enumerate(part):
            for address, make in some:
                recording = Recording(source)
                if folder.write(address, make(recording)):
                    changed.append(address)
                keys[address] = "\n".join(sorted(recording.keys))
            if not number:
                progress("printing", min(done * count * STEP, len(pages)), len(pages))
        return keys, changed

    for keys, changed in share(work, [pages[begin : begin + STEP] for begin in range(0, len(pages), STEP)], count):
        manifest.pages.update(keys)
        written.extend(changed)
    progress("printing", len(pages), len(pages))
