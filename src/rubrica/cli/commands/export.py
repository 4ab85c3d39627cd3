"""`rubrica export`: a press taken elsewhere."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import CLEAN, FINDINGS, Command, Hindrance
from rubrica.cli.data import data_option, hindered, open_press
from rubrica.cli.progress import progress
from rubrica.cli.terminal import say

ALL = (
    ("rubrica export all margin-notes.rubrica", "the press in data/"),
    ("rubrica export all notes.rubrica --data /srv/press", "another press"),
)
SITE = (
    ("rubrica export site --to /srv/www", "the press in data/"),
    ("rubrica export site --to public --data /srv/press", "another press"),
    ("rubrica export site --to public --alone", "for a host that hands nothing on to the press"),
)


@click.group("export")
def command() -> None:
    """Take a press elsewhere."""


@command.command("all", cls=Command, examples=ALL, short_help="The whole press, in one file.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@data_option
def everything(file: Path, data: Path | None) -> None:
    """Write the whole press into one file, which `rubrica import all` takes over into an empty press.

    Texts with all their revisions and corrections, drafts, pictures, rubrics, critics, works, redirects, settings and
    the theme are in it; passwords, sessions and secrets are not. The file is whole or not there at all.
    """
    place = open_press(data)
    from rubrica.web.moving.exporting import export_all

    with hindered("Nothing was exported"), progress() as tell:
        counts = export_all(place, file, tell)
    say(f"{file} holds {counts['review']} reviews in {counts['revision']} revisions and {counts['picture']} pictures.")


@command.command("site", cls=Command, examples=SITE, short_help="The pages as they are served, for any web server.")
@click.option("--to", "out", required=True, metavar="FOLDER", type=click.Path(path_type=Path), help="Where to.")
@click.option("--alone", is_flag=True, help="Without forms; a lens is a script's.")
@data_option
def site(out: Path, data: Path | None, *, alone: bool) -> None:
    """Write the same files as are served into a folder. Done again, only what has changed is written.

    Their forms are answered where the web server hands them on to the press. Pages that stand --alone have none, and a
    reader's own weights are summed by a script.

    The exit code is 0, or 1 where a page could not be printed, or 2 where nothing could be written.
    """
    place = open_press(data)
    from rubrica.web.moving.site import export_site
    from rubrica.web.publishing.outlet import HeldError

    try:
        with hindered("The site was not exported"), progress() as tell:
            pages, failed = export_site(place, out, tell, served=not alone)
    except HeldError:
        raise Hindrance(f"{out} is published into by somebody else: by `rubrica serve`? Name another folder.") from None
    for address, why in failed.items():
        say(f"{address} could not be printed: {why}")
    say(f"{pages - len(failed)} pages stand in {out}.")
    raise click.exceptions.Exit(FINDINGS if failed else CLEAN)
