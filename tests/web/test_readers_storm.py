"""A press that is struck by kill -9 while readers comment and score: what was acknowledged is there, exactly once."""

from __future__ import annotations

import random
import time
from collections import Counter
from threading import Event
from types import SimpleNamespace

import pytest
from django.test import RequestFactory

from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.doctor.sums import sums
from rubrica.web.readers.adding_up import is_added_up
from rubrica.web.readers.models import ReaderScore
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now
from rubrica.web.visitors.cookie import NAME, reader_of

from .browsers import SECRET, Browser, until_answered
from .conftest import leave
from .served import Served, until
from .sizes import times
from .test_storm import APPLICATION, WORKER, Someone, is_printed, kill

KILLS = times(5, 2)
"""Of each database: 10 in CI."""
SLUG = "salt-radio"


class Commenter(Someone):
    """Says one thing after another until it is answered, and everything again as people do who press twice."""

    def __init__(self, port: int, name: str, over: Event) -> None:
        super().__init__(port, "nobody", over)
        self.name, self.acknowledged = name, list[str]()

    def do(self, number: int) -> None:
        text = f"Word {self.name}-{number} is mine."
        said = {"name": self.name, "email": f"{self.name}@readers.example", "text": text}
        for _ in range(1 + number % 3 // 2):
            answer = until_answered(lambda: self.browser.post(f"/reviews/{SLUG}/comment/", said))
            assert (answer.status_code, b"Your comment is printed" in answer.content) == (200, True)
        self.acknowledged.append(text)
        time.sleep(0.05)


class Scorer(Someone):
    """One reader after another, each of whom scores and then thinks again. What they last were thanked for counts.

    An answer that is lost before a reader has a cookie leaves a score that becomes theirs when they send it again.
    """

    def __init__(self, port: int, over: Event) -> None:
        super().__init__(port, "nobody", over)
        self.acknowledged = dict[str, dict[str, str]]()

    def do(self, number: int) -> None:
        if number % 3 == 0:
            self.browser = Browser(self.browser.port, "nobody")
        scores = {"story": str(number % 9 + 1), **({"visuals": "7"} if number % 2 else {})}
        answer = until_answered(lambda: self._send(scores))
        assert answer.status_code == 200
        self.acknowledged[self.browser.cookies[NAME]] = scores
        time.sleep(0.05)

    def _send(self, scores: dict[str, str]) -> SimpleNamespace:
        return self.browser.post(f"/reviews/{SLUG}/score/", {f"score-{key}": value for key, value in scores.items()})


@pytest.mark.slow
def test_whoever_is_killed_each_comment_and_score_is_there_once(small: SimpleNamespace) -> None:
    dice, over = random.Random(11), Event()
    with writing() as change:
        save_settings(change, press_now().row.text + '\n[comments]\nhold = "none"\n')
    served = Served(settings=SECRET).start()
    port, scorer = served.port, Scorer(served.port, over)
    commenters = [Commenter(port, name, over) for name in ("ada", "bo")]
    people = [*commenters, scorer]
    leave()
    for one in people:
        one.start()
    try:
        for number in range(KILLS):
            wait_for_some(people)
            time.sleep(dice.uniform(0, 0.2))
            first = [served.process.pid] if number == KILLS // 2 else []
            workers = served.members(WORKER) if number % 2 else []
            if kill(served, [*first, *workers, *served.members(APPLICATION)]):
                served = Served("--port", str(port), settings=SECRET).start()
        over.set()
        for one in people:
            one.join(60)
        until(lambda: is_printed(served))
    finally:
        over.set()
        assert served.end() == 0
    assert [one.wrong for one in people] == [[], [], []]
    acknowledged = [text for one in commenters for text in one.acknowledged]
    check_comments(acknowledged)
    check_scores(scorer)
    check_pages(small, acknowledged)


def wait_for_some(people: list[Someone]) -> None:
    """Until each has been answered twice more: a press that is struck before it answers proves nothing."""
    before = [one.rounds for one in people]
    until(
        lambda: (
            any(one.wrong for one in people)
            or all(one.rounds >= some + 2 for one, some in zip(people, before, strict=True))
        )
    )


def check_comments(acknowledged: list[str]) -> None:
    """Each once, with its address, numbered without a gap."""
    rows = Comment.objects.order_by("number")
    assert len(acknowledged) > KILLS
    assert Counter(rows.values_list("text", flat=True)) == Counter(acknowledged)
    assert list(rows.values_list("number", flat=True)) == list(range(1, len(acknowledged) + 1))
    assert set(rows.values_list("standing", flat=True)) == {Standing.PRINTED}
    assert CommentAddress.objects.count() == len(acknowledged)


def check_scores(scorer: Scorer) -> None:
    """Each as it was last acknowledged, and the sums are those of the rows."""
    there = dict(ReaderScore.objects.values_list("reader", "scores"))
    wanted = {reader_with(cookie): scores for cookie, scores in scorer.acknowledged.items()}
    assert len(wanted) > 1
    assert {reader: there.get(reader) for reader in wanted} == wanted
    assert len(there) == len(wanted)
    review = Review.objects.get(slug=SLUG)
    assert is_added_up(review)
    assert list(sums(None)) == []


def reader_with(cookie: str) -> str:
    request = RequestFactory().get("/")
    request.COOKIES[NAME] = cookie
    return reader_of(request)


def check_pages(press: SimpleNamespace, acknowledged: list[str]) -> None:
    """Readers see each comment once, on the page of the review or of a further hundred."""
    pages = (press.place.site / "reviews" / SLUG).rglob("index.html")
    printed = "".join(page.read_text("utf-8") for page in pages)
    assert {text: printed.count(text) for text in acknowledged} == dict.fromkeys(acknowledged, 1)
