"""`rubrica init`: a new press."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.terminal import out, say, typed
from rubrica.cli.writing import in_toml, write_new
from rubrica.manuscript import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = "Your Name"
EXAMPLES = (
    ("rubrica init", "in the folder you are in"),
    ('rubrica init margin-notes --critic "Ines Varga"', "in a new one"),
)


@click.command("init", cls=Command, examples=EXAMPLES)
@click.argument("folder", default=".", metavar="[FOLDER]", type=click.Path(path_type=Path))
@click.option("--name", default="", metavar="NAME", help="What the press is called. [default: as its folder]")
@click.option("--critic", default=NOBODY, metavar="NAME", help="Who writes there.")
def command(folder: Path, name: str, critic: str) -> None:
    """Make a new press: its settings, its folders, and a first review to change.

    What is already there stays as it is.
    """
    if (folder / "rubrica.toml").exists():
        raise Hindrance(f"{folder} is a press already: its settings are in {folder / 'rubrica.toml'}.")
    for part in ("reviews", "pictures", "critics"):
        _make_folder(folder / part)
    for path, text in _texts(folder, name or _name_of(folder), critic):
        if write_new(path, text):
            out(str(path))
        else:
            say(f"{path} was there before, and is as it was.")
    place = "" if folder.resolve() == Path.cwd() else f" {typed(folder)}"
    say(f"Now run `rubrica preview{place}`, and change what you see.")


def _texts(folder: Path, name: str, critic: str) -> Iterator[tuple[Path, str]]:
    """Every file of a new press."""
    key = slug(critic) or "critic"
    today = datetime.now(UTC).date().isoformat()
    yield folder / "rubrica.toml", _filled("rubrica.toml", name=in_toml(name), critic=in_toml(key))
    yield folder / "critics" / f"{key}.toml", _filled("critic.toml", name=in_toml(critic))
    yield folder / "reviews" / "a-first-review.md", _filled("first-review.md", critic=key, date=today)
    yield folder / ".gitignore", "site/\n.site.rubrica/\n"


def _filled(template: str, **values: str) -> str:
    text = (files("rubrica.cli") / "templates" / template).read_text(encoding="utf-8")
    for key, value in values.items():
        text = text.replace("{" + key + "}", value)
    return text


def _name_of(folder: Path) -> str:
    return folder.resolve().name.replace("-", " ").replace("_", " ").title() or "A Press"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Hindrance(f"{folder} cannot be made: {error.strerror}.") from None
