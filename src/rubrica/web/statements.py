"""Statements that are written by hand, for the few deeds that come by the thousand: what Django takes to write one is
five times what the database takes to answer. Both databases understand each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connections

if TYPE_CHECKING:
    from datetime import datetime


def run(statement: str, *said: object) -> list[tuple[Any, ...]]:
    """Run a statement, with one `%s` for each value, and give the rows it finds. It goes straight to the driver: no
    log of queries tells of it."""
    connection = connections[DEFAULT_DB_ALIAS]
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    with connection.wrap_database_errors:
        cursor = connection.create_cursor()
        cursor.execute(statement, said)
        return cursor.fetchall() if cursor.description else []


def moment(at: datetime) -> object:
    """A moment as a column holds it."""
    return connections[DEFAULT_DB_ALIAS].ops.adapt_datetimefield_value(at)
