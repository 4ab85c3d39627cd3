"""`rubrica bounces`: letters that came back are read, and nobody writes there any more."""

from __future__ import annotations

import mailbox
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.data import data_option, open_press
from rubrica.cli.terminal import harmless, out

if TYPE_CHECKING:
    from collections.abc import Iterator

EXAMPLES = (
    ("rubrica bounces < message", "for a mail server that hands over each message"),
    ("rubrica bounces /var/mail/press", "for a mailbox, as a file or a Maildir"),
)


@click.command(cls=Command, examples=EXAMPLES)
@click.argument("path", default="-", metavar="[MAILBOX]")
@data_option
def command(path: str, data: Path | None) -> None:
    """Read what came back to the sender's address, and send nothing more to where nobody is.

    Only reports of mail servers (RFC 3464) that call an address none count; a full mailbox does not. Reading the same
    twice changes nothing, and nothing is taken out of the MAILBOX. Without one, a message is read from stdin.
    """
    open_press(data)
    from rubrica.web.mail.bounces import take_report

    read, ended = 0, 0
    for message in _messages(path):
        read += 1
        ended += take_report(message)
    out(f"{read} read; {ended} {'subscription sleeps' if ended == 1 else 'subscriptions sleep'} from now on.")


def _messages(path: str) -> Iterator[bytes]:
    if path == "-":
        yield sys.stdin.buffer.read()
        return
    there = Path(path)
    if not there.exists():
        raise Hindrance(f"There is no mailbox at {harmless(path)}.")
    box: mailbox.Mailbox[mailbox.mboxMessage] | mailbox.Mailbox[mailbox.MaildirMessage] = (
        mailbox.Maildir(there, create=False) if there.is_dir() else mailbox.mbox(there, create=False)
    )
    for key in box.iterkeys():
        yield box.get_bytes(key)
