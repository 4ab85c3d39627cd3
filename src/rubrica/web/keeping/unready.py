"""Why a press cannot be served."""

from __future__ import annotations

import os
import pwd
from contextlib import suppress


class UnreadyError(Exception):
    """What stands in the way, and what to do: another attempt would end the same way."""


def about_file(error: OSError) -> str:
    """Which file of the data folder cannot be used, and whose it is where that may be why."""
    said = f"{error.filename or 'The data folder'} cannot be read or written: {error.strerror}."
    if isinstance(error, PermissionError):
        with suppress(OSError, KeyError, TypeError):
            theirs, ours = (pwd.getpwuid(uid).pw_name for uid in (os.stat(error.filename).st_uid, os.geteuid()))
            if theirs != ours:
                said += f" It is a file of {theirs}, and the press runs as {ours}: give it to {ours} with `chown`."
    return said
