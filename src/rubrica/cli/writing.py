"""Writing files for a critic: new ones never in the place of others, old ones replaced whole."""

from __future__ import annotations

import json
import os
import tempfile
from itertools import count
from pathlib import Path

from rubrica.cli.command import Hindrance


def write_new(path: Path, text: str) -> bool:
    """Write a file that is not there yet. False where one is: that one stays as it is."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return False
    except OSError as error:
        raise cannot_write(path, error) from None
    return True


def write_review(press: Path, name: str, text: str) -> Path:
    """Write a new review into a press: reviews/NAME.md, or NAME-2.md and so on where that is taken. Says where."""
    for number in count(1):
        unique = name if number == 1 else f"{name}-{number}"
        path = press / "reviews" / f"{unique}.md"
        if not path.with_suffix("").is_dir() and write_new(path, text):  # a folder holds a review's earlier revisions
            return path
    raise AssertionError


def replace_file(path: Path, data: bytes) -> None:
    """Put a file in the place of another, whole: a crash half-way leaves the old one. Links and rights stay."""
    target = path.resolve()
    try:
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".", suffix=".new", delete=False) as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        Path(new.name).chmod(target.stat().st_mode & 0o7777)
        Path(new.name).replace(target)
    except OSError as error:
        raise cannot_write(path, error) from None


def in_toml(text: str) -> str:
    """A text as a TOML string: JSON's escapes are TOML's."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def cannot_write(path: Path, error: OSError) -> Hindrance:
    return Hindrance(f"{path} cannot be written: {error.strerror}.")
