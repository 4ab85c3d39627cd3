"""The owner changes what the press is; rubrica.toml stays the truth, comments and all."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.pages.theme import house_properties
from rubrica.web.catalogue.press import put_settings, settings_row
from rubrica.web.changes import Change, writing
from rubrica.web.readers.invitation import invitation_of
from rubrica.web.reviews.models import Redirect
from rubrica.web.reviews.moved import moved_to
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.settings.contrast import day_and_night, ratio
from rubrica.web.studio.settings.look import PAIRS, faults_of_look

from .studio import catch_up, form_of, send
from .visitors import visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

FILE = '# ours\nname = "Margin Notes"\nours = 1 # and this\n\n[theme]\nrub = "light-dark(#0a5c36, #7fd1a8)"\n'


@pytest.fixture
def ours(small: SimpleNamespace) -> SimpleNamespace:
    with writing() as change:
        put_settings(change, FILE)
    return small


def test_a_name_is_changed_in_the_file_and_on_every_page(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    answer = send(browser, form_of(browser, "/studio/settings/"), name="Second Notes", tagline="Shown work")
    assert answer.status_code == 302
    expected = FILE.replace("Margin", "Second").replace("this\n", 'this\ntagline = "Shown work"\n')
    assert settings_row().text == expected
    catch_up(ours)
    assert b"Second Notes" in visitor("nobody").get("/").content


def test_what_is_saved_as_it_was_announces_nothing(ours: SimpleNamespace) -> None:
    browser, before = visitor("owner"), Change.objects.count()
    for part in ("", "scoring/", "tip/", "comments/", "readers/", "look/"):
        assert send(browser, form_of(browser, f"/studio/settings/{part}")).status_code == 302
    assert (settings_row().text, Change.objects.count()) == (FILE, before)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("address", "margin-notes", "no web address"),
        ("address", "javascript:alert(1)", "no web address"),
        ("zone", "Europe/Atlantis", "no such time zone"),
    ],
)
def test_what_cannot_be_is_told_and_stays_in_the_form(
    ours: SimpleNamespace, name: str, value: str, sentence: str
) -> None:
    browser = visitor("owner")
    answer = send(browser, form_of(browser, "/studio/settings/"), **{name: value})
    assert (answer.status_code, settings_row().text) == (400, FILE)
    assert sentence in answer.content.decode()
    assert f'value="{value}"' in answer.content.decode()


def test_a_tip_jar_that_runs_something_is_refused(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    answer = send(browser, form_of(browser, "/studio/settings/tip/"), **{"tip-address": "javascript:x"})
    assert answer.status_code == 400


def test_a_colour_that_cannot_be_read_is_told_with_its_ratio(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    answer = send(browser, form_of(browser, "/studio/settings/look/"), **{"theme-soft": "light-dark(#bbb, #a89c8d)"})
    assert answer.status_code == 400
    said = "By day, “Labels, captions and dates” on “The page” measures 1.81 to 1 and needs 4.5 to 1."
    assert said in answer.content.decode()
    assert "By night, “Labels" not in answer.content.decode()


def test_a_colour_that_can_be_read_is_saved(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    green = "light-dark(#0a5c36, #7fd1a9)"
    assert send(browser, form_of(browser, "/studio/settings/look/"), **{"theme-rub": green}).status_code == 302
    assert f'rub = "{green}"' in settings_row().text
    catch_up(ours)


def test_a_colour_is_shown_beside_its_field_by_day_and_by_night(ours: SimpleNamespace) -> None:
    page = visitor("owner").get("/studio/settings/look/").content.decode()
    assert 'fill="#0a5c36"' in page
    assert 'fill="#7fd1a8"' in page
    assert " style=" not in page


def test_the_ratio_is_the_one_of_the_wcag() -> None:
    assert ratio("#fff", "black") == pytest.approx(21)
    assert ratio("#777777", "#fff") == pytest.approx(4.478, abs=0.001)
    assert day_and_night("light-dark(rgb(1, 2, 3), #fff)") == ("rgb(1, 2, 3)", "#fff")
    with pytest.raises(ValueError, match="unknown"):
        ratio("var(--ink)", "#fff")


def test_the_houses_own_colours_can_be_read() -> None:
    house = {f"theme-{name}": value for name, value in house_properties().items()}
    assert list(faults_of_look(house)) == []
    assert len(PAIRS) == 18


def test_the_menu_is_put_in_order_and_emptied(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    said = {"place": ["2", "1", "3"], "label": ["Best", "All", ""], "address": ["/best/", "/reviews/", ""]}
    assert browser.post("/studio/settings/menu/", said).status_code == 302
    text = settings_row().text
    assert text.index("/reviews/") < text.index("/best/")
    assert browser.post("/studio/settings/menu/", {"place": "1", "label": "x", "address": ""}).status_code == 400
    browser.post("/studio/settings/menu/", {"place": "1", "label": "", "address": ""})
    assert "menu" not in settings_row().text


def test_a_redirect_leads_on_and_can_be_taken_away(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    browser.post("/studio/settings/redirects/", {"old": "/hello/", "new": "/about/"})
    browser.post("/studio/settings/redirects/", {"old": "/hallo/", "new": "/hello/"})
    assert moved_to("/hallo/") == "/about/"
    assert browser.post("/studio/settings/redirects/", {"old": "/about/", "new": "/hallo/"}).status_code == 400
    browser.post("/studio/settings/redirects/", {"old": "/hello/", "away": "yes"})
    assert moved_to("/hello/") is None


@pytest.mark.parametrize(("old", "new"), [("hello", "/x/"), ("/", "/x/"), ("/a/", "javascript:x"), ("/a/../b/", "/x/")])
def test_what_is_no_address_is_no_redirect(ours: SimpleNamespace, old: str, new: str) -> None:
    assert visitor("owner").post("/studio/settings/redirects/", {"old": old, "new": new}).status_code == 400
    assert not Redirect.objects.exists()


def test_an_address_where_a_page_stands_leads_nowhere_else(ours: SimpleNamespace) -> None:
    answer = visitor("owner").post("/studio/settings/redirects/", {"old": "/reviews/salt-radio/", "new": "/x/"})
    assert b"A page stands at /reviews/salt-radio/" in answer.content


def test_the_owner_lets_readers_have_accounts(ours: SimpleNamespace) -> None:
    browser = visitor("owner")
    assert (
        send(browser, form_of(browser, "/studio/settings/readers/"), **{"readers-accounts": "yes"}).status_code == 302
    )
    assert invitation_of(press_now().settings).accounts
    assert send(browser, form_of(browser, "/studio/settings/readers/"), **{"readers-least": "0"}).status_code == 400


def test_what_the_file_says_with_true_and_false_is_chosen_in_the_form(ours: SimpleNamespace) -> None:
    said = "\n[readers]\naccounts = true\nscores = false\n[comments]\nopen = true\n"
    with writing() as change:
        put_settings(change, FILE + said)
    fields = form_of(visitor("owner"), "/studio/settings/readers/").fields
    assert (fields["readers-accounts"], fields["readers-scores"]) == ("yes", "no")
    assert form_of(visitor("owner"), "/studio/settings/comments/").fields["comments-open"] == ""
