"""The command line: `rubrica COMMAND …`."""

from __future__ import annotations

import sys

from rubrica.cli.group import Group

COMMANDS = (
    ("Write", "init", "Make a new press in a folder."),
    ("Write", "new", "Begin a review, with the rubric's sections laid out."),
    ("Write", "format", "Rewrite texts to the canonical form."),
    ("Write", "import", "Turn a copied page into a manuscript, or take over a press."),
    ("Judge", "check", "Say what does not add up in a text or a press."),
    ("Judge", "score", "Explain an overall: its working, and what carried it."),
    ("Judge", "explain", "Explain a remark by its code."),
    ("Judge", "rubrics", "List the rubrics, or show one."),
    ("Print", "build", "Print a press as a site on disk."),
    ("Print", "preview", "Print, serve, and reprint while you write."),
    ("Print", "serve", "Serve a press with a studio."),
    ("Keep", "push", "Bring the press up to date with a press folder."),
    ("Keep", "pull", "Bring a press folder up to date with the press."),
    ("Keep", "export", "Take a press elsewhere, whole or as a site."),
    ("Keep", "backup", "Back up a press that may be in use, into one file."),
    ("Keep", "restore", "Make a press of a backup."),
    ("Keep", "doctor", "Say what is damaged in a press, and repair it."),
    ("Keep", "forget", "Show what is known of somebody, or erase it."),
    ("Keep", "bounces", "Read mail that came back, and write there no more."),
    ("Keep", "sign-in", "Print a link that signs somebody in once."),
    ("Set up", "config", "Show the settings of a press's server."),
    ("Set up", "completion", "Print the completion script of a shell."),
)
"""Every command under its heading of the help. Each is `command` in rubrica.cli.commands and is loaded when called."""


def main() -> None:
    """Run the command of sys.argv and exit with its code: 0 clean, 1 findings, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]  # what a terminal cannot show is no reason to stop
    Group(COMMANDS).main(prog_name="rubrica")
