"""The press a text belongs to, the rubrics it has, and what it can say of the text: its pictures and names."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.pages.press.press import Press, PressError
from rubrica.review import choose_rubric
from rubrica.rubric import RubricError, builtin, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.manuscript import Fault, FrontMatter
    from rubrica.pages.folder import FolderSource
    from rubrica.pages.values.entry import Picture
    from rubrica.rubric import Rubric

DEFAULT_RUBRIC = "anime"


def press_of(path: Path | None) -> Press | None:
    """The press of a text, or of standard input: the nearest folder above it, or above here, with a rubrica.toml."""
    start = path.absolute() if path else Path.cwd() / "-"
    folder = next((folder for folder in start.parents if (folder / "rubrica.toml").is_file()), None)
    return open_press(folder) if folder else None


@lru_cache(maxsize=8)
def open_press(folder: Path) -> Press:
    """The press in a folder."""
    try:
        return Press.load(folder)
    except PressError as error:
        raise Hindrance(str(error)) from None


def find_rubric(reference: str, press: Press | None) -> Rubric:
    """A rubric by name (`film`, `anime@1`) or by file (`rubrics/tea.toml`); "" is the press's own, or the default."""
    try:
        return load(reference) if reference.endswith(".toml") else _shelf(press)(reference)
    except (RubricError, PressError) as error:
        raise Hindrance(str(error)) from None


def rubric_of(front: FrontMatter, press: Press | None) -> tuple[Rubric, list[Fault]]:
    """The rubric a text names, or its press's own and a fault, if it names one that nobody has."""
    try:
        return choose_rubric(front, _shelf(press))
    except (RubricError, PressError) as error:
        raise Hindrance(str(error)) from None


def _shelf(press: Press | None) -> Callable[[str], Rubric]:
    return press.rubric if press else lambda name: builtin(name or DEFAULT_RUBRIC)


class PressNames:
    """What a press knows of pictures and names: the two questions that remarks about a text in its press ask."""

    def __init__(self, press: Press) -> None:
        self.press = press

    def picture(self, name: str) -> Picture | None:
        """A picture of the press, not yet opened: its size is not known."""
        from rubrica.pages.values.entry import Picture

        below = name.partition("?")[0].partition("#")[0].lstrip("./").removeprefix("pictures/")
        return Picture(name, 0, 0) if below and (self.press.root / "pictures" / below).is_file() else None

    def named(self, name: str) -> str | None:
        """What `[[name]]` means. Most names are also the name of a file; for the others every text is read, once."""
        from rubrica.manuscript import slug

        for folder, ending in NAMED_AFTER_FILES:
            if (self.press.root / folder / f"{slug(name)}{ending}").is_file():
                return f"/{folder}/{slug(name)}/"
        return source_of(self.press).named(name)


NAMED_AFTER_FILES = (
    ("works", ".toml"),
    ("reviews", ".md"),
    ("critics", ".toml"),
    ("articles", ".md"),
    ("lists", ".md"),
)


@lru_cache(maxsize=8)
def source_of(press: Press) -> FolderSource:
    """A source that has read every review of a press."""
    from rubrica.manuscript import slug
    from rubrica.pages.folder import FolderSource, Manuscripts, load_works, make_entry, read_file
    from rubrica.pages.index import Index

    paths = sorted((press.root / "reviews").glob("*.md"))
    reviews = {slug(path.stem): Manuscripts(slug(path.stem), path) for path in paths}
    works = load_works(press)
    entries = [make_entry(read_file(one.newest, press)[0], name, press, works, 1) for name, one in reviews.items()]
    return FolderSource(press, reviews, Index(entries, press.site.rubric))
