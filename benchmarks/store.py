"""A reader's score with its running sums, durable, in SQLite and in PostgreSQL on the same disk; and the sums read.

.venv/bin/python -m benchmarks.store [SCORES [ROUNDS]]
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from hashlib import blake2b
from itertools import count
from pathlib import Path
from statistics import median
from typing import Any

from tests.web.databases import cluster

ROOM = Path(tempfile.mkdtemp(prefix="rubrica-store-"))  # on the disk: that is what durable means
os.environ["DJANGO_SETTINGS_MODULE"] = "rubrica.web.settings"
os.environ["RUBRICA_DATA"] = str(ROOM)
os.environ["RUBRICA_DATABASE_URL"] = ""

REVIEWS = tuple(f"review-{number}" for number in range(500))
BUSY = "busy"
PLACES = {str(score): score - 1 for score in range(1, 11)}
CRITERIA = ("story", "visuals", "audio", "characters", "enjoyment")
TABLES = """
CREATE TABLE sent (review text, reader text, a int, b int, c int, d int, e int, PRIMARY KEY (review, reader));
CREATE TABLE sums (review text PRIMARY KEY, readers int, a int, b int, c int, d int, e int);
"""
NUMBERS = "?, ?, ?, ?, ?"
ADD = """
ON CONFLICT (review) DO UPDATE SET readers = sums.readers + 1, a = sums.a + excluded.a, b = sums.b + excluded.b,
c = sums.c + excluded.c, d = sums.d + excluded.d, e = sums.e + excluded.e
"""
IN_ONE = f"""
WITH one AS (INSERT INTO sent VALUES (%s, %s, %s, %s, %s, %s, %s) RETURNING *)
INSERT INTO sums SELECT review, 1, a, b, c, d, e FROM one {ADD}
"""

Deed = Callable[[str, str, list[int]], object]
Use = Callable[[], None]


def main(scores: int, rounds: int) -> None:
    import django

    django.setup()
    with cluster(durable=True) as socket:
        address = f"postgresql:///postgres?host={socket}&user=rubrica"
        stores = {"SQLite": _store(""), "PostgreSQL": _store(address)}
        deeds = {name: _ours(use) for name, use in stores.items()}
        deeds |= {f"{name}, least": _least(address) for name, address in (("SQLite", ""), ("PostgreSQL", socket))}
        times: dict[str, list[float]] = {name: [] for name in (*deeds, "floor")}
        numbers = count()
        for _ in range(rounds):
            readers = [next(numbers) for _ in range(scores)]
            for name, deed in deeds.items():
                times[name].append(_block(deed, readers) / scores)
            times["floor"].append(_floor())
        for name, found in times.items():
            print(f"{name}: {median(found) * 1000:.2f} ms")
        _print_ratio(times, "PostgreSQL", "SQLite")
        _print_ratio(times, "PostgreSQL, least", "SQLite, least")
        _print_ratio(times, "PostgreSQL, least", "SQLite")
        for name, use in stores.items():
            use()
            _print_reads(name)


def _print_ratio(times: dict[str, list[float]], slow: str, quick: str) -> None:
    """Of blocks that ran one after the other, since the disk is shared."""
    ratio = median(theirs / ours for theirs, ours in zip(times[slow], times[quick], strict=True))
    print(f"{quick} is {ratio:.2f} times as fast as {slow} (asked: 2)")


def _store(url: str) -> Use:
    """A migrated database with reviews; gives what makes it the one that is asked."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    from rubrica.web.accounts.models import Critic
    from rubrica.web.databases import database
    from rubrica.web.readers.models import ReaderSum, ReaderTotal
    from rubrica.web.reviews.models import Review

    settings.DATABASES["default"] = database(url, ROOM)
    connections.__dict__.pop("settings", None)
    connections._settings = settings.DATABASES
    del connections["default"]
    connection = connections["default"]
    call_command("migrate", verbosity=0)
    critic = Critic.objects.create(username="critic", slug="critic", name="Critic")
    Review.objects.bulk_create(Review(slug=slug, critic=critic) for slug in (*REVIEWS, BUSY))
    busy = Review.objects.get(slug=BUSY)
    counts = {key: {str(value): 6 for value in range(1, 11)} for key in CRITERIA}
    days = {day: 120 if day == 20_050 else 3 for day in range(20_000, 20_100)}
    ReaderSum.objects.bulk_create(
        ReaderSum(review=busy, day=day, readers=readers, counts=counts) for day, readers in days.items()
    )
    total = {key: {score: many * len(days) for score, many in given.items()} for key, given in counts.items()}
    ReaderTotal.objects.create(review=busy, readers=sum(days.values()), counts=total, busiest=120)
    return lambda: _use(connection)


