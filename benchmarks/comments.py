"""Comments taken durably, against isso on the same disk; and readers' waiting while comments pour in.

ISSO=/path/to/isso .venv/bin/python -m benchmarks.comments [SECONDS]
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Thread

from benchmarks.load import Load, load
from benchmarks.servers import RUBRICA, Running, free_port, press, write_press

ROUNDS = 3
CONNECTIONS = 8
OURS = """
local number = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
request = function()
    number = number + 1
    local body = "name=Reader+{0}&email=reader{0}@readers.example&text=What+I+saw+is+number+{0}-" .. number
    return wrk.format("POST", nil, nil, body)
end
"""
THEIRS = """
local number = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
request = function()
    number = number + 1
    local who = '{{"title":"A Long Look","author":"Reader {0}","email":"reader{0}@readers.example",'
    local body = who .. '"text":"What I saw is number {0}-' .. number .. '"}}'
    return wrk.format("POST", nil, nil, body)
end
"""
SETTINGS = """
[general]
dbpath = {folder}/comments.db
host = http://127.0.0.1:{port}/
[moderation]
enabled = true
[server]
listen = http://127.0.0.1:{port}
[guard]
enabled = false
[hash]
salt = benchmark
algorithm = none
"""


def main(seconds: int) -> None:
    isso = os.environ.get("ISSO") or shutil.which("isso")
    if not shutil.which("wrk") or not isso:
        raise SystemExit("This needs Debian's wrk, and isso (`pip install isso` in an environment of its own).")
    os.environ["RUBRICA_RATES"] = "off"  # what is measured is not how soon a flood is refused
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)  # on the disk: that is what durable means
        target = _prepare(folder)
        with press(folder / "data") as ours, _isso(folder / "isso", isso) as theirs:
            ours.wait_for("/healthz")
            _print_rounds(ours, theirs, target, seconds, folder)
            _print_readers(ours, target, seconds, folder)
        print(f"kept: {_kept(folder / 'data/rubrica.sqlite3', 'rubrica_comment')} of ours", end=", ")
        print(f"{_kept(folder / 'isso/comments.db', 'comments')} of isso's")


def _prepare(folder: Path) -> str:
    target = write_press(folder / "press")
    with press(folder / "data") as running:
        running.wait_for("/healthz")
        words = [RUBRICA, "push", str(folder / "press"), "--data", str(folder / "data")]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        running.wait_for(target)
    return target


@contextmanager
def _isso(folder: Path, program: str) -> Iterator[Running]:
    """isso as it comes, its limits of rate off; SQLite's own default is durable."""
    folder.mkdir()
    port = free_port()
    settings = folder / "isso.cfg"
    settings.write_text(SETTINGS.format(folder=folder, port=port))
    process = subprocess.Popen(
        [program, "-c", str(settings), "run"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        running = Running(process.pid, port)
        running.wait_for("/info")
        yield running
    finally:
        process.terminate()
        process.wait()


def _print_rounds(ours: Running, theirs: Running, target: str, seconds: int, folder: Path) -> None:
    rates = []
    for number in range(ROUNDS):
        mine = _flood(ours, f"{target}comment/", OURS, f"a{number}", seconds, folder)
        other = _flood(theirs, "/new?uri=%2Freview%2F", THEIRS, f"b{number}", seconds, folder)
        rates.append((mine, other))
        print(f"comments a second: {mine.rate:.0f} of ours, {other.rate:.0f} of isso's", end=", ")
        print(f"{mine.rate / other.rate:.2f} times;")
        print(f"  failed {mine.failed} and {other.failed}, 99th percentile {mine.p99:.0f} and {other.p99:.0f} ms")
    print(f"median: {median(mine.rate / other.rate for mine, other in rates):.2f} times isso's (asked: 1, hoped: 2)")


def _flood(running: Running, target: str, script: str, who: str, seconds: int, folder: Path) -> Load:
    path = folder / f"{who}.lua"
    path.write_text(script.format(who))
    return load(running.pid, f"http://127.0.0.1:{running.port}{target}", seconds, CONNECTIONS, path)


def _print_readers(ours: Running, target: str, seconds: int, folder: Path) -> None:
    """The 99th percentile of readers, with nothing else going on and while comments pour in."""
    url = f"http://127.0.0.1:{ours.port}{target}"
    quiet = load(ours.pid, url, seconds, CONNECTIONS)
    flood = Thread(target=_flood, args=(ours, f"{target}comment/", OURS, "c", seconds + 2, folder))
    flood.start()
    busy = load(ours.pid, url, seconds, CONNECTIONS)
    flood.join()
    print(f"readers' 99th percentile: {quiet.p99:.1f} ms quiet, {busy.p99:.1f} ms in a flood,", end=" ")
    print(f"{busy.p99 / quiet.p99:.2f} times (asked: at most 1.5)")


def _kept(path: Path, table: str) -> int:
    """How many comments the database holds."""
    found: int = sqlite3.connect(path).execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
