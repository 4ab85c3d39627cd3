"""Sums that stood by a reader's overall as well become one a day."""

from __future__ import annotations

from types import SimpleNamespace

from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from rubrica.web.readers.models import ReaderSum

BEFORE, AFTER = ("rubrica", "0023_words_of_comments"), ("rubrica", "0024_sums_by_day")


def test_the_sums_of_a_day_are_added_up(press: SimpleNamespace) -> None:
    MigrationExecutor(connection).migrate([BEFORE])
    then = MigrationExecutor(connection).loader.project_state([BEFORE]).apps
    review = then.get_model("rubrica", "Review").objects.create(slug="salt-radio")
    for day, cell, score in ((0, 6, "7"), (3, 6, "7"), (3, 8, "9"), (3, 9, "9")):
        counts = {"story": {score: 1}}
        then.get_model("rubrica", "ReaderSum").objects.create(
            review=review, day=day, cell=cell, readers=1, counts=counts
        )
    MigrationExecutor(connection).migrate([AFTER])
    kept = ReaderSum.objects.order_by("day").values_list("day", "readers", "counts")
    assert list(kept) == [(0, 1, {"story": {"7": 1}}), (3, 3, {"story": {"7": 1, "9": 2}})]
