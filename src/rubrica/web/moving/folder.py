"""A press folder, by the names that its files have in the press. What the press does not know is not seen."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.building.pictures import picture_names
from rubrica.pages.building.reading import day_of
from rubrica.pages.building.scanning import manuscripts_of, scan
from rubrica.pages.folder import text_files
from rubrica.pages.press.moves import read_moves
from rubrica.pages.press.press import KINDS, toml_files
from rubrica.web import durable
from rubrica.web.moving.names import SETTINGS, digest, earlier_file, is_sound, newest_file

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True)
class PressFolder:
    """The folder `root`: where each file lies, its digest, and the day on which the newest text of a review changed."""

    root: Path
    paths: dict[str, Path] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)

    def path(self, name: str) -> Path:
        """Where a file lies, or would."""
        return self.paths.get(name, self.root / name)

    def conflict(self, name: str) -> Path:
        """Where the press's side of a conflict lies: a draft beside the file, which nobody publishes."""
        path = self.path(name)
        return path.with_name(f"_{path.stem}.conflict{path.suffix}")

    def is_as_it_was(self, name: str) -> bool:
        """Whether nobody has touched a file since the folder was looked at."""
        path = self.path(name)
        return (digest(path.read_bytes()) if path.is_file() else None) == self.digests.get(name)

    def put(self, name: str, data: bytes | None) -> None:
        """Write a file, or take it away, durably."""
        path = self.path(name)
        if data is None:
            durable.remove(path)
            self.paths.pop(name, None)
            self.digests.pop(name, None)
            self._remove_empty(path.parent)
            return
        durable.write(path, data)
        self.paths[name], self.digests[name] = path, digest(data)

    def see(self, name: str) -> None:
        """Look at a file that belongs to none by the names there are."""
        self.paths[name] = self.root / name
        self.digests[name] = digest(self.paths[name].read_bytes())

    def move(self, old: str, new: str, *, really: bool) -> None:
        """Let a file have another name."""
        path = self.paths.pop(old)
        self.digests[new] = self.digests.pop(old)
        self.paths[new] = self.root / new if really else path
        if really:
            durable.make_folder(self.paths[new].parent)
            path.rename(self.paths[new])
            durable.sync_folder(self.paths[new].parent)
            self._remove_empty(path.parent)

    def _remove_empty(self, folder: Path) -> None:
        """Remove the folder of a review that has no earlier revisions any more."""
        if folder.parent.parent == self.root and not any(folder.iterdir()):
            folder.rmdir()


def look_at(root: Path) -> PressFolder:
    """What lies in a folder. Raises PressError where a link leads nowhere."""
    folder = PressFolder(root)
    folder.paths = {name: path for name, path in _files(root, folder.days) if is_sound(name)}
    folder.digests = {name: digest(path.read_bytes()) for name, path in folder.paths.items()}
    return folder


def _files(root: Path, days: dict[str, str]) -> Iterator[tuple[str, Path]]:
    files = scan(root)
    if files.get(SETTINGS, (0, 0))[1]:
        yield SETTINGS, root / SETTINGS
    for path in sorted((root / "rubrics").glob("*.toml")):
        if path.name[0] not in "._" and path.is_file():
            yield f"rubrics/{path.name}", path
    for folder, unnamed in (("critics", "critic"), ("works", "work")):
        yield from ((f"{folder}/{slug}.toml", path) for slug, path in toml_files(root / folder, unnamed).items())
    for kind in KINDS:
        yield from ((f"{kind}/{slug}.md", path) for slug, path in text_files(root, kind))
    withdrawn = read_moves(root).withdrawn
    for slug, texts in manuscripts_of(files, root).items():
        if slug in withdrawn:
            continue
        days[slug] = day_of(texts)
        yield newest_file(slug), Path(texts.newest)
        yield from ((earlier_file(slug, number), path) for number, path in texts.earlier)
    yield from ((f"pictures/{name}", root / "pictures" / name) for name in picture_names(root / "pictures"))
    yield from ((name, root / name) for name in files if name.startswith("theme/"))
