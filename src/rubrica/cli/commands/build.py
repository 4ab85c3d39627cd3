"""`rubrica build`: a press as a site on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.build_lines import build_sentence, fault_sentences, remark_sentence
from rubrica.cli.command import CLEAN, FINDINGS, Command
from rubrica.cli.printing import SITE, printed
from rubrica.cli.progress import progress
from rubrica.cli.terminal import say

if TYPE_CHECKING:
    from rubrica.pages.building import Report

EXAMPLES = (
    ("rubrica build", "the press you are in, into its site/"),
    ("rubrica build margin-notes --to /srv/www", "another press, elsewhere"),
)


@click.command("build", cls=Command, examples=EXAMPLES)
@click.argument("press", default=".", metavar="[PRESS]", type=click.Path(path_type=Path))
@click.option("--to", "out", metavar="FOLDER", type=click.Path(path_type=Path), help="Where to. [default: PRESS/site]")
@click.option("--cards/--no-cards", default=True, help="Draw share cards, or leave them out.")
def command(press: Path, out: Path | None, cards: bool) -> None:
    """Print a press as a site on disk: plain files for any web server.

    After an edit only the pages that change are printed again; pages nothing stands behind any more are removed.

    The exit code is 0, or 1 where a review has an error or a picture cannot be used (the site is printed all the
    same), or 2 where nothing could be printed.
    """
    out = out or press / SITE
    with progress() as tell:
        report = printed(None, press, out, tell, cards=cards).report
    for sentence in fault_sentences(report):
        say(sentence)
    say(build_sentence(report, out))
    if sentence := remark_sentence(report, press):
        say(sentence)
    raise click.exceptions.Exit(FINDINGS if _has_errors(report) else CLEAN)


def _has_errors(report: Report) -> bool:
    return bool(report.faults) or report.remarks[0] > 0
