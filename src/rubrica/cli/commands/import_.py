"""`rubrica import`: what was published elsewhere, made into manuscripts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.presses import find_rubric, open_press, press_of
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import harmless, out, say, typed, width
from rubrica.cli.texts import read_text
from rubrica.cli.writing import write_review
from rubrica.manuscript import slug

if TYPE_CHECKING:
    from rubrica.cli.texts import Text
    from rubrica.importers import Imported

EXAMPLES = (
    ("rubrica import text page.txt", "print the manuscript"),
    ("rubrica import text page.txt --to margin-notes", "put it into a press"),
    ("rubrica import text page.txt --receipt", "say what became of every line"),
    ("pbpaste | rubrica import text - > review.md", "from the clipboard"),
)


@click.group("import")
def command() -> None:
    """Make manuscripts of what was published elsewhere."""


@command.command("text", cls=Command, examples=EXAMPLES, short_help="A page copied from a web site.")
@click.argument("page", metavar="FILE|-", type=click.Path())
@click.option("--to", "folder", metavar="PRESS", type=click.Path(path_type=Path), help="Write it into this press.")
@click.option("--receipt", is_flag=True, help="Print what became of every line, in place of the manuscript.")
@rubric_option("Read it with this rubric.")
@click.option("--json", "as_json", is_flag=True, help="Print manuscript, receipt and review as JSON.")
def text(page: str, folder: Path | None, receipt: bool, rubric: str, as_json: bool) -> None:
    """Make a manuscript of a page as it was copied from a web site: select all, copy, paste into a file.

    The critic's words stay as they are; what is the site's own is left out, and the receipt says of every line why.
    """
    from rubrica.importers import import_text

    press = open_press(_press(folder)) if folder else press_of(None)
    given = read_text(page)
    imported = import_text(given.data, find_rubric(rubric, press), given.path.stem if given.path else "")
    if folder:
        name = slug(imported.review.title) or "review"
        say(f"Written: {write_review(folder, name, imported.manuscript_text)}")
    if as_json:
        out(json.dumps(imported_json(imported, given), ensure_ascii=False, indent=2))
    elif receipt:
        out(imported.receipt.text(width()), end="")
    elif not folder:
        out(imported.manuscript_text, end="")
    say(_summary(imported))


def _press(folder: Path) -> Path:
    if not (folder / "rubrica.toml").is_file():
        raise Hindrance(f"{folder} is no press: it has no rubrica.toml. Make one with `rubrica init {typed(folder)}`.")
    return folder


def imported_json(imported: Imported, given: Text) -> dict[str, object]:
    """The manuscript, the receipt, and the review by docs/schema/review-1.json."""
    from rubrica.pages.data.review_json import review_json

    review = {**review_json(imported.review, imported.remarks), "file": given.file}
    return {"manuscript": imported.manuscript_text, "receipt": imported.receipt.as_dict(), "review": review}


def _summary(imported: Imported) -> str:
    """What was found: `“Metallic Rouge”, 5 scores, 7.2 Good; 1 remark.`"""
    review = imported.review
    overall = (
        "" if review.overall is None else f", {review.rubric.overall_text(review.overall)} {review.verdict}".rstrip()
    )
    remarks = len(imported.remarks)
    return (
        f"“{harmless(review.title)}”: {_number(len(review.values), 'score')}{overall}; "
        f"{_number(remarks, 'remark')}{': `rubrica check` says which' if remarks else ''}."
    )


def _number(number: int, name: str) -> str:
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
