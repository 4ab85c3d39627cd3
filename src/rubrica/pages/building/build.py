"""Build a press: a full build prints everything; after an edit, only what answers differently is made anew."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from rubrica.pages.building.beside import draw_cards, write_beside
from rubrica.pages.building.changes import changed_keys
from rubrica.pages.building.files import Folder, may_write, remove_vanished
from rubrica.pages.building.jobs import all_jobs, due_jobs
from rubrica.pages.building.manifest import Manifest, forget_manifest, load_manifest, private_folder, save_manifest
from rubrica.pages.building.pictures import Pictures
from rubrica.pages.building.printing import print_pages
from rubrica.pages.building.progress import Progress, quiet
from rubrica.pages.building.reading import read_changed
from rubrica.pages.building.scanning import manuscripts_of, scan, settings_of
from rubrica.pages.press.press import Press
from rubrica.pages.theme import Theme, read_theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.folder import FolderSource
    from rubrica.pages.values.entry import EntryScore


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
    """What a build did: the reviews of the press, addresses written and removed, and pictures it could not use."""

    reviews: tuple[ReviewLine, ...] = ()
    written: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    faults: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    full: bool = True
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A build and what it leaves in memory: whoever builds again and again (the preview) hands it to the next."""

    press: Press
    theme: Theme
    manifest: Manifest
    report: Report


def build(src: Path | str, out: Path | str, *, progress: Progress = quiet, cards: bool = True) -> Report:
    """Build the press in `src` into the folder `out`. Raises PressError with a sentence for the critic."""
    return build_again(None, Path(src), Path(out), progress=progress, cards=cards).report


def build_again(
    standing: Standing | None, src: Path, out: Path, *, progress: Progress = quiet, cards: bool = True
) -> Standing:
    """Build, starting from what the last build left in memory, or else from what it left on disk."""
    begun = perf_counter()
    files = scan(src)
    settings = settings_of(files)
    before = standing.manifest if standing else load_manifest(out)
    if before is None or before.settings != settings:
        standing, before = None, None
    fresh = may_write(out)
    press = standing.press if standing else Press.load(src)
    theme = standing.theme if standing else read_theme(press.root / "theme", press.site.theme)
    pictures = Pictures(press.root / "pictures", private_folder(out) / "media")
    pictures.prepare_all(progress)
    reviews = manuscripts_of(files, press.root)
    stamps = {slug: manuscripts.stamps for slug, manuscripts in reviews.items()}
    manifest = Manifest(settings, files, stamps, private=private_folder(out))
    source, changed = read_changed(press, reviews, before, manifest, pictures, progress)
    forget_manifest(out)
    report = Report(full=before is None, faults=pictures.faults)
    jobs = all_jobs(source, theme)
    manifest.waiting.update(source.waiting)
    due = jobs if before is None else due_jobs(jobs, before, manifest, changed_keys(before, manifest, changed, source))
    print_pages(due, source, Folder(out, fresh=fresh), manifest, report.written, progress)
    write_beside(theme, pictures, Folder(out, fresh=False), manifest)
    if cards:
        draw_cards(source, Folder(out, fresh=False), manifest, progress)
    remove_vanished(out, before, manifest, fresh=fresh, removed=report.removed)
    save_manifest(out, manifest)
    report.reviews = tuple(_lines(source, manifest))
    report.pages = len(manifest.pages)
    report.seconds = perf_counter() - begun
    return Standing(press, theme, manifest, report)


def _lines(source: FolderSource, manifest: Manifest) -> Iterator[ReviewLine]:
    for entry in source.newest(len(manifest.entries)):
        said = (entry.title, entry.critic_name, entry.scores, entry.overall, entry.verdict)
        yield ReviewLine(entry.slug, *said, manifest.remarks[entry.slug])
