"""What a build begins with: the press as it lies there, and what the last build left of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from rubrica.pages.building.manifest import Manifest, Stamp, load_manifest, private_folder, save_manifest
from rubrica.pages.building.pictures import Pictures
from rubrica.pages.building.report import Report
from rubrica.pages.building.scanning import manuscripts_of, scan, scan_again, settings_of
from rubrica.pages.index import Index
from rubrica.pages.press.press import Press
from rubrica.pages.routes import ROUTES
from rubrica.pages.theme import Theme, read_theme

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from rubrica.pages.building.progress import Progress
    from rubrica.pages.folder import FolderSource, Manuscripts
    from rubrica.pages.values.entry import Entry


@dataclass(slots=True)
class Standing:
    """A press while it is built, and what a build leaves in memory: whoever builds again and again (the preview) hands
    it to the next.

    `before` is what the last build knew, None for a full build. `source` is the next build's to mend: one that fails
    half-way leaves none, and the next makes it anew.
    """

    press: Press
    theme: Theme
    pictures: Pictures
    reviews: dict[str, Manuscripts]
    manifest: Manifest
    before: Manifest | None = None
    source: FolderSource | None = None
    report: Report = field(default_factory=lambda: Report(Index(()), Manifest()))

    @property
    def entries_read(self) -> list[Entry]:
        """The entries of the reviews that this build has read, as far as anyone may see them."""
        found = self.report.index.by_slug
        return [found[slug] for slug in self.report.read if slug in found]

    def remember(self) -> Standing:
        """Leave what the next process begins with."""
        save_manifest(self.manifest)
        return self

    def get_ready(self) -> None:
        """Do now what the first edit would have to wait for."""
        if self.source is not None:
            self.source.index.count_all()
            for route in ROUTES:
                for names in islice(route.each(self.source), 1):
                    route.print(self.source, names, self.theme)

    def take_source(self) -> FolderSource | None:
        source, self.source = self.source, None
        return source


def begin(
    standing: Standing | None, src: Path, out: Path, saved: Collection[str], progress: Progress, *, cards: bool
) -> Standing:
    """Look what is there, and at what of it the next build has to look again."""
    if standing and saved and (files := scan_again(src, standing.manifest.files, saved)):
        return _after_saves(standing, files, saved)
    files = scan(src)
    settings = settings_of(files, cards=cards)
    before = standing.manifest if standing else load_manifest(out)
    if before is None or before.settings != settings:
        standing, before = None, None
    press = standing.press if standing else Press.load(src)
    theme = standing.theme if standing else read_theme(press.root / "theme", press.site.theme)
    pictures = Pictures(press.root / "pictures", private_folder(out) / "media")
    manifest = before.for_next(files) if before else Manifest(private_folder(out), settings, files)
    pictures.prepare_all(_as_they_were(before, files), progress)
    manifest.pictures = pictures.made
    source = standing.take_source() if standing else None
    if source:
        source.pictures = pictures
    reviews = manuscripts_of(files, press.root)
    for slug in press.moves.withdrawn:
        reviews.pop(slug, None)
    return Standing(press, theme, pictures, reviews, manifest, before, source)


def _as_they_were(before: Manifest | None, files: dict[str, Stamp]) -> dict[str, tuple[str, ...]]:
    """What was made of the pictures that nobody has touched."""
    if before is None:
        return {}
    untouched = (name for name in before.pictures if _stamp(before.files, name) == _stamp(files, name))
    return {name: before.pictures[name] for name in untouched}


def _stamp(files: dict[str, Stamp], name: str) -> Stamp | None:
    return files.get(f"pictures/{name}")


def _after_saves(standing: Standing, files: dict[str, Stamp], saved: Collection[str]) -> Standing:
    """The press as it stands, but for some texts of reviews."""
    reviews = dict(standing.reviews)
    for slug, manuscripts in standing.reviews.items():
        if manuscripts.paths[0] in saved:
            reviews[slug] = manuscripts._replace(changed=files[manuscripts.paths[0]][0])
    before = standing.manifest
    opened = standing.press, standing.theme, standing.pictures
    return Standing(*opened, reviews, before.for_next(files), before, standing.take_source())
