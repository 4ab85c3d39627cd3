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
    ("rubrica backup /mnt/disk --keep 30", "a file with its date; older ones of this press go after 30 days"),
)


@click.command("backup", cls=Command, examples=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--keep", type=click.IntRange(1, 36_500), help="Remove older backups of this press after so many days.")
@data_option
def command(file: Path, keep: int | None, data: Path | None) -> None:
    """Back up the press into one file: database, pictures and theme. The press may be in use.

    Where FILE is a folder, the backup is put into it under its date. The file is read again and checked before it
    stands there; one that was there before is replaced. Keep it safe: it holds drafts, addresses and the digests of
    passwords. `rubrica restore` makes a press of it.

    With --keep, or with `keep` under `[backups]` in the settings, backups of this press that lie in the same folder and
    were made longer ago are removed, once the new one is whole. No other file is.

    The exit code is 0, or 1 where the file of a picture is missing (the rest is there), or 2 where there is no backup.
    """
    place = open_press(data)
    from rubrica.web.moving.backup import backup, named_in
    from rubrica.web.moving.expiring import days_kept, expire
    from rubrica.web.reviews.reading import press_now

    file = named_in(file) if file.is_dir() else file
    with hindered("There is no backup"), progress() as tell:
        missing = backup(place, file, tell)
    with hindered("The backup is there, and older ones stay"):
        if days := keep or days_kept(press_now().settings):
            for old in expire(file, days):
                say(f"Removed {harmless(str(old))}: it is older than {days} {'day' if days == 1 else 'days'}.")
    for name in missing:
        say(f"The file of the picture {harmless(name)} is missing; `rubrica doctor` says more.")
    say(f"{file} holds all of the press{' but that' if missing else ''}, and was checked.")
    raise click.exceptions.Exit(FINDINGS if missing else CLEAN)
