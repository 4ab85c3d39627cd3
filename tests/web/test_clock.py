"""The clock of a whole press jumps back and forth, and its keeper is killed: what waits for its hour appears once."""

from __future__ import annotations

import os
import random
import signal
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.web.changes import Change
from rubrica.web.reviews.models import Draft, Review, State
from rubrica.web.reviews.publications import new_review

from .conftest import leave
from .served import serving, until
from .sizes import times

KEEPER = "rubrica.web.keeping"
NINE = datetime(2026, 11, 27, 9, tzinfo=UTC)
JUMPS = times(5, 4)


def waiting(day: int) -> str:
    """The slug of a review that appears at nine, so many days later."""
    review = new_review(f"Day {day}")
    Draft.objects.create(review=review, number=1, text=f"# Day {day}\n\nIt is short.\n")
    Review.objects.filter(pk=review.pk).update(state=State.SCHEDULED, due=NINE + timedelta(days=day))
    return review.slug


def set_clock(file: Path, moment: datetime) -> None:
    """As nobody sees it half: another file takes its place."""
    new = file.with_suffix(".new")
    new.write_text(moment.isoformat())
    new.replace(file)


@pytest.mark.slow
def test_what_waits_for_its_hour_appears_once_however_the_clock_jumps(small: SimpleNamespace, tmp_path: Path) -> None:
    dice, clock, slugs = random.Random(4), tmp_path / "clock", [waiting(day) for day in range(5)]
    pages = [f"/reviews/{slug}/" for slug in slugs]
    set_clock(clock, NINE - timedelta(hours=1))
    leave()
    with serving(settings={"RUBRICA_CLOCK": str(clock)}) as served:
        for number in range(JUMPS):
            set_clock(clock, NINE + timedelta(hours=dice.uniform(-48, 80)))
            time.sleep(dice.uniform(0.1, 1.5))
            if number % 2:
                killed = served.members(KEEPER)
                os.kill(killed[0], signal.SIGKILL)
                until(lambda killed=killed: served.members(KEEPER) not in ([], killed))
        set_clock(clock, NINE + timedelta(days=4))
        until(lambda: [served.status(page) for page in pages] == [200] * 5)
        set_clock(clock, NINE - timedelta(days=365))
        os.kill(served.members(KEEPER)[0], signal.SIGKILL)
        assert [served.status(page) for page in pages] == [200] * 5
    found = Review.objects.filter(slug__in=slugs).order_by("slug")
    assert [[one.day for one in review.revisions.all()] for review in found] == [
        [f"{NINE + timedelta(days=day):%Y-%m-%d}"] for day in range(5)
    ]
    assert [sum(f"review:{slug}" in change.keys for change in Change.objects.all()) for slug in slugs] == [1] * 5
