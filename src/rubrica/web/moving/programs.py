"""PostgreSQL's own programs, asked to dump or restore the database that the settings name."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from django.db import connection

from rubrica.web.moving.refusing import RefusedError

INSTALLED = Path("/usr/lib/postgresql")
"""Where Debian puts the programs of each version."""


def run(program: str, *words: str) -> None:
    """Run one of them. Raises RefusedError with what it said."""
    known = connection.settings_dict
    there = {"PGHOST": known["HOST"], "PGPORT": known["PORT"], "PGUSER": known["USER"], "PGPASSWORD": known["PASSWORD"]}
    options = {f"PG{name.upper()}": value for name, value in known["OPTIONS"].items() if isinstance(value, str)}
    said = {
        name: str(value) for name, value in {**there, **options}.items() if value
    }  # a password is in no list of processes
    command = [_find(program), f"--dbname={known['NAME']}", "--no-password", *words]
    ended = subprocess.run(command, env={**os.environ, **said}, capture_output=True, text=True, check=False)
    if ended.returncode:
        lines = [line for line in ended.stderr.splitlines() if line.strip()] or [f"it ended with {ended.returncode}"]
        raise RefusedError(f"{program} says: {lines[0].strip()}")


def _find(program: str) -> str:
    """The newest version there is: it reads all earlier ones."""
    versions = [path for path in INSTALLED.glob(f"*/bin/{program}") if path.parts[-3].isdecimal()]
    newest = max(versions, key=lambda path: int(path.parts[-3]), default=None)
    found = str(newest) if newest else shutil.which(program)
    if not found:
        raise RefusedError(f"{program} is not installed. It comes with PostgreSQL's client programs")
    return found
