"""`rubrica doctor`: what is damaged, and what can be done about it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import CLEAN, FINDINGS, Command, Hindrance
from rubrica.cli.data import data_option, set_up
from rubrica.cli.progress import progress
from rubrica.cli.terminal import harmless, out, say

if TYPE_CHECKING:
    from rubrica.web.doctor.finding import Examined

EXAMPLES = (
    ("rubrica doctor", "the press in data/"),
    ("rubrica doctor --repair --data /srv/press", "another press; what can be repaired is"),
)


@click.command("doctor", cls=Command, examples=EXAMPLES)
@data_option
@click.option("--repair", is_flag=True, help="Make again what can be made again.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON object for each finding.")
def command(data: Path | None, repair: bool, as_json: bool) -> None:
    """Say what is damaged in a press: its database, index, pictures, published pages, rights; where, and what to do.

    The server may go on running. With --repair, what rests on something that is whole is made again; no text and no
    picture is ever removed.

    The exit code is 0, or 1 where something is (still) damaged, or 2 where there is no press.
    """
    place = set_up(data)
    if not place.data.is_dir():
        raise Hindrance(f"There is no press in {place.data}. Name its data folder with --data.")
    from rubrica.web.doctor.examining import examine

    with progress() as tell:
        found = list(examine(place, tell, repair=repair))
    for one in found:
        out(json.dumps(one.as_dict(), ensure_ascii=False) if as_json else _lines(one))
    left = sum(not one.repaired for one in found)
    if not as_json:
        say(_sum(len(found), left))
    raise click.exceptions.Exit(FINDINGS if left else CLEAN)


def _lines(one: Examined) -> str:
    found = one.finding
    done = "Repaired" if one.repaired else one.said or found.remedy
    return f"{found.code}  {harmless(found.where)}: {harmless(found.what)}.\n    {harmless(done)}."


def _sum(found: int, left: int) -> str:
    if not found:
        return "Nothing is damaged."
    repaired = f", {found - left} repaired" if found > left else ""
    return f"{found} {'finding' if found == 1 else 'findings'}{repaired}."
