"""Build a press: a full build prints everything; after an edit, only what answers differently is made anew."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from rubrica.pages.building.beside import draw_cards, draw_press_card, link_pictures, show_the_same, write_theme
from rubrica.pages.building.changes import change_index, keys_of_files, shows
from rubrica.pages.building.collecting import resting
from rubrica.pages.building.files import Folder, may_write, remove_vanished
from rubrica.pages.building.hosting import write_hosting
from rubrica.pages.building.jobs import all_jobs, due_jobs
from rubrica.pages.building.manifest import forget_manifest
from rubrica.pages.building.packing import index_of
from rubrica.pages.building.printing import print_pages
from rubrica.pages.building.progress import Progress, quiet
from rubrica.pages.building.put import printed_in
from rubrica.pages.building.reading import count_names, read_texts, to_read
from rubrica.pages.building.report import Report
from rubrica.pages.building.standing import Standing, begin
from rubrica.pages.folder import FolderSource

if TYPE_CHECKING:
    from collections.abc import Collection


def build(src: Path | str, out: Path | str, *, progress: Progress = quiet, cards: bool = True) -> Report:
    """Build the press in `src` into the folder `out`. Raises PressError with a sentence for the critic."""
    return build_again(None, Path(src), Path(out), progress=progress, cards=cards).remember().report


@resting
def build_again(
    standing: Standing | None,
    src: Path,
    out: Path,
    *,
    saved: Collection[str] = (),
    progress: Progress = quiet,
    cards: bool = True,
) -> Standing:
    """Build, starting from what the last build left in memory, or else from what it left on disk.

    `saved` are the files below `src` that are not as they were, where somebody watches: then no other is looked at.
    What is to be left on disk is `Standing.remember`'s; until then, the next process makes a full build.
    """
    begun = perf_counter()
    fresh = may_write(out)
    now = begin(standing, src, out, saved, progress, cards=cards)
    source, changed = _read(now, progress)
    forget_manifest(out)
    _print(now, source, changed, Folder(out, fresh=fresh), progress)
    if cards:
        beside = Folder(out, fresh=False)
        if now.before is None:
            draw_press_card(source, beside, now.manifest)
        shown = source.newest(len(now.manifest.entries)) if now.before is None else now.entries_read
        draw_cards(source, shown, beside, now.manifest, progress)
    write_hosting(now.press, Folder(out, fresh=False), now.manifest)
    remove_vanished(out, now.before, now.manifest, fresh=fresh, removed=now.report.removed)
    now.report.seconds = perf_counter() - begun
    return now


def _read(now: Standing, progress: Progress) -> tuple[FolderSource, set[str]]:
    """Read what is not as it was. Gives the source of the whole press, and the keys it answers anew."""
    manifest, before = now.manifest, now.before
    changed = set(keys_of_files(before, manifest, now.press.site.zone)) if before else set()
    wanted = to_read(now.reviews, before, manifest, now.press, shows(manifest, changed))
    read_texts(now.press, wanted, manifest, now.pictures, progress, anew=before is None)
    gone = sorted(before.entries.keys() - now.reviews.keys()) if before else []
    for slug in gone:
        manifest.forget(slug)
    touched = [*[files.slug for files in wanted], *gone]
    source = _source(now)
    if before:
        changed |= change_index(source.index, touched, manifest)
        source.forget({*touched, *shows(manifest, changed)})
    count_names(source, touched, manifest)
    now.source = source
    now.report = Report(source.index, manifest, tuple(touched), faults=now.pictures.faults, full=not before)
    return source, changed


def _source(now: Standing) -> FolderSource:
    """The press as it is asked by pages: what stands from the last build, mended, or made anew."""
    printed, source = printed_in(now.manifest, now.reviews), now.take_source()
    if source is None:
        index = index_of(now.before or now.manifest, now.press.site.rubric)
        return FolderSource(now.press, now.reviews, index, now.pictures, printed)
    source.mend(now.reviews, printed)
    return source


def _print(now: Standing, source: FolderSource, changed: set[str], folder: Folder, progress: Progress) -> None:
    """Print what is due, and put beside it what pages show."""
    manifest, before, theme = now.manifest, now.before, now.theme
    touched = {slug: source.index.by_slug.get(slug) for slug in now.report.read}
    jobs = due_jobs(source, theme, manifest, touched, changed) if before else all_jobs(source, theme)
    manifest.wait_for(source.waiting, anew=any(key.startswith("texts:") for key in changed))
    print_pages(jobs, source, folder, manifest, now.report.written, progress)
    beside = Folder(Path(folder.root), fresh=False)
    if before is None:
        write_theme(theme, beside, manifest)
    if before is None or not show_the_same(before, manifest, jobs, changed):
        link_pictures(now.pictures, beside, manifest)
