"""`rubrica new`: a new review, laid out."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.presses import find_rubric, open_press, press_of
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import out, say, typed
from rubrica.cli.texts import from_here
from rubrica.cli.writing import write_review
from rubrica.manuscript import slug
from rubrica.review import format_text
from rubrica.rubric import Policy
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.press.press import Press
    from rubrica.rubric import Rubric, Scale

EXAMPLES = (
    ('rubrica new "Salt Radio"', "scored with the press's rubric"),
    ('rubrica new "The Tide Clerk" --rubric books', "scored with another"),
    ('$EDITOR "$(rubrica new "Salt Radio")"', "and opened at once"),
)


@click.command("new", cls=Command, examples=EXAMPLES)
@click.argument("title")
@rubric_option("Score it with this rubric.")
@click.option("--press", "folder", metavar="FOLDER", type=click.Path(path_type=Path), help="In this press.")
def command(title: str, rubric: str, folder: Path | None) -> None:
    """Begin a review: a file with front matter and the rubric's sections, each with a score line to fill in.

    It prints the file's name. A section you delete, or whose score you leave empty, is not scored and does not count.
    """
    press = _press(folder)
    title = " ".join(title.split())
    name = slug(title)
    if not name:
        raise Hindrance("A title has at least one letter or digit: its address is made of them.")
    scored_with = find_rubric(rubric, press)
    text = format_text("\n".join(lines(title, scored_with, rubric, press)), scored_with)
    path = write_review(press.root, name, text)
    if path.stem != name:
        say(f"There is a review called {name} already, so this one is {path.stem}.")
    out(from_here(path))


def _press(folder: Path | None) -> Press:
    if folder and not (folder / "rubrica.toml").is_file():
        raise Hindrance(f"{folder} is no press: it has no rubrica.toml. Make one with `rubrica init {typed(folder)}`.")
    press = open_press(folder) if folder else press_of(None)
    if press is None:
        raise Hindrance("There is no press here: make one with `rubrica init`, or name one with --press.")
    return press


def lines(title: str, rubric: Rubric, named: str, press: Press) -> Iterator[str]:
    """The text of a review nobody has written yet."""
    yield "---"
    yield from front_matter(title, named, press)
    yield "---"
    yield ""
    for criterion in rubric.criteria:
        yield f"## {criterion.name}\n\n{empty_score(rubric.scale)}\n"
    yield "## Overall\n"
    if rubric.policy is Policy.OWN:
        yield f"{empty_score(rubric.scale)}\n"


def front_matter(title: str, named: str, press: Press) -> Iterator[str]:
    """What is known, and the keys most reviews have."""
    import yaml

    fields = {"title": title, "work": slug(title) if press.work(slug(title)) else "", "critic": press.site.critic}
    for key, value in fields.items():
        if value:
            yield yaml.safe_dump({key: value}, allow_unicode=True, width=10**9).strip()
    yield f"date: {_today(press).isoformat()}"
    yield "tags: []"
    if named:
        yield f"rubric: {named}"
    yield "viewing:"
    yield "summary:"


def empty_score(scale: Scale) -> str:
    """A score line without its number, which is read as no score."""
    return "Score:" if scale.letters else f"Score: /{plain(scale.best)}"


def _today(press: Press) -> date:
    """The day it is where the press is; an unknown zone is the build's to complain about."""
    try:
        return datetime.now(ZoneInfo(press.site.zone)).date()
    except (ValueError, OSError, KeyError):
        return datetime.now().astimezone().date()
