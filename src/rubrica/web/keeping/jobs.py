"""Jobs: what need not be done before somebody gets an answer. They wait in the database, and the keeper does them.

A job may be begun twice, because whoever did it can die on the way, or because it failed: each is written so that this
changes nothing.
"""

from __future__ import annotations

import socket
from contextlib import suppress
from datetime import timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from django.db import Error, connection
from django.utils.timezone import now
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from rubrica.web.keeping.rereading import read_again_when_due
from rubrica.web.keeping.tidying import thin_when_due, tidy_when_due

if TYPE_CHECKING:
    from pathlib import Path
    from threading import Event

LOOK_EVERY = 1.0
"""Seconds between two looks at what waits."""
GIVEN_UP = timedelta(hours=1)
"""A job that was begun so long ago was left by a worker of another machine that will not come back."""

TRIES, LATER = 3, timedelta(minutes=5)
"""A job that fails is tried so often in all, so long after it failed last. Then `/healthz` goes on counting it."""


def work(out: Path, ending: Event) -> None:
    """Do jobs until the end. Whoever holds the lock of the published folder `out` is the only one to do them for it."""
    name = worker_of(out)
    with suppress(Error):
        requeue_left(name)
    while not ending.is_set():
        try:
            tidy_when_due()
            thin_when_due()
            read_again_when_due()
            busy = do_one(name)
        except Error:  # a database that does not answer will do so again
            connection.close()
            busy = False
        if not busy:
            ending.wait(LOOK_EVERY)
    connection.close()


def worker_of(out: Path) -> str:
    """The name of the worker of a folder. One that starts again has the name of the one that died."""
    return blake2b(f"{socket.gethostname()} {out.absolute()}".encode(), digest_size=12).hexdigest()


def requeue_left(name: str) -> int:
    """Let what a worker of this name has left half-done be done again. Gives how many jobs that are."""
    left = [job for job in DBTaskResult.objects.running() if _is_left(job, name)]
    for job in left:
        job.status = TaskResultStatus.READY
        job.save(update_fields=["status"])
    return len(left)


def try_again() -> int:
    """Let jobs that failed some time ago, and not too often, be done again. Gives how many those are."""
    failed = DBTaskResult.objects.failed().filter(finished_at__lt=now() - LATER)
    again = [job for job in failed if len(job.worker_ids) < TRIES]
    for job in again:
        job.status = TaskResultStatus.READY
        job.save(update_fields=["status"])
    return len(again)


def _is_left(job: DBTaskResult[Any, Any], name: str) -> bool:
    return job.worker_ids[-1:] == [name] or job.started_at is None or job.started_at < now() - GIVEN_UP


def do_one(name: str) -> bool:
    """Do the job that has waited longest. False where none waits."""
    if not DBTaskResult.objects.ready().exists():
        return False
    worker = Worker(
        queue_names=["*"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=1,
        worker_id=name,
        excluded_queue_names=[],
    )
    worker.run()
    return True
