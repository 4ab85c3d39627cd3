"""`rubrica import`: what was published elsewhere, made into manuscripts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import CLEAN, USAGE, Command, Hindrance
from rubrica.cli.copied_pages import page_names, read_page
from rubrica.cli.critics import keep_critic
from rubrica.cli.data import data_option, hindered
from rubrica.cli.data import open_press as open_rows
from rubrica.cli.other_rubrics import other_rubric
from rubrica.cli.presses import find_rubric, open_press, press_of
from rubrica.cli.progress import progress
from rubrica.cli.rubric_names import rubric_option
from rubrica.cli.terminal import harmless, out, say, typed, width
from rubrica.cli.writing import write_review
from rubrica.manuscript import slug

if TYPE_CHECKING:
    from rubrica.cli.texts import Text
    from rubrica.importers import Imported
    from rubrica.pages.press.press import Press

EXAMPLES = (
    ("rubrica import text page.txt", "print the manuscript"),
    ("rubrica import text page.txt --to margin-notes", "put it into a press"),
    ("rubrica import text pages/ --to margin-notes", "all pages of a folder"),
    ("rubrica import text page.txt --receipt", "say what became of every line"),
    ("pbpaste | rubrica import text - > review.md", "from the clipboard"),
)
ALL = (
    ("rubrica import all margin-notes.rubrica", "into data/, which is made"),
    ("rubrica import all notes.rubrica --data /srv/press", "into another place"),
)


@click.group("import")
def command() -> None:
    """Make manuscripts of what was published elsewhere, or take over a whole press."""


@command.command("all", cls=Command, examples=ALL, short_help="A whole press that was exported.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def everything(file: Path, data: Path | None) -> None:
    """Take over a press that `rubrica export all` wrote, into an empty one: its pages are the same.

    It is taken over whole or not at all, and may come from another database. Critics keep their names and roles, and
    choose new passwords.
    """
    place = open_rows(data, new=True)
    from rubrica.web.moving.importing import import_all

    with hindered(f"Nothing was imported from {file}"), progress() as tell:
        counts = import_all(place, file, tell)
    said = f"{counts['review']} reviews in {counts['revision']} revisions and {counts['picture']} pictures"
    say(f"{said} are in {place.data} now.")


@command.command("text", cls=Command, examples=EXAMPLES, short_help="A page copied from a web site.")
@click.argument("pages", nargs=-1, required=True, metavar="[FILE|FOLDER|-]...", type=click.Path())
@click.option("--to", "folder", metavar="PRESS", type=click.Path(path_type=Path), help="Write it into this press.")
@click.option("--receipt", is_flag=True, help="Print what became of every line, in place of the manuscript.")
@rubric_option("Read it with this rubric.")
@click.option("--json", "as_json", is_flag=True, help="Print manuscript, receipt and review as JSON, a page a line.")
def text(pages: tuple[str, ...], folder: Path | None, receipt: bool, rubric: str, as_json: bool) -> None:
    """Make a manuscript of a page as it was copied from a web site: select all, copy, paste into a text file.

    The critic's words stay as they are; what is the site's own is left out, and the receipt says of every line why.
    Several pages are several manuscripts, and go into a press.

    The exit code is 0, or 2 where a page could not be read; the others are imported all the same.
    """
    names = page_names(pages)
    if len(names) > 1 and not (folder or receipt or as_json):
        raise Hindrance("Several pages are several manuscripts: say with --to PRESS into which press they go.")
    press = open_press(_press(folder)) if folder else None
    code = CLEAN
    for name in names:
        try:
            page = read_page(name)
            imported = _import(page, rubric, press)
        except Hindrance as hindrance:
            hindrance.show()
            code = USAGE
            continue
        _print(imported, page, receipt=receipt, as_json=as_json, several=len(names) > 1, written=press is not None)
    raise click.exceptions.Exit(code)


def _press(folder: Path) -> Path:
    if not (folder / "rubrica.toml").is_file():
        raise Hindrance(f"{folder} is no press: it has no rubrica.toml. Make one with `rubrica init {typed(folder)}`.")
    return folder


def _import(page: Text, rubric: str, press: Press | None) -> Imported:
    """Import a page, and write it into the press if there is one; what was written stands in the receipt's notes."""
    from rubrica.importers import import_text

    found = find_rubric(rubric, press or press_of(None))
    named = "" if rubric.endswith(".toml") else rubric
    imported = import_text(page.data, found, page.path.stem if page.path else "", named_rubric=named)
    notes = _write(imported, press) if press else []
    there = press or press_of(None)
    other = other_rubric(imported.manuscript_text, imported.review, imported.remarks, there, "add `--rubric {}`")
    notes = [*notes, *filter(None, [other])]
    for sentence in (_summary(imported), *notes):
        say(sentence)
    return replace(imported, receipt=replace(imported.receipt, notes=(*imported.receipt.notes, *notes)))


def _write(imported: Imported, press: Press) -> list[str]:
    """Put the manuscript and its critic into the press; the sentences that say where."""
    name = slug(imported.review.title) or "review"
    there = _same(press.root / "reviews", name, imported.manuscript_text)
    if there:
        return [f"Nothing written: {there} is this very manuscript."]
    path = write_review(press.root, name, imported.manuscript_text)
    taken = "" if path.stem == name else f" (there is a {name}.md already, which stays as it is)"
    front = imported.review.manuscript.front
    return [f"Written: {path}{taken}", *keep_critic(press, front.text("critic"), front.text("x_tip"))]


def _same(folder: Path, name: str, text: str) -> Path | None:
    """A review of this name that says exactly this already."""
    files = (file for file in (folder / f"{name}.md", *folder.glob(f"{name}-*.md")) if file.is_file())
    return next((file for file in files if file.read_bytes() == text.encode()), None)


def _print(imported: Imported, page: Text, *, receipt: bool, as_json: bool, several: bool, written: bool) -> None:
    if as_json:
        out(json.dumps(imported_json(imported, page), ensure_ascii=False))
    elif receipt:
        out((f"{page.name}\n" if several else "") + imported.receipt.text(width()), end="\n" if several else "")
    elif not written:
        out(imported.manuscript_text, end="")


def imported_json(imported: Imported, page: Text) -> dict[str, object]:
    """The manuscript, the receipt, and the review by docs/schema/review-1.json."""
    from rubrica.pages.data.review_json import review_json

    review = {**review_json(imported.review, imported.remarks), "file": page.file}
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
