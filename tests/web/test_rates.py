"""How often one address may send something: a ladder, on which whoever floods stands alone."""

from __future__ import annotations

from http.client import HTTPConnection
from types import SimpleNamespace

import pytest
from django.http import HttpResponse
from django.test import Client

from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment
from rubrica.web.gate import rates
from rubrica.web.gate.rates import network_of, to_wait
from rubrica.web.readers.models import ReaderScore
from rubrica.web.visitors.routes import COMMENTING

from .conftest import leave
from .served import PATIENCE, serving
from .visitors import visitor

HERE = "/reviews/salt-radio/"
ONCE = pytest.mark.parametrize("small", ["sqlite"], indirect=True)
"""Posts are counted in a file of their own, whatever the database is."""
FLOOD, HONEST = "203.0.113.7", "198.51.100.20"


def say(client: Client, number: int, address: str) -> HttpResponse:
    said = {"name": f"Reader {number}", "email": f"r{number}@readers.example", "text": f"The {number}th word."}
    return client.post(f"{HERE}comment/", said, REMOTE_ADDR=address)  # type: ignore[return-value]


def flood(address: str, times: int = 25) -> list[int]:
    client = visitor("nobody")
    return [say(client, number, address).status_code for number in range(times)]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """The time by which posts are counted, at the beginning of a day."""
    now = SimpleNamespace(at=86_400 * 20_000)
    monkeypatch.setattr(rates, "time", SimpleNamespace(time=lambda: now.at))
    return now


@ONCE
def test_a_flood_is_refused_and_harms_nobody_elsewhere(small: SimpleNamespace) -> None:
    assert set(flood(FLOOD)[-4:]) == {429}
    client = visitor("nobody")
    assert say(client, 99, HONEST).status_code == 200
    assert client.post(f"{HERE}score/", {"score-story": "6"}, REMOTE_ADDR=HONEST).status_code == 200
    assert (Comment.objects.filter(name="Reader 99").count(), ReaderScore.objects.count()) == (1, 1)


@ONCE
def test_a_house_that_talks_a_lot_is_not_refused(small: SimpleNamespace) -> None:
    assert [say(visitor("nobody"), number, HONEST).status_code for number in range(20)] == [200] * 20


@ONCE
def test_who_is_refused_gets_the_text_back_and_is_told_for_how_long(
    small: SimpleNamespace, clock: SimpleNamespace
) -> None:
    flood(FLOOD)
    clock.at += 100
    answer = say(visitor("nobody"), 99, FLOOD)
    assert (answer.status_code, answer["Retry-After"]) == (429, "200")
    assert "The 99th word." in answer.content.decode()
    clock.at += 200
    assert say(visitor("nobody"), 99, FLOOD).status_code == 200


@ONCE
def test_who_goes_on_at_the_pace_that_is_allowed_climbs_a_ladder(
    small: SimpleNamespace, clock: SimpleNamespace
) -> None:
    taken = []
    for _ in range(10 * 12):  # ten hours, by five minutes
        taken.append([to_wait("a comment", FLOOD, COMMENTING) for _ in range(22)].count(0))
        clock.at += 300
    assert (sum(taken[:12]), sum(taken)) == (60, 200)
    assert to_wait("a comment", FLOOD, COMMENTING) == 14 * 3600
    assert to_wait("a comment", HONEST, COMMENTING) == 0


@ONCE
def test_everybody_of_one_ipv6_network_counts_together_and_no_neighbour(small: SimpleNamespace) -> None:
    for number in range(20):
        assert say(visitor("nobody"), number, f"2001:db8:0:7:{number:x}::{number:x}").status_code == 200
    assert say(visitor("nobody"), 30, "2001:db8:0:7:ffff::1").status_code == 429
    assert say(visitor("nobody"), 31, "2001:db8:0:8::1").status_code == 200
    assert network_of("::ffff:203.0.113.7") == network_of("203.0.113.7")


def test_what_is_no_address_counts_as_one_and_is_not_kept(small: SimpleNamespace) -> None:
    said = [say(visitor("nobody"), number, f"{'x' * 90}{number}").status_code for number in range(21)]
    assert said == [200] * 20 + [429]
    assert set(CommentAddress.objects.values_list("network", flat=True)) == {""}


@ONCE
def test_a_proxy_is_believed_and_whoever_says_the_same_from_outside_is_not(small: SimpleNamespace) -> None:
    """A machine has many addresses of its own: the proxy asks from one, a stranger from another."""
    leave()
    with serving(settings={"RUBRICA_PROXIES": "127.0.0.1", "RUBRICA_RATES": "on"}) as press:
        through_proxy = [ask(press.port, FLOOD) for _ in range(11)]
        assert through_proxy == [200] * 10 + [429]
        assert ask(press.port, f"{HONEST}, {FLOOD}") == 429  # what the flood says of itself stands before
        assert ask(press.port, HONEST) == 200
        stranger = [ask(press.port, f"198.51.100.{number}", "127.0.0.2") for number in range(11)]
        assert stranger == [200] * 10 + [429]
        assert ask(press.port, "198.51.100.0") == 200


def ask(port: int, forwarded_for: str, own: str = "127.0.0.1") -> int:
    """Ask for the newsletter from an own address of this machine, for somebody."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE, source_address=(own, 0))
    headers = {"X-Forwarded-For": forwarded_for, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request("POST", "/newsletter/", "email=mira@readers.example", headers)
    status = connection.getresponse().status
    connection.close()
    return status
