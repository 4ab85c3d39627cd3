"""`python -m rubrica.web.keeping [--examples|--ask] [--lock=FILE] [--parent=PROCESS]`: what `rubrica serve` runs
beside its workers. It ends with its parent."""

from __future__ import annotations

import errno
import os
import sys

UNREADY = 2
"""The exit code that says: another attempt would end like this one."""
AGAIN = 75
"""The exit code of a keeper that is to be started again, while the workers serve what is published."""
QUESTION = "This press is empty. Shall it begin as the example press, for a look around? [y/N] "


def main(words: list[str]) -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
    try:
        return _keep(words)
    except KeyboardInterrupt:
        return 130


def _keep(words: list[str]) -> int:
    from rubrica.web.clock import ClockError
    from rubrica.web.databases import DatabaseURLError
    from rubrica.web.keeping.unready import UnreadyError, about_file

    try:
        _prepare(words)
    except (ClockError, DatabaseURLError, UnreadyError, OSError) as error:
        sys.stderr.write(f"rubrica: {about_file(error) if isinstance(error, OSError) else error}\n")
        return AGAIN if _will_pass(error) else UNREADY
    if lock := _number(words, "--lock="):
        os.close(lock)
    from rubrica.web.config import current
    from rubrica.web.keeping.greeting import greeting
    from rubrica.web.keeping.keeping import Keeper
    from rubrica.web.place import here

    def ready() -> None:
        if "--announce" in words:
            sys.stderr.write(greeting(current()))

    Keeper(here(), ready, _number(words, "--parent=")).keep()
    return 0


def _will_pass(error: Exception) -> bool:
    """Whether the disk is full or does not answer: readers are served all the same, and there will be room again."""
    if isinstance(error, OSError):  # perhaps of the settings themselves, without which nothing can be asked
        return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO)
    from rubrica.web.gate.errors import what_fails

    return bool(what_fails(error))


def _number(words: list[str], option: str) -> int:
    return next((int(word.removeprefix(option)) for word in words if word.startswith(option)), 0)


def _prepare(words: list[str]) -> None:
    """Tables, and the examples where they are wanted."""
    import django

    django.setup()
    from rubrica.web.keeping.preparing import is_empty, load_examples, migrate
    from rubrica.web.place import here

    migrate()
    if ("--examples" in words or "--ask" in words) and is_empty() and ("--examples" in words or _wants_examples()):
        sys.stderr.write("Bringing the example press: its pictures take some seconds …\n")
        load_examples(here())


def _wants_examples() -> bool:
    try:
        return input(QUESTION).strip().lower() in ("y", "yes")
    except EOFError:
        return False


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
