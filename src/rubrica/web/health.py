"""`/healthz`: whether this press works, for whoever watches over it. It tells nothing that a stranger may not know."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from django.db import Error
from django.http import JsonResponse
from django_tasks_db.models import DBTaskResult

from rubrica import __version__
from rubrica.pages.building.manifest import private_folder
from rubrica.web.changes import last_number
from rubrica.web.place import here
from rubrica.web.publishing.ledger import Ledger

if TYPE_CHECKING:
    from django.http import HttpRequest


def health(request: HttpRequest) -> JsonResponse:
    """200 where the database answers and the published folder can be read, 503 otherwise."""
    database, number, jobs = _database()
    store, queue = _store(number)
    works = database == store == "ok"
    said = {"status": "ok" if works else "failing", "version": __version__, "database": database, "store": store}
    response = JsonResponse(said | {"queue": queue | jobs}, status=200 if works else 503)
    response["Cache-Control"] = "no-store"
    return response


def _database() -> tuple[str, int, dict[str, int]]:
    """Whether it answers, the number of the last change, and how many jobs have failed."""
    try:
        return "ok", last_number(), {"failed_jobs": DBTaskResult.objects.failed().count()}
    except Error:
        return "does not answer", 0, {}


def _store(number: int) -> tuple[str, dict[str, int]]:
    """Whether there is a published folder, and what its publisher has yet to do."""
    private = private_folder(here().site)
    if not here().site.is_dir() or not private.is_dir():
        return "nothing is published", {}
    try:
        ledger = Ledger(private)
        try:
            failed = len(ledger.owed.failed())
            return "ok", {"changes": max(0, number - ledger.position), "pages": ledger.owed.count(), "failed": failed}
        finally:
            ledger.close()
    except (OSError, sqlite3.Error):
        return "cannot be read", {}
