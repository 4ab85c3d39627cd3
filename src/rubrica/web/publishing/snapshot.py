"""One moment of the database: whatever others commit meanwhile, all questions are answered as of its beginning."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from django.db import Error, connection

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEGIN = {"sqlite": "BEGIN DEFERRED", "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"}


@contextmanager
def one_moment() -> Iterator[None]:
    """Everything read inside belongs together. Nothing is written inside, and no writer waits for it."""
    _run(_BEGIN[connection.vendor])
    try:
        yield
    except BaseException:
        with suppress(Error):  # what went wrong first is what matters
            _run("ROLLBACK")
        raise
    _run("ROLLBACK")


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
