"""`rubrica restore`: a backup becomes a press again."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import Command
from rubrica.cli.data import data_option, hindered, set_up
from rubrica.cli.progress import progress
from rubrica.cli.terminal import say, typed

EXAMPLES = (
    ("rubrica restore notes-monday.backup --data /srv/press", "into a new data folder"),
    ("rubrica restore notes-monday.backup", "into data/"),
)


@click.command("restore", cls=Command, examples=EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def command(file: Path, data: Path | None) -> None:
    """Make a press of a backup, in a data folder (and a database) where there is none yet.

    The backup is checked first. Where anything fails there is no press, and the backup stays as it is. Whom this data
    folder was asked to forget since (`rubrica forget`) is forgotten again.
    """
    place = set_up(data)
    from rubrica.web.keeping.preparing import migrate
    from rubrica.web.moving.restore import restore
    from rubrica.web.privacy.again import forget_again

    with hindered("Nothing was restored"), progress() as tell:
        at = restore(place, file, tell)
    with hindered("It was restored, and is not ready yet"):
        migrate()
        if again := forget_again(place):
            say(f"Forgotten again, as was asked since: {again} {'address' if again == 1 else 'addresses'}.")
    say(f"The press of {at} is in {place.data}. `rubrica serve --data {typed(place.data)}` serves it.")
