"""Questions asked so often that they are put in SQL: Django takes longer to word one than a database to answer it.

What is written here both databases must understand.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model


Value: TypeAlias = str | int | datetime | None


def asked(sql: str, values: Iterable[Value] = ()) -> list[tuple[Any, ...]]:
    """The rows that answer, as the database gives them. Each `%s` stands for one of the values."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_as_kept(value) for value in values])
        return list(cursor.fetchall())


def put(row: Model) -> None:
    """Write a new row, as its `save` would."""
    fields = [field for field in row._meta.concrete_fields if not field.primary_key]
    values = [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(_insert(type(row)), values)
        (row.pk,) = cursor.fetchone()
    row._state.adding, row._state.db = False, connection.alias


@lru_cache(maxsize=16)
def _insert(model: type[Model]) -> str:
    columns = [str(field.column) for field in model._meta.concrete_fields if not field.primary_key]
    marks = ", ".join("%s" for _ in columns)
    return (
        f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) VALUES ({marks}) RETURNING {model._meta.pk.column}"
    )


def _as_kept(value: Value) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
