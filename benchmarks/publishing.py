"""What an edit of one review costs in a press of many, in rows: saved, printed, durable.

On SQLite, or on the empty database that RUBRICA_DATABASE_URL names:

python -m benchmarks.publishing [DOCUMENTS [ROUNDS]]
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.build import SHARED

ROOM = Path(tempfile.mkdtemp(prefix="rubrica-bench-"))
os.environ["DJANGO_SETTINGS_MODULE"] = "rubrica.web.settings"
os.environ["RUBRICA_DATA"] = str(ROOM / "data")


def main(documents: int = 10_000, rounds: int = 15) -> None:
    import django
    from django.core.management import call_command

    (ROOM / "data").mkdir()
    django.setup()
    call_command("migrate", verbosity=0)
    try:
        _load(documents)
        _measure(documents, rounds)
    finally:
        shutil.rmtree(ROOM)


def _load(documents: int) -> None:
    from rubrica.web.place import here
    from rubrica.web.reviews.loading import load_folder

    press = ROOM / "press"
    command = [sys.executable, str(SHARED / "corpus.py"), str(documents), str(press / "reviews")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (press / "rubrica.toml").write_text('name = "Bench"\naddress = "https://example.org"\n', "utf-8")
    begun = time.perf_counter()
    load_folder(press, here())
    print(f"{documents:,} reviews taken over in {time.perf_counter() - begun:.0f} s")


def _measure(documents: int, rounds: int) -> None:
    from rubrica.web.place import here
    from rubrica.web.publishing import routes
    from rubrica.web.publishing.publisher import Publisher

    routes.card_file = _no_card  # drawn when nobody waits, and measured elsewhere
    publisher = Publisher(here())
    begun = time.perf_counter()
    publisher.catch_up()
    print(f"everything printed once in {time.perf_counter() - begun:.0f} s")
    for name, edit in (("a prose edit", _edit), ("a new review", _publish)):
        times = [_once(publisher, edit, number) for number in range(rounds)]
        saved, *after, waited, listed, pages = (median(column) for column in zip(*times, strict=True))
        seen, on_lists, all_of_it = (moment * 1000 for moment in after)
        print(
            f"{name}: saved {saved * 1000:.0f} ms, then seen after {seen:.0f} ms ({waited:.0f} pages), "
            f"on all its lists after {on_lists:.0f} ms ({listed:.0f} pages), "
            f"everywhere after {all_of_it:.0f} ms ({pages:.0f} pages); fsync floor {_floor() * 1000:.1f} ms",
            flush=True,
        )


def _once(publisher, edit, number: int) -> tuple[float, float, float, float, int, int, int]:  # type: ignore[no-untyped-def]
    from rubrica.web.changes import writing
    from rubrica.web.publishing.routes import LATER

    written: list[int] = []
    write = publisher.outlet.folder.write

    def count(pages: dict[str, bytes]) -> None:
        written.append(len(pages))
        write(pages)

    publisher.outlet.folder.write = count
    begun = time.perf_counter()
    with writing() as change:
        edit(change, number)
    saved = time.perf_counter()
    publisher.step()
    seen, first = time.perf_counter(), sum(written)
    while publisher.outlet.ledger.owed.any_before(LATER):
        publisher.step()
    listed, some = time.perf_counter(), sum(written)
    publisher.catch_up()
    publisher.outlet.folder.write = write
    done = time.perf_counter()
    return saved - begun, seen - saved, listed - saved, done - saved, first, some, sum(written)


def _edit(change, number: int) -> None:  # type: ignore[no-untyped-def]
    from rubrica.web.reviews.models import Review
    from rubrica.web.reviews.publications import correct

    review = Review.objects.order_by("pk")[number * 7]
    correct(change, review, review.revisions.order_by("number", "correction").last().text + "\nOne more sentence.\n")


def _publish(change, number: int) -> None:  # type: ignore[no-untyped-def]
    from rubrica.web.reviews.models import Review
    from rubrica.web.reviews.publications import new_review, publish

    text = Review.objects.order_by("-pk")[number * 5].revisions.last().text
    publish(change, new_review(f"New {number}"), text, day="2026-11-27")


def _no_card(card: object, cards: Path, theme: Path) -> Path:
    cards.mkdir(exist_ok=True)
    (cards / "card").write_bytes(b"")
    return cards / "card"


def _floor() -> float:
    """One page written and synced, and its folder, on the same disk."""
    times = []
    for number in range(15):
        begun = time.perf_counter()
        with (ROOM / f"floor-{number}").open("wb") as file:
            file.write(b"x" * 40_000)
            file.flush()
            os.fsync(file.fileno())
        folder = os.open(ROOM, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
        times.append(time.perf_counter() - begun)
    return median(times)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
