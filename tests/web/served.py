"""`rubrica serve` as people run it: all its processes, on a port of its own."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Empty, Queue
from threading import Thread

from tests.cli.runs import PROGRAM, environment

PATIENCE = 60
"""Seconds for what has to come."""


class Served:
    """A running press, and what it says."""

    def __init__(self, *words: str, settings: dict[str, str] | None = None) -> None:
        command = [*PROGRAM, "serve", "--port", "0", "--no-examples", *words]
        pipe = {"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(command, env=environment(settings), text=True, **pipe)  # type: ignore[call-overload]
        self.said: Queue[str] = Queue()
        self.all: list[str] = []
        Thread(target=self._listen, daemon=True).start()
        self.port = 0

    def _listen(self) -> None:
        for line in self.process.stderr:
            self.all.append(line.rstrip("\n"))
            self.said.put(self.all[-1])

    def wait_for(self, part: str) -> str:
        """The next line that holds `part`."""
        try:
            while part not in (line := self.said.get(timeout=PATIENCE)):
                pass
        except Empty:
            raise AssertionError(f"nothing said {part!r}, but: {self.all}") from None
        return line

    def start(self) -> Served:
        """Until it says where it is."""
        found = re.search(r":(\d+)/", self.wait_for("Serving "))
        assert found
        self.port = int(found[1])
        return self

    def ask(self, address: str, method: str = "GET", body: bytes | None = None) -> tuple[HTTPResponse, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request(method, address, body)
        answer = connection.getresponse()
        data = answer.read()
        connection.close()
        return answer, data

    def status(self, address: str) -> int:
        return self.ask(address)[0].status

    def members(self, module: str) -> list[int]:
        """The processes of the group that run a module."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        named = [(int(pid), Path(f"/proc/{pid}/cmdline")) for pid in children]
        return [pid for pid, line in named if line.exists() and module.encode() in line.read_bytes()]

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def serving(*words: str, settings: dict[str, str] | None = None) -> Iterator[Served]:
    """The press that the environment names, once it can be read."""
    served = Served(*words, settings=settings)
    try:
        yield served.start()
    finally:
        if served.process.poll() is None:
            served.end()


def until(is_so: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def is_there(pid: int) -> bool:
    """Whether a process runs, and is not only waiting to be buried."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
