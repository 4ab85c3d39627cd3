"""`rubrica preview`: the site, while one writes."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.build_lines import build_sentence, fault_sentences, review_lines
from rubrica.cli.command import Command
from rubrica.cli.printing import SITE, printed
from rubrica.cli.progress import progress
from rubrica.cli.serving import Server
from rubrica.cli.terminal import out, say
from rubrica.cli.watching import watch

EXAMPLES = (
    ("rubrica preview", "the press you are in, on http://127.0.0.1:8000/"),
    ("rubrica preview margin-notes --port 8001", "another press, on another port"),
    ("rubrica preview --bind 0.0.0.0", "for other devices in your network, too"),
)


@click.command("preview", cls=Command, examples=EXAMPLES)
@click.argument("press", default=".", metavar="[PRESS]", type=click.Path(path_type=Path))
@click.option(
    "--port",
    default=8000,
    show_default=True,
    metavar="PORT",
    type=click.IntRange(0, 65535),
    help="Serve here; 0 for any.",
)
@click.option("--bind", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Serve on this address.")
@click.option("--to", "site", metavar="FOLDER", type=click.Path(path_type=Path), help="Print to. [default: PRESS/site]")
def command(press: Path, port: int, bind: str, site: Path | None) -> None:
    """Print a press, serve it, and reprint what changes while you write.

    It prints a line for every review: its scores, overall, verdict and remarks. On every save it tells which pages were
    reprinted and what is new to remark. Ctrl-C ends it.
    """
    site = site or press / SITE
    server = Server(site, bind, port)
    try:
        with progress() as tell:
            standing = printed(None, press, site, tell)
        for line in review_lines(standing.report.reviews):
            out(line)
        for sentence in (*fault_sentences(standing.report), build_sentence(standing.report, site)):
            say(sentence)
        server.start()
        say(f"Serving {click.style(server.url, bold=True)} and reprinting what you save; Ctrl-C ends it.")
        watch(standing, press, site)
    except KeyboardInterrupt:
        say("")
    finally:
        server.server_close()
