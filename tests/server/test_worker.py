"""A worker as a process of its own, asked by way of a real socket."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rubrica.server.guards import open_files
from rubrica.server.listening import listen
from tests.server.wire import get, parts

pytestmark = pytest.mark.slow
SCRIPT = """
import sys
from pathlib import Path
from rubrica.server.running import run
from rubrica.server.settings import Limits, Serving
run(Serving(sys.argv[3], Path(sys.argv[2]), ("press.example",), parent=int(sys.argv[4])), int(sys.argv[1]))
"""


class Worker:
    def __init__(self, site: Path, app: str, parent: int = 0) -> None:
        self.listener = listen("127.0.0.1", 0)
        number = self.listener.fileno()
        words = [str(number), str(site), app, str(parent)]
        environment = os.environ | {name: str(site.parent / name) for name in ("GO", "ASKED", "FINISH")}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SCRIPT, *words], pass_fds=[number], env=environment, stderr=subprocess.PIPE
        )

    def connect(self) -> socket.socket:
        return socket.create_connection(self.listener.getsockname(), timeout=30)

    def ask(self, target: str) -> tuple[int, dict[str, str], bytes]:
        with closing(self.connect()) as connection:
            connection.sendall(get(target, "Connection: close"))
            return parts(everything(connection))

    def end(self) -> str:
        self.process.terminate()
        return self.process.communicate(timeout=30)[1].decode()


def everything(connection: socket.socket) -> bytes:
    return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.fixture
def worker(site: Path) -> Iterator[Worker]:
    worker = Worker(site, "tests.server.waiting_app:app")
    yield worker
    for name in ("GO", "FINISH"):
        (site.parent / name).touch()
    if worker.process.poll() is None:
        worker.end()


def test_readers_are_answered_before_the_application_is_there(worker: Worker, site: Path) -> None:
    assert worker.ask("/reviews/salt-radio/")[0] == 200
    with closing(worker.connect()) as waiting:
        waiting.sendall(get("/studio/", "Connection: close"))
        assert worker.ask("/")[0] == 200
        for name in ("GO", "FINISH"):
            (site.parent / name).touch()
        assert parts(everything(waiting))[0] == 404


def test_who_is_being_answered_gets_the_answer_when_the_server_is_ended(worker: Worker, site: Path) -> None:
    (site.parent / "GO").touch()
    with closing(worker.connect()) as waiting:
        waiting.sendall(get("/studio/"))
        while not (site.parent / "ASKED").exists():
            time.sleep(0.01)
        worker.process.send_signal(signal.SIGTERM)
        (site.parent / "FINISH").touch()
        assert parts(everything(waiting))[0] == 404
    assert worker.process.wait(30) in (0, -signal.SIGTERM)


def test_a_server_that_is_ended_while_it_still_begins_has_nothing_to_complain_of(worker: Worker, site: Path) -> None:
    assert worker.ask("/")[0] == 200
    worker.process.send_signal(signal.SIGTERM)
    (site.parent / "GO").touch()
    said = worker.process.communicate(timeout=30)[1].decode()
    assert (worker.process.returncode, said) == (-signal.SIGTERM, "")


def test_a_worker_whose_group_is_no_more_ends_by_itself(site: Path) -> None:
    worker = Worker(site, "tests.server.wire:echo", parent=1)
    worker.process.wait(30)


def test_an_application_that_cannot_be_imported_ends_the_worker_and_says_why(site: Path) -> None:
    worker = Worker(site, "tests.server.nowhere:app")
    said = worker.process.communicate(timeout=30)[1].decode()
    assert worker.process.returncode == 3
    assert "No module named 'tests.server.nowhere'" in said


def test_a_thousand_half_open_connections_keep_no_reader_away(worker: Worker) -> None:
    assert open_files() > 1100
    worker.ask("/")
    half = []
    for _ in range(1000):
        half.append(worker.connect())
        half[-1].sendall(b"GET / HTTP/1.1\r\nHost: press.ex")
    assert [worker.ask("/")[0] for _ in range(20)] == [200] * 20
    for connection in half:
        connection.close()
