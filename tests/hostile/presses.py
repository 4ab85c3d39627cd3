"""Presses for hostile texts: one without anything, and ones made of files and printed into a folder."""

from __future__ import annotations

from pathlib import Path

from rubrica.pages.building import build
from rubrica.pages.folder import FolderSource
from rubrica.pages.index import Index
from rubrica.pages.press.press import Press
from rubrica.pages.press.toml import Toml
from rubrica.pages.values.entry import Site

NOWHERE = Path(__file__).with_name("no-such-press")
SETTINGS = 'name = "Margin Notes"\naddress = "https://margin-notes.example"\ncritic = "ines"\n'


def empty_source() -> FolderSource:
    """A press without works, critics, pictures or texts."""
    return FolderSource(
        Press(NOWHERE, Site("Margin Notes", "https://margin-notes.example"), Toml("", {})), {}, Index(())
    )


def write_press(root: Path, files: dict[str, str | bytes]) -> Path:
    """A press folder of these files; `rubrica.toml` is there unless it is among them."""
    for name, content in {"rubrica.toml": SETTINGS, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def print_press(root: Path, *, cards: bool = False) -> Path:
    """Build the press in `root`; the published folder."""
    build(root, root.parent / "out", cards=cards)
    return root.parent / "out"


def files_of(out: Path) -> dict[str, bytes]:
    """Every file of a published folder by its name below it."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}
