"""A dry run does what a real one would, so that it says the same; then the database takes all of it back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction

from rubrica.web.changes import Announcement, writing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.moving.report import Run


@contextmanager
def rehearsing(run: Run) -> Iterator[None]:
    """Everything inside, in a transaction that ends as if nothing had been, if the run is dry."""
    if not run.dry:
        yield
        return
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def saving(run: Run) -> Iterator[Announcement]:
    """`changes.writing`, or a part of the rehearsal."""
    if run.dry:
        yield Announcement()
        return
    with writing() as change:
        yield change
