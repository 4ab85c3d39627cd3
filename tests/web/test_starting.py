"""The first five minutes of a press that nobody has named yet."""

from __future__ import annotations

from types import SimpleNamespace

from django.test import Client

from rubrica.web.accounts.links import owner_of_press, sign_in_link
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.press import settings_row
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now

from .studio import form_of, send
from .visitors import visitor


def newcomer() -> Client:
    browser = visitor("nobody")
    answer = browser.post(sign_in_link(owner_of_press()))
    assert answer.headers["Location"] == "/studio/start/"
    return browser


def test_four_answers_name_the_press_its_critic_the_tip_jar_and_the_rubric(press: SimpleNamespace) -> None:
    browser = newcomer()
    said = {"name": "Margin Notes", "me": "Ines Varga", "tip-address": "https://tips.example/me", "rubric": "film"}
    answer = send(browser, form_of(browser, "/studio/start/"), **said, then="new")
    assert answer.headers["Location"] == "/studio/reviews/new/"
    site = press_now().site
    assert (site.name, site.critic, site.tip, site.rubric) == (
        "Margin Notes",
        "ines-varga",
        "https://tips.example/me",
        "film",
    )
    assert str(Critic.objects.get(slug="ines-varga")) == "Ines Varga"
    assert not Critic.objects.filter(slug="owner").exists()


def test_nothing_need_be_answered(press: SimpleNamespace) -> None:
    browser = newcomer()
    assert send(browser, form_of(browser, "/studio/start/"), then="bring").headers["Location"] == "/studio/bring/"
    assert settings_row().text == ""
    form = form_of(browser, "/studio/reviews/new/")
    assert send(browser, form, title="Paper Boats").status_code == 302


def test_whoever_has_written_keeps_their_address(press: SimpleNamespace) -> None:
    browser = newcomer()
    send(browser, form_of(browser, "/studio/reviews/new/"), title="Paper Boats")
    send(browser, form_of(browser, "/studio/start/"), me="Ines Varga")
    assert str(Review.objects.get().critic) == "Ines Varga"
    assert Critic.objects.filter(slug="owner").exists()


def test_a_tip_jar_that_leads_nowhere_is_told_and_the_rest_stays_typed(press: SimpleNamespace) -> None:
    browser = newcomer()
    answer = send(browser, form_of(browser, "/studio/start/"), name="Notes", **{"tip-address": "javascript:x"})
    assert answer.status_code == 400
    assert b'value="Notes"' in answer.content
    assert settings_row().text == ""


def test_a_press_with_a_name_begins_at_the_desk(small: SimpleNamespace) -> None:
    browser = visitor("nobody")
    assert browser.post(sign_in_link(owner_of_press())).headers["Location"] == "/studio/"
    assert b"/studio/start/" in browser.get("/studio/settings/").content
