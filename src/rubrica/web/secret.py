"""The secret that signs sessions and forms: made once for a press, kept in its data folder, read by nobody else."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def secret_of(data: Path, environment: Mapping[str, str] = os.environ) -> str:
    """RUBRICA_SECRET, or what stands in the data folder, where it is put the first time.

    Without a data folder there is no press: the secret is then forgotten with the process.
    """
    if given := environment.get("RUBRICA_SECRET"):
        return given
    path = data / "secret"
    if not data.is_dir():
        return secrets.token_urlsafe(50)
    if not path.exists():
        _put(path)
    return path.read_text("ascii").strip()


def _put(path: Path) -> None:
    """Two processes may start at once: the file that is there first is everybody's."""
    new = path.with_name(f".secret.{os.getpid()}.new")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(secrets.token_urlsafe(50))
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(new, path)
    except FileExistsError:
        pass
    finally:
        new.unlink()
