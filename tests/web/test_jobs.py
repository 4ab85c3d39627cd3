"""Jobs wait in the database; one that was left half-done is done again, and no other."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.links import owner_of_press, sign_in_link
from rubrica.web.keeping.jobs import GIVEN_UP, LATER, TRIES, do_one, requeue_left, try_again, work, worker_of
from rubrica.web.keeping.tidying import EVERY, tidy, tidy_when_due

from .jobs_of_tests import fail, write_down
from .test_health import ask

ROOT = Path(__file__).parents[2]


def test_a_job_that_was_killed_half_way_runs_again(small: SimpleNamespace, tmp_path: Path) -> None:
    file, name = tmp_path / "lines", worker_of(small.place.site)
    write_down.enqueue(str(file))
    command = [sys.executable, "-m", "tests.web.jobs_of_tests", str(small.place.site)]
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "rubrica.web.settings"}
    assert subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode == -9
    assert not do_one(name)
    assert requeue_left(name) == 1
    assert do_one(name)
    assert file.read_text().splitlines() == ["begun", "begun"]
    assert not do_one(name)


def test_the_job_of_a_worker_that_lives_is_left_to_it(small: SimpleNamespace) -> None:
    tidy.enqueue()
    job = DBTaskResult.objects.get()
    job.claim("another machine's")
    assert requeue_left(worker_of(small.place.site)) == 0
    DBTaskResult.objects.update(started_at=now() - GIVEN_UP - timedelta(minutes=1))
    assert requeue_left(worker_of(small.place.site)) == 1


def test_a_job_that_fails_keeps_up_no_other(small: SimpleNamespace) -> None:
    fail.enqueue()
    tidy.enqueue()
    name = worker_of(small.place.site)
    assert [do_one(name), do_one(name), do_one(name)] == [True, True, False]
    failed = DBTaskResult.objects.failed().get()
    assert "this job cannot be done" in failed.traceback


def test_a_job_that_fails_is_tried_three_times_and_then_counted(small: SimpleNamespace) -> None:
    fail.enqueue()
    name, again = worker_of(small.place.site), []
    for _ in range(TRIES):
        do_one(name)
        again.append(try_again())  # too early
        DBTaskResult.objects.update(finished_at=now() - LATER - timedelta(seconds=1))
        again.append(try_again())
    assert again == [0, 1, 0, 1, 0, 0]
    assert ask()[1]["queue"]["failed_jobs"] == 1


def test_what_is_too_old_is_thrown_away_once_a_day(small: SimpleNamespace) -> None:
    sign_in_link(owner_of_press(), timedelta(days=-1))
    assert tidy_when_due()
    assert not tidy_when_due()
    do_one(worker_of(small.place.site))
    assert not SignInLink.objects.exists()
    assert tidy_when_due(now() + EVERY)


def test_a_worker_works_until_it_is_told_to_end(small: SimpleNamespace) -> None:
    ending = Event()
    thread = Thread(target=work, args=(small.place.site, ending))
    thread.start()
    while not DBTaskResult.objects.successful().exists():
        time.sleep(0.02)
    ending.set()
    thread.join(20)
    assert not thread.is_alive()
