"""`/healthz`, asked without a server."""

from __future__ import annotations

import json
import shutil
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from rubrica.web import health

from .test_two_servers import save


def ask() -> tuple[int, dict[str, Any]]:
    answer = Client(headers={"host": "localhost"}).get("/healthz")
    assert answer.headers["Cache-Control"] == "no-store"
    return answer.status_code, json.loads(answer.content)


def test_what_nobody_has_printed_yet_is_counted(small: SimpleNamespace) -> None:
    assert ask()[1]["queue"] == {"changes": 0, "pages": 0, "failed": 0, "failed_jobs": 0}
    save(1)
    assert ask()[1]["queue"] == {"changes": 1, "pages": 0, "failed": 0, "failed_jobs": 0}


def test_a_database_that_does_not_answer_is_told_without_its_name(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> int:
        raise OperationalError("connection to /run/postgresql failed for user ines")

    monkeypatch.setattr(health, "last_number", fail)
    status, said = ask()
    assert (status, said["status"], said["database"], said["store"]) == (503, "failing", "does not answer", "ok")
    assert "ines" not in json.dumps(said)


def test_a_folder_that_is_not_there_is_told(small: SimpleNamespace) -> None:
    shutil.rmtree(small.place.site)
    status, said = ask()
    assert (status, said["database"], said["store"]) == (503, "ok", "nothing is published")
