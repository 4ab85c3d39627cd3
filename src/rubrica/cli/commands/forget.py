"""`rubrica forget`: what the press knows of somebody by their address, and its end."""

from __future__ import annotations

import json
from pathlib import Path

import click

from rubrica.cli.command import Command
from rubrica.cli.data import data_option, hindered, open_press
from rubrica.cli.terminal import out, say

EXAMPLES = (
    ("rubrica forget somebody@mail.example", "show what the press knows of them, and change nothing"),
    ("rubrica forget somebody@mail.example --erase", "erase it"),
)


@click.command("forget", cls=Command, examples=EXAMPLES)
@click.argument("address")
@click.option("--erase", "wanted", is_flag=True, help="Erase it: comments, subscriptions, letters, account and scores.")
@data_option
def command(address: str, wanted: bool, data: Path | None) -> None:
    """Print all that the press knows by an e-mail ADDRESS, as JSON that can be handed to whoever asks for it.

    With --erase it is erased from the database, its log and every page, and a backup that is restored beside this data
    folder later forgets it again. Backups that exist still hold it: delete them when their time is over.
    """
    place = open_press(data)
    from rubrica.web.privacy.erasing import erase
    from rubrica.web.privacy.known import known_of

    if not wanted:
        out(json.dumps(known_of(address), ensure_ascii=False, indent=2))
        return
    with hindered("Nothing was erased"):
        done = erase(place, address)
    say(
        f"Erased: {done.comments} comments, {done.subscriptions} subscriptions, {done.letters} letters, "
        f"{done.scores} scores."
    )
    if not done.gone:
        say("Some pages still show it, and are printed anew when the server runs.")
