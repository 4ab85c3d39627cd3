"""After settings were saved that texts are read with: a job reads them again, part by part."""

from __future__ import annotations

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from rubrica.web.reviews.rereading import is_reading_again, read_to_the_end

AGAIN = timedelta(minutes=1)
"""After so long it is asked for once more, as long as there are texts to be read: whoever began may be gone."""


@task()
def read_again() -> None:
    read_to_the_end()


def read_again_when_due() -> bool:
    since = now() - AGAIN
    if (
        not is_reading_again()
        or DBTaskResult.objects.filter(
            task_path=read_again.module_path, enqueued_at__gt=since, finished_at=None
        ).exists()
    ):
        return False
    read_again.enqueue()
    return True
