"""The processes of one press: workers, applications and the keeper. Each that dies comes back; all end together.

    python -m rubrica.server.group SOCKET LOCK WORKERS WORDS…

SOCKET is the number of an open socket that listens, LOCK that of an open file whose lock is let go once the press is
ready, WORDS are the keeper's. Nothing is imported here but what Python brings: this process is there for as long as the
press is.
"""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress

KEEPER = [sys.executable, "-m", "rubrica.web.keeping"]
UNREADY, AGAIN = 2, 75
"""Codes with which the keeper ends before the press is ready: another attempt would end like this one, or may not."""
DRAIN = 15.0
"""Seconds in which a process must have ended that was asked to."""
PAUSES = (0.0, 0.2, 1.0, 5.0)
"""Seconds before a process is started again, by how often it died soon after its start."""
SOON = 10.0


class Member:
    """One process, which is started again when it has ended."""

    def __init__(self, command: list[str], files: tuple[int, ...], *, apart: bool) -> None:
        self.command, self.files, self.apart = command, files, apart
        self.starts, self.deaths, self.since, self.due = 0, 0, 0.0, 0.0
        self.process: subprocess.Popen[bytes] | None = None
        self.again: tuple[str, ...] = ()  # what it has still to do when it is started again

    def start(self, *words: str, files: tuple[int, ...] = ()) -> None:
        own = 0 if self.apart else None  # out of reach of Ctrl-C: the group ends them in order
        self.process = subprocess.Popen([*self.command, *words], pass_fds=self.files + files, process_group=own)
        self.since = time.monotonic()
        self.starts += 1

    def look(self) -> int | None:
        """Start it again if it is due. Gives the code with which it has just ended."""
        now = time.monotonic()
        if self.process is None:
            if now >= self.due:
                self.start(*self.again)
            return None
        code = self.process.poll()
        if code is not None:
            os.environ.pop("RUBRICA_FAULT", None)  # a fault strikes once, or nothing could be seen to recover from it
            self.deaths = self.deaths + 1 if now - self.since < SOON else 0
            self.due = now + PAUSES[min(self.deaths, len(PAUSES) - 1)]
            self.process = None
            self.again = self.again if code == AGAIN else ()
        return code

    def end(self, number: int) -> None:
        if self.process:
            with suppress(ProcessLookupError):
                self.process.send_signal(number)

    def wait(self, until: float) -> None:
        if self.process:
            try:
                self.process.wait(max(0.1, until - time.monotonic()))
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


class Group:
    """All of them."""

    def __init__(self, listener: int, workers: int) -> None:
        self.listener = listener
        self.channel = socket.socketpair()  # what nobody has taken yet outlives whoever asked and whoever would answer
        asking, taking = (end.fileno() for end in self.channel)
        worker = [sys.executable, "-m", "rubrica.server.worker", str(listener), str(asking), str(os.getpid())]
        application = [sys.executable, "-m", "rubrica.server.application", str(taking)]
        self.workers = [Member(worker, (listener, asking), apart=True) for _ in range(workers)]
        self.applications = [Member(application, (taking,), apart=True) for _ in range(workers)]
        self.keeper = Member([*KEEPER, f"--parent={os.getpid()}"], (), apart=False)
        self.ending = False
        self._heard, self._wake = os.pipe()
        for pipe in (self._heard, self._wake):
            os.set_blocking(pipe, False)

    def run(self, words: list[str], lock: int) -> int:
        """Until a signal comes, or the keeper says that this press cannot be served."""
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGCHLD):
            if signal.getsignal(number) is not signal.SIG_IGN:  # `nohup` lets it outlive its terminal
                signal.signal(number, self._hear)
        signal.set_wakeup_fd(self._wake)
        for member in (*self.workers, *self.applications):
            member.start()
        self.keeper.start(*words, "--announce", f"--lock={lock}", files=(lock,))
        self.keeper.again = (*words, "--announce")
        os.close(lock)
        code = 0
        while not self.ending:
            if self.keeper.look() == UNREADY and self.keeper.starts == 1:
                code = UNREADY  # at the start somebody reads why; later on it may pass by itself
                break
            for member in (*self.workers, *self.applications):
                member.look()
            self._rest()
        self._end()
        return code

    def _hear(self, number: int, _: object) -> None:
        self.ending = self.ending or number != signal.SIGCHLD

    def _rest(self) -> None:
        """Until a signal comes, or it is time to start a process again."""
        gone = [member for member in (*self.workers, *self.applications, self.keeper) if member.process is None]
        select.select([self._heard], [], [], 0.05 if gone else None)
        with suppress(BlockingIOError):
            os.read(self._heard, 4096)

    def _end(self) -> None:
        """First nobody is answered any more, then what was saved is published to its end."""
        os.close(self.listener)  # or newcomers would wait here for nobody
        for members in (self.workers, self.applications, [self.keeper]):
            until = time.monotonic() + DRAIN
            for member in members:
                member.end(signal.SIGTERM)
            for member in members:
                member.wait(until)


if __name__ == "__main__":
    listener, lock, workers, *words = sys.argv[1:]
    sys.exit(Group(int(listener), int(workers)).run(words, int(lock)))
