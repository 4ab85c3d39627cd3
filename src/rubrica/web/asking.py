"""Questions asked so often that they are put in SQL: Django takes longer to word one than a database to answer it.

What is written here both databases must understand.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable


Value: TypeAlias = str | int | datetime | None


def asked(sql: str, values: Iterable[Value] = ()) -> list[tuple[Any, ...]]:
    """The rows that answer, as the database gives them. Each `%s` stands for one of the values."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_as_kept(value) for value in values])
        return list(cursor.fetchall())


def _as_kept(value: Value) -> Any:
    return connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
