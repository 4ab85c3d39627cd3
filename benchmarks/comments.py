"""Comments taken durably, against isso and WordPress on the same disk; and readers' waiting while comments pour in.

ISSO=/path/to/isso [WORDPRESS=/usr/share/wordpress] .venv/bin/python -m benchmarks.comments [SECONDS]
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from threading import Thread

from benchmarks import wordpress
from benchmarks.load import Load, load
from benchmarks.servers import RUBRICA, Running, free_port, press, write_press
from rubrica.server.application import MODESTY

ROUNDS = 3
READERS_ROUNDS = 5
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
ISSO = """
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
WORDPRESS = """
local number = 0
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/x-www-form-urlencoded"
request = function()
    number = number + 1
    local who = "comment_post_ID=1&comment_parent=0&author=Reader+{0}&email=reader{0}@readers.example&url="
    return wrk.format("POST", nil, nil, who .. "&comment=What+I+saw+is+number+{0}-" .. number)
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


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes comments: where they are posted, what wrk posts, and how many are kept."""

    name: str
    running: Running
    target: str
    script: str
    kept: Callable[[], int]
    wanted: str = ""


def main(seconds: int) -> None:
    isso = os.environ.get("ISSO") or shutil.which("isso")
    if not shutil.which("wrk") or not isso:
        raise SystemExit("This needs Debian's wrk, and isso (`pip install isso` in an environment of its own).")
    os.environ["RUBRICA_RATES"] = "off"  # what is measured is not how soon a flood is refused
    with tempfile.TemporaryDirectory() as name, ExitStack() as servers:
        folder = Path(name)  # on the disk: that is what durable means
        ours, *theirs = _takers(folder, isso, servers)
        answered = _print_rounds(ours, theirs, seconds, folder)
        for taker in (ours, *theirs):
            kept = taker.kept()
            proof = "" if kept >= answered[taker.name] else ": its figures are void, for some were refused politely"
            print(f"{taker.name}: {kept} kept of {answered[taker.name]} answered{proof}")
        _print_readers(ours, seconds, folder)


def _takers(folder: Path, isso: str, servers: ExitStack) -> Iterator[Taker]:
    target = _prepare(folder)
    ours = servers.enter_context(press(folder / "data"))
    ours.wait_for("/healthz")
    rows = partial(_rows, folder / "data/rubrica.sqlite3", "rubrica_comment")
    yield Taker("ours", ours, f"{target}comment/", OURS, rows)
    rows = partial(_rows, folder / "isso/comments.db", "comments")
    isso_itself = servers.enter_context(_isso(folder / "isso", isso))
    yield Taker("isso", isso_itself, "/new?uri=%2Freview%2F", ISSO, rows, "asked: 1, hoped: 2")
    if lacking := wordpress.missing():
        print(f"without WordPress, since this machine lacks {lacking}")
        return
    site = servers.enter_context(wordpress.wordpress(folder / "wordpress"))
    rows = partial(wordpress.kept, folder / "wordpress")
    yield Taker("WordPress", site, "/wp-comments-post.php", WORDPRESS, rows, "asked: 3, hoped: 5")


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


def _print_rounds(ours: Taker, theirs: list[Taker], seconds: int, folder: Path) -> Counter[str]:
    """All in turn, several times. Gives how many comments each said to have taken."""
    times: dict[str, list[float]] = {taker.name: [] for taker in theirs}
    answered: Counter[str] = Counter()
    for number in range(ROUNDS):
        loads = {taker.name: _flood(taker, f"{taker.name}{number}", seconds, folder) for taker in (ours, *theirs)}
        for name, one in loads.items():
            answered[name] += one.answered
            said = f"{one.rate:.0f} comments a second, 99th percentile {one.p99:.0f} ms, failed {one.failed}"
            said += f", {one.cpu / 1000:.1f} ms of processor time each"
            if name in times:
                times[name].append(loads[ours.name].rate / one.rate)
                said += f"; ours {times[name][-1]:.2f} times"
            print(f"{name}: {said}")
    for taker in theirs:
        print(f"median: {median(times[taker.name]):.2f} times {taker.name} ({taker.wanted})")
    return answered


def _flood(taker: Taker, who: str, seconds: int, folder: Path) -> Load:
    path = folder / f"{who}.lua"
    path.write_text(taker.script.format(who))
    url = f"http://127.0.0.1:{taker.running.port}{taker.target}"
    return load(taker.running.pid, url, seconds, CONNECTIONS, path)


def _print_readers(ours: Taker, seconds: int, folder: Path) -> None:
    """The 99th percentile of readers with nothing else going on, while comments pour in, and beside a process that only
    computes, as modest as the one that takes comments: what two cores leave them in any case."""
    rounds = [_readers(ours, seconds, folder, number) for number in range(READERS_ROUNDS)]
    medians = []
    for which, found in zip(("quiet", "in a flood", "beside a computation"), zip(*rounds, strict=True), strict=True):
        print(f"readers' 99th percentile {which}: {', '.join(f'{one:.1f}' for one in found)} ms")
        medians.append(median(found))
    print(f"medians: {medians[1] / medians[0]:.2f} times in a flood (asked: at most 1.5)", end=", ")
    print(f"{medians[2] / medians[0]:.2f} beside a computation")


def _readers(ours: Taker, seconds: int, folder: Path, number: int) -> tuple[float, float, float]:
    url = f"http://127.0.0.1:{ours.running.port}{ours.target.removesuffix('comment/')}"
    quiet = load(ours.running.pid, url, seconds, CONNECTIONS)
    flood = Thread(target=_flood, args=(ours, f"flood{number}", seconds + 2, folder))
    flood.start()
    busy = load(ours.running.pid, url, seconds, CONNECTIONS)
    flood.join()
    with subprocess.Popen(["nice", "-n", str(MODESTY), sys.executable, "-c", "while True: pass"]) as computation:
        beside = load(ours.running.pid, url, seconds, CONNECTIONS)
        computation.kill()
    return quiet.p99, busy.p99, beside.p99


def _rows(path: Path, table: str) -> int:
    found: int = sqlite3.connect(path).execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    return found


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
