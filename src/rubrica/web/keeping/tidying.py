"""Once a day, or an hour: what nobody will ask for any more is thrown away."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.sessions.models import Session
from django.utils.timezone import now
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from rubrica.web.accounts.deeds import forget_old_deeds
from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.comments.forgetting import forget_networks
from rubrica.web.comments.house import house_of
from rubrica.web.gate.rates import forget_counts
from rubrica.web.gate.sent import forget_old_forms
from rubrica.web.mail.tidying import forget_old_mail
from rubrica.web.readers.accounts import forget_old_reader_links
from rubrica.web.reviews.bin import empty_bin
from rubrica.web.reviews.preview_links import forget_old_links
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.thinning import thin_out

if TYPE_CHECKING:
    from datetime import datetime

    from django_tasks.base import Task

EVERY, THIN_EVERY = timedelta(days=1), timedelta(hours=1)
JOBS_KEPT = timedelta(days=30)


@task()
def tidy() -> None:
    """What has lain in the bin long enough; sessions, links, forms, lines of the log and jobs that are too old; and
    where comments and posts came from."""
    Session.objects.filter(expire_date__lt=now()).delete()
    SignInLink.objects.filter(until__lt=now()).delete()
    empty_bin()
    forget_old_links()
    forget_old_forms()
    forget_old_deeds()
    forget_counts()
    forget_networks(house_of(press_now().settings).forget_after)
    forget_old_mail()
    forget_old_reader_links()
    DBTaskResult.objects.finished().filter(finished_at__lt=now() - JOBS_KEPT).delete()


@task()
def thin() -> None:
    """What editors saved by themselves every few seconds."""
    thin_out()


def tidy_when_due(at: datetime | None = None) -> bool:
    """Ask for it unless somebody has within a day. Two who do so at once do it twice, which changes nothing."""
    return _ask(tidy, (at or now()) - EVERY)


def thin_when_due(at: datetime | None = None) -> bool:
    """The same, unless somebody has within an hour."""
    return _ask(thin, (at or now()) - THIN_EVERY)


def _ask(job: Task[[], None], since: datetime) -> bool:
    if DBTaskResult.objects.filter(task_path=job.module_path, enqueued_at__gt=since).exists():
        return False
    job.enqueue()
    return True
