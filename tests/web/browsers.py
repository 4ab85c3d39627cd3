"""A browser without script that asks a running press over HTTP, and sends a form again when the answer was lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException
from types import SimpleNamespace
from urllib.parse import urlencode

from django.conf import settings

from rubrica.server import apart

from .served import PATIENCE
from .visitors import visitor

SECRET = {"RUBRICA_SECRET": settings.SECRET_KEY, "RUBRICA_RATES": "off"}
"""The settings of a press that takes the sessions of these browsers, however often they post."""
LOST = (OSError, HTTPException)
"""What asking ends with where somebody died on the way."""
TOLD_LOST = (apart.ABSENT, apart.LOST, apart.ENDED)
"""The same, where a worker has outlived the one it would have asked: each of them asks to try again."""


class Browser:
    """Somebody with a role, signed in. It has what Django's test client has, as far as `studio.send` asks for it."""

    def __init__(self, port: int, role: str) -> None:
        self.port = port
        self.cookies = {name: cookie.value for name, cookie in visitor(role).cookies.items()}

    def get(self, address: str) -> SimpleNamespace:
        return self._ask("GET", address)

    def post(self, address: str, fields: dict[str, str]) -> SimpleNamespace:
        return self._ask("POST", address, urlencode(fields))

    def _ask(self, method: str, address: str, body: str | None = None) -> SimpleNamespace:
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if (answer.status, content.decode(errors="replace").strip()) in TOLD_LOST:
            raise ConnectionResetError(answer.status, content)
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return SimpleNamespace(status_code=answer.status, headers=answer.headers, content=content)


def until_answered(ask: Callable[[], SimpleNamespace]) -> SimpleNamespace:
    """What people do when the press is gone: the same again, until it is back."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            return ask()
        except LOST:
            assert time.monotonic() < end
            time.sleep(0.05)
