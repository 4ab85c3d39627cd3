"""Lists and reviews through a reader's own weights, answered without a script."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace

import pytest

from rubrica.web.changes import writing
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import new_review, publish, withdraw
from rubrica.web.visitors.lens import finding, standing

from .visitors import visitor

SCORES = ("Story", "Visuals", "Audio", "Characters", "Personal Enjoyment")


def page(address: str) -> str:
    answer = visitor("nobody").get(address)
    assert answer.status_code == 200, answer
    return unescape(answer.content.decode())


def ranked(html: str) -> list[tuple[str, str]]:
    """The titles and the numbers of a list through a lens, in its order."""
    titles = re.findall(r'<a class="t" href="/reviews/[^"]*\?lens=[^"]*"[^>]*>([^<]*)</a>', html)
    return list(zip(titles, re.findall(r'data-criterion="lens" data-score="([^"]*)"', html), strict=True))


def review(title: str, *scores: float, day: str = "2026-02-01") -> Review:
    text = f"---\ntitle: {title}\ndate: {day}\n---\n\nWords.\n"
    for name, score in zip(SCORES, scores, strict=False):
        text += f"\n## {name}\n\nScore: {score}/10\n\nSo.\n"
    with writing() as change:
        found = new_review(title)
        publish(change, found, text)
    return found


def test_a_review_through_a_lens_shows_its_working_beside_the_critics_own_number(small: SimpleNamespace) -> None:
    html = page("/reviews/paper-lanterns-of-mizuhara/?lens=story:0.5,visuals:3,personal-enjoyment:2")
    assert "(5×½ + 9×3 + 8 + 6 + 8×2) ÷ 7½ = 7.933… ≈ <b>7.9</b>" in html
    assert "The critic’s own: 7.2 Good" in html
    assert 'data-criterion="overall" data-score="7.2"' in html
    assert re.search(r'name="w.visuals" value="3"', html)
    assert '<meta name="robots" content="noindex">' in html


def test_the_form_leads_to_an_address_that_can_be_shared(small: SimpleNamespace) -> None:
    fields = {"w.story": "2", "w.visuals": "1", "w.audio": "2,5", "w.characters": "", "w.personal-enjoyment": "1"}
    answer = visitor("nobody").get("/reviews/salt-radio/", fields)
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/reviews/salt-radio/?lens=story:2,audio:2.5#_weighed"
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_cannot_be_read_is_said_and_stays_in_its_field(small: SimpleNamespace) -> None:
    html = page("/reviews/salt-radio/?w.story=much&w.audio=2000&w.visuals=3")
    assert "Story: a weight is a number such as 2, 0.5 or 0, with four decimals at most." in html
    assert "Audio: a weight is at most 1000." in html
    assert re.search(r'name="w.story" value="much" type="text"', html)
    assert re.search(r'name="w.visuals" value="3" type="number"', html)
    assert "sotry: there is" not in html
    assert "Did you mean Story?" in page("/reviews/?lens=sotry:2,audio:3")


def test_a_list_is_put_in_the_order_of_the_lens(press: SimpleNamespace) -> None:
    review("Even", 6, 6, 6, 6, 6)
    review("Loud", 2, 2, 10, 2, 2)
    review("Storied", 10, 2, 2, 2, 2)
    for address in ("/reviews/", "/archive/2026/02/", "/best/overall/", "/best/overall/2026/"):
        html = page(f"{address}?lens=story:0,visuals:0,audio:3,characters:0")
        assert ranked(html) == [("Loud", "8.0"), ("Even", "6.0"), ("Storied", "2.0")], address
    assert "(10×3 + 2) ÷ 4 = <b>8</b>" in html or "(10×3 + 2) ÷ 4 = <b>8.0</b>" in html


def test_missing_scores_leave_the_mean_and_reviews_without_any_stand_apart(press: SimpleNamespace) -> None:
    review("Only audio", 9, 9, 4, 9)
    with writing() as change:
        publish(change, new_review("Half"), "# Half\n\n## Story\n\nScore: 8/10\n\nx\n")
        publish(change, new_review("Unscored"), "# Unscored\n\nNothing.\n")
    html = page("/reviews/?lens=story:2,visuals:0,characters:0,personal-enjoyment:0,audio:1")
    assert ranked(html) == [("Half", "8.0"), ("Only audio", "7.3")]
    assert "Unscored" in html.partition("Not scored in what you weigh")[2]
    assert "Half" in page("/reviews/?lens=story:0").partition("Not scored in what you weigh")[2]


def test_other_rubrics_are_compared_only_when_asked(small: SimpleNamespace) -> None:
    html = page("/reviews/?lens=story:2")
    assert "The Tide Clerk" not in html
    assert "1 review has another rubric and is not compared." in html
    html = page("/reviews/?lens=story:2&convert=yes")
    assert "converted from 3.5/5" in html
    assert ("The Tide Clerk", "7.3") in ranked(html)
    assert 'name="convert" value="yes"' in html


@pytest.mark.parametrize("at_once", [finding.SHORT, 0])
def test_a_long_list_is_sieved_out_of_all_and_follows_what_changes(
    press: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    for module in (finding, standing):
        monkeypatch.setattr(module, "SHORT", at_once)
    first = review("First", 9, 9, 9, 9, 9)
    review("Old", 8, 8, 8, 8, 8, day="2020-01-01")
    for number in range(30):
        review(f"Plain {number}", 5, 5, 5, 5, 5)
    assert [title for title, _ in ranked(page("/reviews/?lens=story:2"))][:3] == ["First", "Old", "Plain 29"]
    assert ranked(page("/best/overall/2020/?lens=story:2")) == [("Old", "8.0")]
    with writing() as change:
        withdraw(change, first)
    review("Late", 7, 7, 7, 7, 7)
    assert [title for title, _ in ranked(page("/reviews/?lens=story:2"))][:3] == ["Old", "Late", "Plain 29"]


def test_nothing_but_what_is_published_has_a_lens(small: SimpleNamespace) -> None:
    for address in ("/reviews/nothing/", "/best/nothing/", "/archive/1999/01/", "/reviews/eleven-minutes-of-snow/"):
        answer = visitor("nobody").get(f"{address}?lens=story:2")
        assert b"_seen" not in answer.content, address
    assert visitor("nobody").get("/reviews/nothing/?lens=story:2").status_code == 404
