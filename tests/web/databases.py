"""Databases for tests: each test has one of its own, copied from one that was migrated once."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

POSTGRESQL = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
NOBODY = {"user": "nobody", "group": "nogroup", "extra_groups": ()} if os.geteuid() == 0 else {}
ALONE = ["-c", "listen_addresses=", "-c", "max_connections=40"]
SPEED = ["-c", "fsync=off", "-c", "full_page_writes=off"]


@contextmanager
def cluster(*, durable: bool = False) -> Iterator[str]:
    """A PostgreSQL of our own behind a socket, as another user where we are root. Gives the folder of the socket.
    Unless it is `durable`, it does not wait for the disk."""
    if not POSTGRESQL:
        pytest.skip("there is no PostgreSQL in /usr/lib/postgresql (.ci/programs installs it)")
    programs, folder = POSTGRESQL[-1], Path(tempfile.mkdtemp(prefix="rubrica-pg-"))
    if NOBODY:
        shutil.chown(folder, NOBODY["user"], NOBODY["group"])
    data = folder / "data"
    _run(programs / "initdb", "-D", data, "-U", "rubrica", "--auth=trust", "--no-sync", "--encoding=UTF8")
    options: Any = {**NOBODY, "cwd": "/tmp", "stderr": subprocess.DEVNULL}
    words = [programs / "postgres", "-D", data, "-k", folder, *ALONE, *([] if durable else SPEED)]
    server = subprocess.Popen(words, **options)
    try:
        _run(programs / "pg_isready", "-h", folder, "--timeout=20", tries=200)
        yield str(folder)
    finally:
        server.send_signal(signal.SIGINT)  # at once, whoever is connected
        server.wait(20)
        shutil.rmtree(folder)


def copy_database(socket: str, name: str, template: str) -> None:
    """A new database that begins as the template is. Copying its files costs half of what logging it does."""
    _say(socket, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")


def drop_database(socket: str, name: str) -> None:
    """Take it away, whoever is connected: thousands of them would fill the disk, and take a minute at the end."""
    _say(socket, f"DROP DATABASE {name} WITH (FORCE)")


def _say(socket: str, sentence: str) -> None:
    import psycopg

    with psycopg.connect(f"host={socket} user=rubrica dbname=postgres", autocommit=True) as connection:
        connection.execute(sentence)


def _run(*command: object, tries: int = 1) -> None:
    words = [str(word) for word in command]
    for left in reversed(range(tries)):
        options: Any = {**NOBODY, "cwd": "/tmp", "capture_output": True, "check": left == 0}
        if subprocess.run(words, **options).returncode == 0:
            return
        subprocess.run(["sleep", "0.05"], check=True)
