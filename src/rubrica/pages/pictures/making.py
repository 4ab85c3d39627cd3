"""The process that makes the files of one picture: `python -m rubrica.pages.pictures.making ORIGINAL START`.

It writes START-WIDTHxHEIGHT.TYPE for every width and ends with 0, or prints one sentence and ends with 1. Decoders
meet whatever somebody saved or was sent, so they run here, where neither memory nor a crash can reach the press.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

_MEMORY = 2 * 1024**3


def main(original: str, start: str) -> int:
    """Make the files, the one for old browsers last: where it stands, the others do too."""
    _limit_memory()
    from rubrica.pages.pictures.encoding import encode
    from rubrica.pages.pictures.opening import open_picture
    from rubrica.pages.pictures.unusable import Unusable

    try:
        opened = open_picture(Path(original).read_bytes())
        for size, suffix, data in encode(opened):
            still = "-still" if opened.moves else ""
            _write(Path(f"{start}-{size[0]}x{size[1]}{still}{suffix}"), data)
    except Unusable as error:
        return _say(str(error))
    except MemoryError:
        return _say("It needs more memory than a picture may. Save it smaller: 1,600 pixels wide is enough.")
    return 0


def _limit_memory() -> None:
    """Where the system lets a process limit itself (not on Windows; macOS takes the limit and ignores it)."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _say(sentence: str) -> int:
    sys.stdout.buffer.write(sentence.encode())
    return 1


def _write(path: Path, data: bytes) -> None:
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.write_bytes(data)
    new.replace(path)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
