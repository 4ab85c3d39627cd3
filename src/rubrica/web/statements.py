"""Statements that are written by hand, for the few deeds that come by the thousand: what Django takes to write one is
five times what the database takes to answer. Both databases understand each of them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from django.db import DEFAULT_DB_ALIAS, connections

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import Model


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


def put(row: Model) -> None:
    """Write a new row, as its `save` would."""
    connection = connections[DEFAULT_DB_ALIAS]
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    ((row.pk,),) = run(
        _insert(type(row)), *(field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields)
    )
    row._state.adding, row._state.db = False, DEFAULT_DB_ALIAS


@lru_cache(maxsize=16)
def _insert(model: type[Model]) -> str:
    columns = [str(field.column) for field in model._meta.concrete_fields if not field.primary_key]
    marks = ", ".join("%s" for _ in columns)
    return (
        f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) VALUES ({marks}) RETURNING {model._meta.pk.column}"
    )
