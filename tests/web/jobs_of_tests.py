"""Jobs that tests give to a worker, and a worker in a process of its own: `python -m tests.web.jobs_of_tests OUT`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from django_tasks import task


@task()
def write_down(file: str) -> None:
    """Add a line to a file; the first time, die before the job is done."""
    with Path(file).open("a") as lines:
        lines.write("begun\n")
    if len(Path(file).read_text().splitlines()) == 1:
        os.kill(os.getpid(), signal.SIGKILL)


@task()
def fail() -> None:
    raise ValueError("this job cannot be done")


if __name__ == "__main__":
    import django

    django.setup()
    from rubrica.web.keeping.jobs import do_one, worker_of

    while do_one(worker_of(Path(sys.argv[1]))):
        pass
