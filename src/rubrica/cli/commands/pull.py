"""`rubrica pull`: the press into a press folder."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import Command
from rubrica.cli.data import data_option, open_press
from rubrica.cli.stepping import run

EXAMPLES = (
    ("rubrica pull", "into the press folder you are in"),
    ("rubrica pull margin-notes", "into another, or a new one"),
    ("rubrica pull margin-notes --dry-run", "what would be done"),
)


@click.command("pull", cls=Command, examples=EXAMPLES)
@click.argument("folder", default=".", metavar="[FOLDER]", type=click.Path(path_type=Path))
@data_option
@click.option("--dry-run", "dry", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each file.")
def command(folder: Path, data: Path | None, dry: bool, as_json: bool) -> None:
    """Bring a press folder up to date with the press: what was published, corrected, renamed and withdrawn there.

    Files that the press does not know stay as they are, and so do those that you changed. What was changed on both
    sides since the last push or pull is a conflict: your file stays, and the press's is put beside it.

    The exit code is 0, or 1 where there are conflicts, or 2 where nothing could be pulled.
    """
    place = open_press(data)
    from rubrica.web.moving.pulling import pull  # only now is there a press for it to ask

    run(pull, folder, place, dry=dry, as_json=as_json)
