"""How soon readers see what a moderator approves, how often a burst of scores prints a page, what many comments cost.

.venv/bin/python -m benchmarks.visible [REVIEWS [ROUNDS [SCORES [COMMENTS]]]]
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import pairwise
from pathlib import Path
from statistics import median
from threading import Event, Thread
from urllib.parse import urlencode

from benchmarks import publishing
from benchmarks.servers import Running, press

ROOM = publishing.ROOM  # on the disk: what is seen is durable
os.environ["RUBRICA_RATES"] = "off"  # what is measured is not how soon a flood is refused
FORM = "application/x-www-form-urlencoded"


def main(reviews: int = 2000, rounds: int = 20, scores: int = 1000, comments: int = 5000) -> None:
    import django
    from django.core.management import call_command

    (ROOM / "data").mkdir()
    django.setup()
    call_command("migrate", verbosity=0)
    try:
        publishing._load(reviews)
        slug = _printed()
        with press(ROOM / "data") as running:
            running.wait_for(f"/reviews/{slug}/")
            time.sleep(2)  # what a server does when it begins is done
            _approvals(running, slug, rounds)
            _burst(running, slug, scores)
        _crowd(slug, comments)
    finally:
        shutil.rmtree(ROOM)


def _printed() -> str:
    """Print the press. Gives the name of a review in its middle."""
    from django.db import connections

    from rubrica.web.place import here
    from rubrica.web.publishing import routes
    from rubrica.web.publishing.publisher import Publisher
    from rubrica.web.reviews.models import Review

    drawn, routes.card_file = routes.card_file, publishing._no_card
    publisher = Publisher(here())
    publisher.catch_up()
    publisher.close()
    routes.card_file = drawn
    found = Review.objects.order_by("pk").values_list("slug", flat=True)
    slug = found[found.count() // 2]
    connections.close_all()
    return slug


def _approvals(running: Running, slug: str, rounds: int) -> None:
    post, page = _moderator(running), f"/reviews/{slug}/"
    sent, answered, floors = [], [], []
    for number in range(rounds):
        pk, text = _waiting(slug, number)
        begun = time.perf_counter()
        post("/studio/comments/decide/", printed=str(pk), key=f"benchmark-key-{number:06}")
        done = time.perf_counter()
        with _kept_open(running) as ask:
            while text.encode() not in ask(page):
                time.sleep(0.001)
        seen = time.perf_counter()
        sent.append(seen - begun)
        answered.append(seen - done)
        floors.append(publishing._floor())
        time.sleep(0.1)
    floor = median(floors)
    print(f"approved, then seen by readers: {median(answered) * 1000:.0f} ms after the answer", end=" ")
    print(f"({_worst(answered):.0f} at worst), {median(sent) * 1000:.0f} ms after it was sent", end=" ")
    print(f"({_worst(sent):.0f}); fsync floor {floor * 1000:.1f} ms (asked: at most 50 above it)", flush=True)


def _worst(times: list[float]) -> float:
    return max(times) * 1000


def _moderator(running: Running) -> Callable[..., int]:
    """A browser in which somebody has signed in who may decide about comments."""
    from django.conf import settings
    from django.test import Client

    from rubrica.web.accounts.models import Critic, Role

    critic = Critic.objects.create(username="moderator", slug="moderator", name="M", role=Role.MODERATOR)
    client = Client()
    client.force_login(critic, "allauth.account.auth_backends.AuthenticationBackend")
    token = "a" * 32
    cookies = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"

    def post(address: str, **said: str) -> int:
        cookie = f"{cookies}; {settings.CSRF_COOKIE_NAME}={token}"
        return _post(running, address, {**said, "csrfmiddlewaretoken": token}, Cookie=cookie)

    return post


def _post(running: Running, address: str, said: dict[str, str], **headers: str) -> int:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=30)
    origin = f"http://127.0.0.1:{running.port}"
    connection.request("POST", address, urlencode(said), {"Content-Type": FORM, "Origin": origin, **headers})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status >= 400:
        raise SystemExit(f"{address} answers {answer.status}.")
    return answer.status


@contextmanager
def _kept_open(running: Running) -> Iterator[Callable[[str], bytes]]:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=30)

    def ask(address: str) -> bytes:
        connection.request("GET", address)
        return connection.getresponse().read()

    yield ask
    connection.close()


def _waiting(slug: str, number: int) -> tuple[int, str]:
    """A comment that waits, and what it says."""
    from rubrica.web.changes import writing
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered
    from rubrica.web.comments.sending import take
    from rubrica.web.reviews.models import Review

    text = f"What I saw is number {number}, and nothing else than that."
    with writing() as change:
        offered = Offered(f"Reader {number}", f"reader{number}@readers.example", text)
        taken = take(change, Review.objects.get(slug=slug), offered, House(hold="all"))
    return taken.comment.pk, text


def _burst(running: Running, slug: str, scores: int) -> None:
    """Many readers score one review: how often is its page printed, and when does it say what all of them did?"""
    from rubrica.web.publishing.ledger.pace import SECONDS

    page = ROOM / "data/site/reviews" / slug / "index.html"
    prints: list[float] = []
    ending = Event()
    watching = Thread(target=_watch, args=(page, prints, ending))
    watching.start()
    begun = time.perf_counter()
    for number in range(scores):
        given = {f"score-{key}": str(number % 3 + 6) for key in ("story", "visuals", "audio", "characters")}
        _post(running, f"/reviews/{slug}/score/", given, **{"User-Agent": f"reader {number}"})
    lasted = time.perf_counter() - begun
    last = time.perf_counter()
    wanted = _said(slug)
    while wanted not in page.read_text("utf-8") and time.perf_counter() - last < 3 * SECONDS:
        time.sleep(0.05)
    seen = time.perf_counter() - last
    ending.set()
    watching.join()
    gaps = [after - before for before, after in pairwise(prints)]
    print(f"{scores} scores in {lasted:.0f} s ({scores / lasted:.0f} a second, one after the other):", end=" ")
    print(f"the page was printed {len(prints)} times, {min(gaps, default=0):.1f} s apart at least;", end=" ")
    print(f"all of them are on it {seen:.1f} s after the last", flush=True)


def _watch(page: Path, prints: list[float], ending: Event) -> None:
    """Note when there is another file."""
    known = page.stat().st_ino, page.stat().st_mtime_ns
    while not ending.wait(0.002):
        found = page.stat().st_ino, page.stat().st_mtime_ns
        if found != known:
            known = found
            prints.append(time.perf_counter())


def _said(slug: str) -> str:
    """What the page says when it counts all readers there are."""
    from rubrica.pages.words import words_of
    from rubrica.web.publishing.rows import RowSource

    return words_of("en").of("n_reader_scores", RowSource().reader_scores(slug).readers)


def _crowd(slug: str, comments: int) -> None:
    """A page with many comments: what it takes to gather and to print it, and its bytes."""
    from rubrica.pages.routes import route_of
    from rubrica.web.changes import writing
    from rubrica.web.comments.house import House
    from rubrica.web.comments.offered import Offered
    from rubrica.web.comments.sending import take
    from rubrica.web.place import here
    from rubrica.web.publishing.kept import Kept
    from rubrica.web.publishing.publisher import Publisher
    from rubrica.web.publishing.rows import RowSource
    from rubrica.web.reviews.models import Review

    review = Review.objects.get(slug=slug)
    with writing() as change:
        for number in range(comments):
            text = f"A comment of some length, the {number}th of its kind. " * 6
            take(change, review, Offered(f"Reader {number}", f"r{number}@many.example", text), House(hold="none"))
    publisher = Publisher(here())
    begun = time.process_time()
    publisher.catch_up()
    print(f"all pages that show {comments} comments printed in {(time.process_time() - begun) * 1000:.0f} ms CPU")
    theme = publisher.outlet.theme(RowSource())
    kept = Kept()
    for address in (f"/reviews/{slug}/", f"/reviews/{slug}/comments/2/", f"/reviews/{slug}/comments.atom"):
        route, names = route_of(address, publisher.outlet.routes)
        times = []
        for _ in range(7):
            source, begun = RowSource(kept), time.process_time()
            data = route.print(source, names, theme)
            times.append(time.process_time() - begun)
        said = address.replace(slug, "SLUG")
        print(f"{said} of {comments} comments: {median(times) * 1000:.0f} ms CPU, {len(data) / 1024:.0f} KiB")
    publisher.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
