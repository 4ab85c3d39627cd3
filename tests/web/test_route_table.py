"""Every route declares who may use it, and answers nobody else: the whole table is tried with every role."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from rubrica.web import urls
from rubrica.web.gate.declared import FORM, Declared, Who
from rubrica.web.gate.rates import network_of
from rubrica.web.gate.table import addresses, refuse_undeclared

from .visitors import ADMITTED, ROLES, ask, critic_of, visitor

OWN_THINGS = re.compile("logout/|link/|media/|scripts/|desk|keys/|deactivate/|recovery-codes/|proof.js")
"""What ends the visit, or says that nothing is there to whoever has no such key, link, file or setting."""


def turned_away(answer: HttpResponse) -> bool:
    """Sent to sign in, told that this is not theirs, or that nothing is here."""
    sent = answer.status_code == 302 and answer.headers["Location"].startswith("/accounts/login/?next=")
    return sent or (answer.status_code in (403, 404) and answer.headers["Cache-Control"] == "no-store")


def test_no_two_routes_have_one_name() -> None:
    """A page that asks for one of them would get the address of the other."""
    names = [route.name for route in urls.ROUTES]
    assert sorted(names) == sorted(set(names))


@pytest.mark.usefixtures("nobody_waits")
@pytest.mark.parametrize("role", ROLES)
def test_each_route_admits_whom_it_declares(small: SimpleNamespace, role: str) -> None:
    own_all_reviews(small)
    admitted, wrong = visitor(role), []
    for address, declared in urls.DECLARED.items():
        if role in ADMITTED[declared.who] and OWN_THINGS.search(address):
            continue
        answer = ask(admitted, address, declared)
        if turned_away(answer) is (role in ADMITTED[declared.who]):
            wrong.append(f"{address} answers {answer.status_code}")
    assert wrong == []


def own_all_reviews(press: SimpleNamespace) -> None:
    """Let the critic of the tests have written what there is, and let there be a picture and a comment."""
    from rubrica.web.catalogue.models import Picture
    from rubrica.web.comments.models import Comment
    from rubrica.web.reviews.models import Review

    Picture.objects.get_or_create(pk=1, defaults={"name": "quay.jpg", "content": "none"})

    Comment.objects.get_or_create(
        pk=1, defaults={"review": Review.objects.get(slug="salt-radio"), "number": 1, "thread": 1}
    )
    Review.objects.update(critic=critic_of("critic"))


@pytest.mark.parametrize("role", ROLES)
def test_what_is_about_a_review_admits_the_same_people_in_every_state(small: SimpleNamespace, role: str) -> None:
    slugs = one_of_each_state()
    client, wrong = visitor(role), []
    about = {address: one for address, one in urls.DECLARED.items() if "<str:slug>" in address}
    about = {address: one for address, one in about.items() if one.who is not Who.PUBLIC}  # they see what is published
    for address, declared in about.items():
        for state, slug in slugs.items():
            answer = ask(client, address, declared, slug)
            if turned_away(answer) is (role in ADMITTED[declared.who]):
                wrong.append(f"{address} of one that is {state} answers {answer.status_code}")
    assert wrong == []


def one_of_each_state() -> dict[str, str]:
    """Reviews of the critic of the tests: the slug of one in each state."""
    from rubrica.web.changes import writing
    from rubrica.web.reviews.drafts import save_draft
    from rubrica.web.reviews.models import Review
    from rubrica.web.reviews.publications import new_review, withdraw
    from rubrica.web.reviews.schedule import schedule

    critic = critic_of("critic")
    Review.objects.update(critic=critic)
    with writing() as change:
        for name in ("A draft", "Waiting"):
            save_draft(new_review(name, by=critic), "# It\n\nStory: 5/10\n\nYes.\n", "0.0")
        schedule(Review.objects.get(slug="waiting"), "2099-01-01 12:00")
        withdraw(change, Review.objects.get(slug="the-tide-clerk"))
    states = {"draft": "a-draft", "scheduled": "waiting", "published": "salt-radio", "withdrawn": "the-tide-clerk"}
    return states | {"revised": "paper-lanterns-of-mizuhara"}


@pytest.mark.usefixtures("nobody_waits")
@pytest.mark.parametrize("role", ROLES)
def test_nothing_private_is_kept_by_anybody(small: SimpleNamespace, role: str) -> None:
    own_all_reviews(small)
    private = {address: one for address, one in urls.DECLARED.items() if one.who is not Who.PUBLIC}
    client = visitor(role)
    kept = {address for address, one in private.items() if ask(client, address, one)["Cache-Control"] != "no-store"}
    assert kept == set()


def test_a_route_that_declares_nothing_keeps_the_press_from_starting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(urls, "urlpatterns", [*urls.urlpatterns, path("secret/", lambda request: HttpResponse())])
    monkeypatch.setattr("rubrica.web.gate.table.get_resolver", lambda: SimpleNamespace(url_patterns=urls.urlpatterns))
    with pytest.raises(ImproperlyConfigured, match="secret/"):
        refuse_undeclared()


def test_routes_of_libraries_are_in_the_table() -> None:
    refuse_undeclared()
    assert {"accounts/login/", "accounts/2fa/webauthn/keys/<int:pk>/remove/"} <= set(addresses())


def test_a_route_that_takes_posts_says_how_many() -> None:
    with pytest.raises(ValueError, match="how many"):
        Declared(Who.OWNER, FORM)


def test_another_host_is_refused(small: SimpleNamespace) -> None:
    assert Client(headers={"host": "elsewhere.example"}).get("/").status_code == 400
    assert Client(headers={"host": "LOCALHOST:8000"}).get("/").status_code == 200
    assert Client(headers={"host": "margin-notes.example"}).get("/").status_code == 200


def test_a_form_from_another_site_is_refused(small: SimpleNamespace) -> None:
    client = visitor("owner")
    for said in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}, {"origin": "null"}):
        assert client.post("/accounts/logout/", headers=said).status_code == 403, said
    assert client.post("/accounts/logout/", headers={"origin": "http://localhost"}).status_code == 302


def test_what_cannot_be_posted_to_says_so_and_not_that_a_form_is_old(small: SimpleNamespace) -> None:
    client = Client(headers={"host": "localhost"}, enforce_csrf_checks=True)
    for answer in (client.post("/"), client.delete("/reviews/salt-radio/"), client.post("/nothing/")):
        assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    answer = client.post("/studio/reviews/new/", {"text": "typed for an hour"})
    assert (answer.status_code, b"typed for an hour" in answer.content) == (403, True)
    assert b"You are signed out" in answer.content


def test_whoever_posts_too_often_waits(small: SimpleNamespace) -> None:
    client = visitor("nobody")
    said = [client.post("/accounts/login/", {"login": "x", "password": "y"}).status_code for _ in range(21)]
    assert said[-1] == 429
    assert network_of("2001:db8::1") == network_of("2001:db8::2")


def test_every_answer_forbids_scripts_but_where_the_route_declares_some(small: SimpleNamespace) -> None:
    client, wrong = visitor("owner"), []
    for address, declared in {**urls.DECLARED, "nothing/": Declared(Who.PUBLIC)}.items():
        if OWN_THINGS.search(address):
            continue
        answer = ask(client, address, declared)
        policy = answer["Content-Security-Policy"]
        runs = "; script-src 'self';" in policy
        if not policy.startswith("default-src 'none'") or "unsafe" in policy or runs is not declared.scripts:
            wrong.append(f"{address} says {policy}")
        if not declared.scripts and b"<script src" in answer.content:
            wrong.append(f"{address} asks for a script that cannot run")
    assert wrong == []