def _use(connection: Any) -> None:
    from django.db import connections

    connections["default"] = connection


def _ours(use: Use) -> Deed:
    from rubrica.web.changes import writing
    from rubrica.web.readers.scoring import score

    def deed(slug: str, reader: str, given: list[int]) -> None:
        use()
        scores = {key: str(value) for key, value in zip(CRITERIA, given, strict=True)}
        with writing() as change:
            score(change, slug, reader, scores)

    return deed


def _least(socket: str) -> Deed:
    """The least that somebody could write by hand: sums of five numbers; no history, no days, no log of changes."""
    import psycopg

    if socket:
        connection = psycopg.connect(f"host={socket} user=rubrica dbname=postgres", autocommit=True)
        connection.execute(TABLES)
        return lambda slug, reader, given: connection.execute(IN_ONE, [slug, reader, *given])
    file = sqlite3.connect(ROOM / "least.sqlite3", isolation_level=None)
    file.executescript(f"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; {TABLES}")

    def deed(slug: str, reader: str, given: list[int]) -> None:
        file.execute("BEGIN IMMEDIATE")
        file.execute(f"INSERT INTO sent VALUES (?, ?, {NUMBERS})", [slug, reader, *given])
        file.execute(f"INSERT INTO sums VALUES (?, 1, {NUMBERS}) {ADD}", [slug, *given])
        file.execute("COMMIT")

    return deed


def _block(deed: Deed, readers: list[int]) -> float:
    begun = time.perf_counter()
    for number in readers:
        given = [(number * 7 + place) % 10 + 1 for place in range(len(CRITERIA))]
        deed(REVIEWS[number % len(REVIEWS)], blake2b(str(number).encode(), digest_size=16).hexdigest(), given)
    return time.perf_counter() - begun


def _floor() -> float:
    """Six pages appended to a file and synced, as the least that SQLite does for a score."""
    times = []
    with (ROOM / "floor").open("ab", buffering=0) as file:
        for _ in range(20):
            begun = time.perf_counter()
            file.write(b"x" * 6 * 4096)
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begun)
    return median(times)


def _print_reads(name: str) -> None:
    from rubrica.web.readers.showing import counted

    places = {str(value): value - 1 for value in range(1, 11)}
    for slug, times, said in ((REVIEWS[0], 1000, "of a review"), (BUSY, 20, "of one that had a busy day, 100 judged")):
        waited, spent = _read(lambda slug=slug: counted(slug, places), times)  # type: ignore[misc]
        print(f"{name}: sums {said} read in {waited * 1e6:.0f} us, {spent * 1e6:.0f} of them processor time here")


def _read(ask: Callable[[], object], times: int) -> tuple[float, float]:
    """The best of some turns, and the least processor time: what others do on the machine is not what a read takes."""
    waited, spent = [], []
    for _ in range(9):
        begun = time.perf_counter(), time.process_time()
        for _ in range(times):
            ask()
        waited.append((time.perf_counter() - begun[0]) / times)
        spent.append((time.process_time() - begun[1]) / times)
    return min(waited), min(spent)


if __name__ == "__main__":
    try:
        main(*map(int, sys.argv[1:3] or (50, 40)))
    finally:
        shutil.rmtree(ROOM)
