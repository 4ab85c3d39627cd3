"""`rubrica backup`: the press as it is now, in one file."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import CLEAN, FINDINGS, Command
from rubrica.cli.data import data_option, hindered, open_press
from rubrica.cli.progress import progress
from rubrica.cli.terminal import harmless, say

EXAMPLES = (
    ("rubrica backup notes-monday.backup", "the press in data/"),
    ("rubrica backup /mnt/disk/notes.backup --data /srv/press", "another press, onto another disk"),
)


@click.command("backup", cls=Command, examples=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def command(file: Path, data: Path | None) -> None:
    """Back up the press into one file: database, pictures and theme. The press may be in use.

    The file is read again and checked before it stands there; one that was there before is replaced. Keep it safe: it
    holds drafts, addresses and the digests of passwords. `rubrica restore` makes a press of it.

    The exit code is 0, or 1 where the file of a picture is missing (the rest is there), or 2 where there is no backup.
    """
    place = open_press(data)
    from rubrica.web.moving.backup import backup

    with hindered("There is no backup"), progress() as tell:
        missing = backup(place, file, tell)
    for name in missing:
        say(f"The file of the picture {harmless(name)} is missing; `rubrica doctor` says more.")
    say(f"{file} holds all of the press{' but that' if missing else ''}, and was checked.")
    raise click.exceptions.Exit(FINDINGS if missing else CLEAN)
