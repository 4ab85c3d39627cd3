"""A press that sends its mail to a server on this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone

from rubrica.web.config import current

from .postbox import Postbox, postbox


@pytest.fixture
def configured(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Tells the process its settings of mail."""

    def tell(**said: object) -> None:
        said = {"host": "127.0.0.1", "security": "none", "sender": "press@press.example"} | said
        for name, value in said.items():
            monkeypatch.setenv(f"RUBRICA_MAIL_{name.upper()}", str(value))
        current.cache_clear()

    yield tell
    monkeypatch.undo()
    current.cache_clear()


@pytest.fixture
def box(configured: Callable[..., None]) -> Iterator[Postbox]:
    with postbox() as server:
        configured(port=server.port)
        yield server


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets time pass."""
    passed = [timedelta()]
    real = timezone.now

    def pass_(**by: float) -> None:
        passed[0] += timedelta(**by)

    for module in ("outbox", "sending", "subscriptions", "state"):
        monkeypatch.setattr(f"rubrica.web.mail.{module}.now", lambda: real() + passed[0])
    return pass_
