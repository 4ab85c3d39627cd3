"""`rubrica push`: a press folder into the press."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.data import data_option, open_press, open_rehearsal
from rubrica.cli.stepping import run
from rubrica.cli.terminal import typed

EXAMPLES = (
    ("rubrica push", "the press folder you are in"),
    ("rubrica push margin-notes --dry-run", "what would be done"),
    ("rubrica push margin-notes --data /srv/rubrica", "into a press that lies elsewhere"),
)


@click.command("push", cls=Command, examples=EXAMPLES)
@click.argument("folder", default=".", metavar="[FOLDER]", type=click.Path(path_type=Path))
@data_option
@click.option("--dry-run", "dry", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each file.")
def command(folder: Path, data: Path | None, dry: bool, as_json: bool) -> None:
    """Bring the press up to date with a press folder: its texts, pictures, works, critics, rubrics and theme.

    What you changed is published, what you deleted is withdrawn, what you renamed leaves a redirect. Other words for
    the same scores are a correction; other scores are the next revision. What was changed on both sides since the last
    push or pull is a conflict: the press keeps its text, the folder keeps yours and gets the other beside it.

    The exit code is 0, or 1 where something was not pushed, or 2 where nothing could be.
    """
    if not (folder / "rubrica.toml").is_file():
        raise Hindrance(f"{folder} is no press: it has no rubrica.toml. Make one with `rubrica init {typed(folder)}`.")
    place = open_rehearsal(data) if dry else open_press(data, new=True)
    from rubrica.web.moving.pushing import push  # only now is there a press for it to ask

    run(push, folder, place, dry=dry, as_json=as_json)
