"""A whole press, struck by kill -9 wherever chance has it, while two people write and a third one reads."""

from __future__ import annotations

import json
import os
import random
import re
import signal
import time
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace

import pytest

from rubrica.web.reviews.models import Draft, Review, Revision

from .browsers import LOST, SECRET, Browser, until_answered
from .conftest import leave
from .served import Served, is_there, until
from .sizes import times
from .studio import form_of, send
from .test_following import publish_afresh
from .test_published_folder import files_in

KILLS = times(10, 4)
"""Of each database: 20 in CI."""
WORKER, APPLICATION, KEEPER = "rubrica.server.worker", "rubrica.server.application", "rubrica.web.keeping"
TEXT = "---\ntitle: {title}\ncritic: {critic}\ndate: 2026-11-27\n---\n\nWord {title}-{number} is the last.\n"


class Someone(Thread):
    """Does the same over and over until the storm is over. What goes wrong is the test's."""

    def __init__(self, port: int, role: str, over: Event) -> None:
        super().__init__(daemon=True)
        self.browser, self.over, self.wrong = Browser(port, role), over, list[BaseException]()
        self.rounds = 0

    def run(self) -> None:
        try:
            while not self.over.is_set():
                self.do(self.rounds)
                self.rounds += 1
        except BaseException as error:
            self.wrong.append(error)

    def do(self, number: int) -> None:
        raise NotImplementedError


class Writer(Someone):
    """Writes one review: saves a text, publishes it, and looks at what readers see."""

    def __init__(self, port: int, role: str, over: Event) -> None:
        super().__init__(port, role, over)
        self.role, self.title, self.seen = role, f"Storm {role}", 0
        self._do("/studio/reviews/new/", title=self.title)
        self.address = f"/studio/reviews/storm-{role}/"

    def do(self, number: int) -> None:
        self._do(self.address, text=TEXT.format(title=self.title, critic=self.role, number=number))
        said = self._do(f"{self.address}publish/", kind="revision", reason="again", anyway="1", how="now")
        if b"Readers see it now" in said:
            self.seen += 1
            page = until_answered(lambda: self.browser.get(f"/reviews/{self.address.split('/')[-2]}/"))
            assert f"Word {self.title}-{number} ".encode() in page.content

    def _do(self, address: str, **said: str) -> bytes:
        """Fill in a form and send it until it is answered; what the page says to which that leads."""
        form = until_answered(lambda: form_of(self.browser, address))
        answer = until_answered(lambda: send(self.browser, form, **said))
        assert answer.status_code == 302, answer.content.decode()
        page = until_answered(lambda: self.browser.get(answer.headers["Location"]))
        assert page.status_code == 200
        return page.content


class Reader(Someone):
    """Sees whole pages, and never an older one after a newer one."""

    def __init__(self, port: int, over: Event, slugs: list[str]) -> None:
        super().__init__(port, "nobody", over)
        self.addresses = ["/", *(f"/reviews/{slug}/" for slug in slugs)]
        self.newest = dict.fromkeys(self.addresses, -1)

    def do(self, number: int) -> None:
        address = self.addresses[number % len(self.addresses)]
        time.sleep(0.01)
        try:
            answer = self.browser.get(address)
        except LOST:
            return
        if answer.status_code != 404 or self.newest[address] >= 0:
            assert (answer.status_code, answer.content.rstrip()[-7:]) == (200, b"</html>")
        if found := re.search(rb"Word Storm \w+-(\d+) ", answer.content) if address != "/" else None:
            assert int(found[1]) >= self.newest[address]
            self.newest[address] = int(found[1])


def strike(served: Served, dice: random.Random) -> bool:
    """Kill a worker, an application, the keeper, the first process, or all. Whether the press is gone with it."""
    workers, applications, keepers = map(served.members, (WORKER, APPLICATION, KEEPER))
    first = [served.process.pid]
    everybody = [*first, *workers, *applications, *keepers]
    return kill(served, dice.choice([workers[:1], applications[:1], keepers, first, everybody]))


def kill(served: Served, struck: list[int]) -> bool:
    """Kill some of its processes. Whether the press is gone with that."""
    others = served.members("rubrica.")
    for process in struck:
        os.kill(process, signal.SIGKILL)
    if served.process.pid not in struck:
        return False
    served.process.wait()
    until(lambda: not any(map(is_there, others)))
    return True


@pytest.mark.slow
def test_whoever_is_killed_nothing_acknowledged_is_lost_or_doubled(small: SimpleNamespace, tmp_path: Path) -> None:
    dice, over = random.Random(9), Event()
    served = Served("--workers", "2", settings=SECRET).start()
    port = served.port
    writers = [Writer(port, role, over) for role in ("critic", "editor")]
    people = [*writers, Reader(port, over, ["storm-critic", "storm-editor", "salt-radio"])]
    leave()
    for one in people:
        one.start()
    try:
        for _ in range(KILLS):
            time.sleep(dice.uniform(0.1, 1.2))
            if strike(served, dice):
                served = Served("--workers", "2", "--port", str(port), settings=SECRET).start()
        until(lambda: all(one.seen for one in writers) or any(one.wrong for one in people))
        over.set()
        for one in people:
            one.join(60)
        until(lambda: is_printed(served))
    finally:
        over.set()
        assert served.end() == 0
    assert [one.wrong for one in people] == [[], [], []]
    for writer in writers:
        check_rows(writer)
    check_folder(small, tmp_path / "anew")


def is_printed(served: Served) -> bool:
    queue = json.loads(served.ask("/healthz")[1])["queue"]
    return bool(queue) and not any(queue.values())


def check_rows(writer: Writer) -> None:
    """Each round was acknowledged: its text is there once as a draft and once as a revision, in their order."""
    review = Review.objects.get(slug=writer.address.split("/")[-2])
    for rows in (Draft.objects.filter(review=review).order_by("number"), review.revisions.order_by("number")):
        texts = [re.findall(r"-(\d+) is the last", text) for text in rows.values_list("text", flat=True)]
        assert [int(found[0]) for found in texts if found] == list(range(writer.rounds))
    assert Revision.objects.filter(review=review).count() == writer.rounds


def check_folder(press: SimpleNamespace, out: Path) -> None:
    """What readers were left with is what a press prints that never was in a storm. Cards are drawn by the server."""
    there, anew = files_in(press.place.site), publish_afresh(press, out)
    assert there.keys() == anew.keys()
    assert [name for name in there if not name.endswith("card.png") and there[name] != anew[name]] == []
    assert all(
        there[name].endswith(b"IEND\xaeB`\x82") for name in there if "/storm-" in name and name[-8:] == "card.png"
    )
