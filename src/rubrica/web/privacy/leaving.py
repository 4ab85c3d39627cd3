"""What a database keeps of rows that are deleted, and how it lets go of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment, Decision
from rubrica.web.mail.models import Mail, MailText, Subscription
from rubrica.web.readers.account_models import ReaderAccount, ReaderDevice, ReaderLink
from rubrica.web.readers.models import ReaderScore

if TYPE_CHECKING:
    from django.db.models import Model

TABLES: tuple[type[Model], ...] = (
    Comment,
    CommentAddress,
    Decision,
    Mail,
    MailText,
    Subscription,
    ReaderAccount,
    ReaderDevice,
    ReaderLink,
    ReaderScore,
)


def leave_no_byte() -> None:
    """Write the database anew without what was deleted, and empty its log. Outside a transaction.

    SQLite overwrites deleted rows (`secure_delete`), but what was moved between its pages earlier, and its log of
    writes, may hold copies. PostgreSQL keeps deleted rows until its tables are vacuumed, and common values of each
    column among its statistics until these are made anew, which it does where rows are left; its own logs of writes
    are recycled in time.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            for model in TABLES:
                cursor.execute(f"VACUUM (FULL, ANALYZE) {connection.ops.quote_name(model._meta.db_table)}")
            cursor.execute("VACUUM pg_catalog.pg_statistic")
