"""A worker and an application, each a process of its own, asked by way of a real socket."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from rubrica.server.apart import ENDED, LINES, LOST
from rubrica.server.guards import open_files
from rubrica.server.listening import listen
from tests.server.wire import get, parts

pytestmark = pytest.mark.slow
SCRIPT = """
import sys
from pathlib import Path
from rubrica.server.running import run
from rubrica.server.settings import Limits, Serving
listener, channel, site, parent = sys.argv[1:]
run(Serving(Path(site), ("press.example",), parent=int(parent), drain_seconds=2), int(listener), int(channel))
"""
APPLICATION = """
import sys
from rubrica.server.application import run
run(sys.argv[1], int(sys.argv[2]), 2)
"""


class Group:
    """A worker, and the applications that are started for it."""

    def __init__(self, site: Path, parent: int = 0) -> None:
        self.listener, self.site = listen("127.0.0.1", 0), site
        asking, self.taking = socket.socketpair()
        with asking:
            numbers = [self.listener.fileno(), asking.fileno()]
            self.worker = self._start(SCRIPT, *numbers, site, parent, files=numbers)

    def start(self, app: str) -> subprocess.Popen[bytes]:
        return self._start(APPLICATION, app, self.taking.fileno(), files=[self.taking.fileno()])

    def _start(self, script: str, *words: object, files: list[int]) -> subprocess.Popen[bytes]:
        environment = os.environ | {name: str(self.site.parent / name) for name in ("GO", "ASKED", "FINISH")}
        command = [sys.executable, "-c", script, *map(str, words)]
        return subprocess.Popen(command, pass_fds=files, env=environment, stderr=subprocess.PIPE)

    def touch(self, *names: str) -> None:
        for name in names:
            (self.site.parent / name).touch()

    @contextmanager
    def asking(self, app: str, method: str = "GET") -> Iterator[tuple[socket.socket, subprocess.Popen[bytes]]]:
        """Somebody whom an application has heard, and has not answered yet."""
        self.touch("GO")
        application = self.start(app)
        with closing(self.connect()) as waiting:
            waiting.sendall(get("/studio/", "Connection: close", method=method))
            while not (self.site.parent / "ASKED").exists():
                time.sleep(0.01)
            yield waiting, application

    def connect(self) -> socket.socket:
        return socket.create_connection(self.listener.getsockname(), timeout=30)

    def ask(self, target: str) -> tuple[int, dict[str, str], bytes]:
        with closing(self.connect()) as connection:
            connection.sendall(get(target, "Connection: close"))
            return parts(everything(connection))


def everything(connection: socket.socket) -> bytes:
    return b"".join(iter(lambda: connection.recv(65536), b""))


WAITING = "tests.server.waiting_app:app"
ECHOED = "GET /studio/ b'' 127.0.0.1 b''"
STUDIO = get("/studio/", "Connection: close")


@pytest.fixture
def group(site: Path) -> Iterator[Group]:
    group = Group(site)
    yield group
    group.touch("GO", "FINISH")
    group.worker.terminate()
    group.worker.communicate(timeout=30)
    group.taking.close()


def test_readers_are_answered_before_the_application_is_there(group: Group) -> None:
    with closing(group.connect()) as waiting:
        waiting.sendall(STUDIO)
        assert group.ask("/reviews/salt-radio/")[0] == 200
        group.touch("GO", "FINISH")
        group.start(WAITING)
        assert parts(everything(waiting))[0] == 404


def test_one_line_serves_many_requests(group: Group) -> None:
    group.start("tests.server.wire:echo")
    assert [group.ask(f"/studio/{number}/")[2].split()[1] for number in range(3)] == [
        b"/studio/0/",
        b"/studio/1/",
        b"/studio/2/",
    ]


def test_who_sends_slowly_keeps_nobody_from_the_application(group: Group) -> None:
    group.start("tests.server.wire:echo")
    slow = [group.connect() for _ in range(LINES + 1)]
    for connection in slow:
        connection.sendall(get("/studio/", "Content-Length: 9", method="POST") + b"half")
    assert group.ask("/studio/")[0] == 404
    for connection in slow:
        connection.close()


def test_who_is_being_answered_gets_the_answer_when_the_server_is_ended(group: Group) -> None:
    with group.asking(WAITING) as (waiting, _):
        group.worker.send_signal(signal.SIGTERM)
        group.touch("FINISH")
        assert parts(everything(waiting))[0] == 404
    assert group.worker.wait(30) in (0, -signal.SIGTERM)


def test_who_waits_too_long_for_a_server_that_is_ended_is_told_so(group: Group) -> None:
    with group.asking(WAITING) as (waiting, _):
        group.worker.send_signal(signal.SIGTERM)
        assert parts(everything(waiting))[::2] == (503, f"{ENDED[1]}\n".encode())


@pytest.mark.parametrize(("method", "said"), [("POST", (503, f"{LOST[1]}\n")), ("GET", (404, ECHOED))])
def test_when_an_application_dies_whoever_reads_hears_the_next_one(group: Group, method: str, said: object) -> None:
    with group.asking(WAITING, method) as (waiting, first):
        first.kill()
        group.start("tests.server.wire:echo")
        status, _, body = parts(everything(waiting))
        assert (status, body.decode()) == said


def test_an_application_that_is_ended_gives_the_answers_it_owes(group: Group) -> None:
    with group.asking(WAITING) as (waiting, application):
        application.terminate()
        group.touch("FINISH")
        assert parts(everything(waiting))[0] == 404
    assert application.wait(30) == 0


def test_a_worker_that_is_ended_has_nothing_to_complain_of(group: Group) -> None:
    assert group.ask("/")[0] == 200
    group.worker.send_signal(signal.SIGTERM)
    said = group.worker.communicate(timeout=30)[1].decode()
    assert (group.worker.returncode, said) == (-signal.SIGTERM, "")


def test_a_worker_whose_group_is_no_more_ends_by_itself(site: Path) -> None:
    Group(site, parent=1).worker.wait(30)


def test_an_application_without_workers_ends_by_itself(site: Path) -> None:
    group = Group(site)
    application = group.start("tests.server.wire:echo")
    group.worker.kill()
    assert application.wait(30) == 0


def test_an_application_that_cannot_be_imported_says_why_and_readers_are_answered(group: Group) -> None:
    application = group.start("tests.server.nowhere:app")
    said = application.communicate(timeout=30)[1].decode()
    assert application.returncode == 3
    assert "No module named 'tests.server.nowhere'" in said
    assert group.ask("/")[0] == 200


def test_a_thousand_half_open_connections_keep_no_reader_away(group: Group) -> None:
    assert open_files() > 1100
    group.ask("/")
    half = []
    for _ in range(1000):
        half.append(group.connect())
        half[-1].sendall(b"GET / HTTP/1.1\r\nHost: press.ex")
    assert [group.ask("/")[0] for _ in range(20)] == [200] * 20
    for connection in half:
        connection.close()
