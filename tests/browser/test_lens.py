"""A reader's own weights on a site that no server answers for, and spoilers that open as far as somebody is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from .kinds import REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page


@pytest.fixture
def scripted(browser: Browser) -> Iterator[Page]:
    """A reader whose browser runs what the page's policy allows."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        yield context.new_page()


def test_on_a_static_site_the_same_sum_is_made_in_the_browser(scripted: Page, site: str) -> None:
    said: list[str] = []
    scripted.on("console", lambda message: said.append(message.text))
    scripted.goto(site + REVIEW)
    scripted.get_by_text("Weigh it your own way").click()
    scripted.get_by_role("spinbutton", name="Story").fill("0.5")
    scripted.get_by_role("spinbutton", name="Visuals").fill("3")
    scripted.get_by_role("spinbutton", name="Personal Enjoyment").fill("2")
    scripted.get_by_role("button", name="Weigh").click()
    result = scripted.locator(".result")
    assert "(5×½ + 9×3 + 8 + 6 + 8×2) ÷ 7½ = 7.933… ≈ 7.9" in result.inner_text()
    assert "The critic’s own: 7.2" in result.inner_text()
    assert scripted.url.endswith("?lens=story:0.5,visuals:3,personal-enjoyment:2")
    scripted.reload()
    assert "7.933…" in result.inner_text()
    assert said == []


def test_a_static_list_comes_in_the_order_of_the_lens(scripted: Page, site: str) -> None:
    scripted.goto(f"{site}/best/overall/?lens=audio:5,story:0")
    shown = scripted.locator(".result li .num").all_inner_texts()
    numbers = [float(one.split()[0]) for one in shown]
    assert len(numbers) > 3
    assert numbers == sorted(numbers, reverse=True)


def test_equals_share_a_place_in_a_static_list(scripted: Page, site: str) -> None:
    scripted.goto(f"{site}/reviews/?lens=story:2,visuals:0.5")
    shown = scripted.locator(".result li").evaluate_all("all => all.map(one => [one.value, one.innerText])")
    assert [place for place, text in shown if "= 7.727…" in text] == [4, 4]
    assert [place for place, text in shown if "= 7.636…" in text] == [6]


def test_equals_stand_newest_first_in_a_static_ranking(scripted: Page, site: str) -> None:
    """Whatever the ranking is of: here all that score the story the same are equals."""
    scripted.goto(f"{site}/best/visuals/?lens=visuals:0,audio:0,characters:0,personal-enjoyment:0")
    rows = "JSON.parse(document.querySelector('#_weighed-data').textContent).rows"
    weighed = scripted.evaluate(f"{rows}.map(one => one[0])")
    shown = scripted.locator(".result ol li").evaluate_all(
        "all => all.map(one => [one.value, one.querySelector('a').pathname])"
    )
    assert any(one == other for (one, _), (other, _) in pairwise(shown))
    assert shown == sorted(shown, key=lambda one: (one[0], weighed.index(one[1])))
    scripted.goto(f"{site}/reviews/")
    newest = scripted.locator("main a[href^='/reviews/']").evaluate_all("all => all.map(one => one.pathname)")
    assert weighed == [one for one in dict.fromkeys(newest) if one in weighed]


def test_what_is_no_weight_is_told_and_an_empty_field_weighs_as_usual(scripted: Page, site: str) -> None:
    scripted.goto(site + REVIEW)
    scripted.get_by_text("Weigh it your own way").click()
    scripted.get_by_role("spinbutton", name="Story").fill("")
    scripted.get_by_role("spinbutton", name="Visuals").fill("0.33333")
    scripted.get_by_role("spinbutton", name="Audio").fill("2")
    scripted.get_by_role("button", name="Weigh").click()
    assert scripted.url.endswith("?lens=audio:2")
    assert "visuals:0.33333" in scripted.locator(".result .fault").inner_text()


def test_a_static_list_says_what_it_leaves_out(scripted: Page, site: str) -> None:
    """Biscuit Detective has no score for its audio, and The Tide Clerk is scored by the rubric for books."""
    scripted.goto(f"{site}/reviews/?lens=story:0,visuals:0,characters:0,personal-enjoyment:0")
    result = scripted.locator(".result")
    assert result.locator("h3").inner_text() == "Not scored in what you weigh"
    assert result.get_by_role("link", name="Biscuit Detective").get_attribute("href") == "/reviews/biscuit-detective/"
    assert "has another rubric and is not compared" in result.inner_text()
    assert "The Tide Clerk" not in result.inner_text()


def test_a_static_list_converts_other_rubrics_when_it_is_asked_to(scripted: Page, site: str) -> None:
    scripted.goto(f"{site}/reviews/?lens=story:2")
    scripted.get_by_role("link", name="Convert and compare them").click()
    line = scripted.locator(".result ol li", has_text="The Tide Clerk")
    assert scripted.url.endswith("?lens=story%3A2&convert=yes")
    assert line.locator(".num").inner_text().startswith("8.7 / 10")
    assert "= 4.333… ≈ 4.5\n\nconverted from 4.5/5\n\nThe critic’s own: 4.5/5" in line.inner_text()
    assert "is not compared" not in scripted.locator(".result").inner_text()


def test_without_script_a_static_site_shows_no_form_that_nobody_answers(reader: Page, site: str) -> None:
    reader.goto(site + REVIEW)
    assert not reader.locator("#_lens").is_visible()
    assert not reader.locator(".sofar").is_visible()
    assert reader.locator("details[data-from][open]").count() == 0
    reader.get_by_text("Spoiler, from episode 11").click()
    assert reader.locator("details[data-from][open]").count() == 1


def test_who_says_how_far_they_are_finds_nearer_spoilers_open(scripted: Page, site: str) -> None:
    scripted.goto(site + REVIEW)
    episode, opened = scripted.get_by_label("I have seen up to episode"), scripted.locator("details[data-from][open]")
    for seen, open_now in (("10", 0), ("11", 1)):
        episode.fill(seen)
        scripted.get_by_role("button", name="Open what I have seen").click()
        assert opened.count() == open_now
    scripted.reload()
    assert (episode.input_value(), opened.count()) == ("11", 1)
    assert scripted.context.cookies() == []
