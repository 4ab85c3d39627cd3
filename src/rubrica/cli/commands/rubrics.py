"""`rubrica rubrics`: what there is to score with."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import Command
from rubrica.cli.presses import find_rubric, press_of
from rubrica.cli.rubric_names import complete_rubric, names_of
from rubrica.cli.terminal import out

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from rubrica.pages.press.press import Press

EXAMPLES = (
    ("rubrica rubrics", "all there are"),
    ("rubrica rubrics film", "one, with its categories and words"),
    ("rubrica rubrics film --toml > rubrics/ours.toml", "a copy to change"),
)


@click.command("rubrics", cls=Command, examples=EXAMPLES)
@click.argument("name", required=False, default="", shell_complete=complete_rubric)
@click.option("--toml", is_flag=True, help="Print the rubric's file, to copy and change.")
def command(name: str, toml: bool) -> None:
    """List the rubrics, or show the categories, scale and words of one.

    In a press its own rubrics are listed as well, and one of the same name takes the place of one that comes with
    Rubrica.
    """
    press = press_of(None)
    if toml:
        out(_toml(name, press), end="")
        return
    from rubrica.cli.rubric_view import print_rubric, print_rubrics

    if name:
        print_rubric(find_rubric(name, press))
    else:
        print_rubrics([(find_rubric(one, press), _is_own(one, press)) for one in names_of(press)])


def _is_own(name: str, press: Press | None) -> bool:
    return bool(press and (press.root / "rubrics" / f"{name}.toml").is_file())


def _toml(reference: str, press: Press | None) -> str:
    """The text of a rubric's file, once it is known to be a rubric. An earlier edition has a file of its own."""
    rubric = find_rubric(reference, press)
    if reference.endswith(".toml"):
        return Path(reference).read_text(encoding="utf-8")
    folders: list[Traversable] = [files("rubrica.rubric") / "data"]
    if press:
        folders.insert(0, press.root / "rubrics")
    paths = [folder / f"{name}.toml" for folder in folders for name in (rubric.reference, rubric.name)]
    return next(path for path in paths if path.is_file()).read_text(encoding="utf-8")
