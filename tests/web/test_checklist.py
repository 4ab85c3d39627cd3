"""What is looked at before a text goes out: remarks at their lines, pictures, spoilers, links, how others show it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from rubrica.rubric.shelf import builtin_text
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import writing
from rubrica.web.outgoing import Answered, PrivateError, UnaskedError
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import new_review, publish, rename, withdraw
from rubrica.web.studio import link_checks

from .studio import catch_up, form_of, send
from .visitors import visitor

AT = "/studio/reviews/boats/publish/"
TEXT = "---\ntitle: Boats\nsummary: Of paper.\n---\n\n## Story\n\nScore: 5/10\n\nIt sinks. {}\n"


def boats(said: str = "", text: str = TEXT) -> Review:
    with writing():
        review = new_review("Boats")
        save_draft(review, text.format(said), "0.0")
    return review


def page_of(address: str = AT) -> str:
    answer = visitor("editor").get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_remarks_stand_by_their_weight_and_lead_to_their_line(small: SimpleNamespace) -> None:
    boats("![](nowhere.png)\n\n## Visuals\n\nScore: 11/10")
    page = page_of()
    assert page.index('id="_error"') < page.index('id="_warning"')
    assert '<a href="/studio/reviews/boats/?line=14#line-14">Line 14, column 1</a>' in page
    assert '<li class="look">Pictures are there, and described <span>2 to look at</span>' in page
    assert '<li class="stops">Scores can be read <span>stops</span>' in page


def test_a_line_that_is_led_to_stands_above_the_text_for_browsers_without_script(small: SimpleNamespace) -> None:
    boats()
    page = page_of("/studio/reviews/boats/?line=8")
    assert '<li id="line-8" value="8"><mark>Score: 5/10</mark></li>' in page
    assert '<li id="line-6" value="6">## Story</li>' in page
    assert 'id="line-5"' not in page
    for nowhere in ("0", "999", "²", "x", "9" * 30):
        assert 'id="_line"' not in page_of(f"/studio/reviews/boats/?line={nowhere}")


def test_what_is_in_order_is_done(small: SimpleNamespace) -> None:
    boats("\n\n::: spoiler from episode 3\nThe captain.\n:::")
    page = page_of()
    assert '<li class="done">Spoilers are marked <span>1, done</span>' in page
    assert '<li class="done">The overall follows from them <span>done</span>' in page
    assert '<li class="look">The viewing is stated <span>not yet</span>' in page


def test_links_into_the_press_are_looked_up(small: SimpleNamespace) -> None:
    with writing() as change:
        rename(change, Review.objects.get(slug="salt-radio"), "Salted")
        withdraw(change, Review.objects.get(slug="the-tide-clerk"))
    catch_up(small)
    boats(
        "[a](/reviews/salted/) [b](/reviews/salt-radio/) [c](/reviews/the-tide-clerk/) [d](/reviews/nobody/)"
        " [e](https://margin-notes.example/reviews/) [f](mailto:a@b.example) [g](/reviews/boats/)"
    )
    links = found()
    assert [link.state for link in links] == ["done", "look", "look", "look", "done", "done"]
    assert "moved to /reviews/salted/" in links[1].said
    assert "withdrawn" in links[2].said
    assert "Nothing is published there." in links[3].said


def found() -> list[Any]:
    from rubrica.web.reviews.reading import press_now

    text = standing_of(Review.objects.get(slug="boats")).text
    return link_checks.links_of(text, "/reviews/boats/", press_now().site)


def test_other_sites_are_asked_only_when_somebody_wants_it(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(url: str) -> Answered:
        asked.append(url)
        if url.endswith("gone"):
            return Answered(404, url)
        if url.endswith("inside"):
            raise PrivateError("x")
        if url.endswith("dead"):
            raise UnaskedError("nobody knows it")
        return Answered(200, url)

    monkeypatch.setattr(link_checks, "ask", ask)
    names = ("here", "gone", "inside", "dead")
    boats(" ".join(f"[{name}](https://example.org/{name})" for name in names))
    assert "Ask the other sites" in page_of()
    assert asked == []
    browser = visitor("editor")
    answer = send(browser, form_of(browser, AT), ask="links", viewing="second watch").content.decode()
    assert sorted(asked) == sorted(f"https://example.org/{name}" for name in names)
    assert "Nothing is there any more (404)." in answer
    assert "not an address that everybody can ask" in answer
    assert "It does not answer: nobody knows it." in answer
    assert 'value="second watch"' in answer
    assert not Review.objects.get(slug="boats").revisions.exists()


def test_somebody_who_never_answers_keeps_nobody_waiting(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    ended = Event()

    def ask(url: str) -> Answered:
        ended.wait(60)
        return Answered(200, url)

    monkeypatch.setattr(link_checks, "ask", ask)
    monkeypatch.setattr(link_checks, "PATIENCE", 0.01)
    assert link_checks.ask_all(["https://example.org/"])["https://example.org/"].state == "look"
    ended.set()


def test_what_others_answer_is_told_in_the_language_of_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.utils.translation import override

    monkeypatch.setattr(link_checks, "ask", lambda url: Answered(404, url))
    with override("ja"):
        said = link_checks.ask_all(["https://example.org/"])["https://example.org/"].said
    assert "404" in said
    assert "Nothing" not in said


def test_the_feed_entry_is_shown_without_spoilers(small: SimpleNamespace) -> None:
    boats("||The captain did it.||")
    page = page_of()
    assert "<b>Boats: 5.0/10, Mediocre</b>" in page or "<b>Boats: 5.0/10, Average</b>" in page
    assert "It sinks." in page
    assert "The captain did it." not in page


def test_the_share_card_is_that_of_the_saved_text(small: SimpleNamespace) -> None:
    boats()
    answer = visitor("editor").get("/studio/reviews/boats/card.png")
    assert (answer["Content-Type"], answer.content[:8]) == ("image/png", b"\x89PNG\r\n\x1a\n")
    assert visitor("other critic").get("/studio/reviews/boats/card.png").status_code == 404


def test_a_correction_says_what_was_put_right(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> None:
    from rubrica.web.studio import parts

    monkeypatch.setattr(parts, "wait_for_publication", lambda *_: True)
    review = boats()
    with writing() as change:
        publish(change, review, TEXT.format(""))
        save_draft(review, TEXT.format("Slowly."), standing_of(review).base)
    browser = visitor("editor")
    send(browser, form_of(browser, AT), kind="correction", correction="it sinks slowly")
    line = review.revisions.order_by("-correction")[0].line
    assert "it sinks slowly" in line


def test_a_score_that_moved_makes_it_a_new_revision(small: SimpleNamespace) -> None:
    review = boats()
    with writing() as change:
        publish(change, review, TEXT.format(""))
        save_draft(review, TEXT.format("").replace("5/10", "6/10"), standing_of(review).base)
    assert form_of(visitor("editor"), AT).fields["kind"] == "revision"


def test_what_keeps_its_scores_is_looked_at_with_the_edition_it_was_scored_with(small: SimpleNamespace) -> None:
    """7.3 stays 7.3, although the newest edition would round it to 7."""
    browser = visitor("editor")
    with writing() as change:
        publish(change, new_review("Tin"), "# Tin\n\nStory: 7.5/10\n\nVisuals: 7/10\n\nYes.\n")
    with writing() as change:
        text = builtin_text("anime")
        put_rubric(change, "anime", text)
        put_rubric(change, "anime", text.replace("edition = 1", "edition = 2").replace("places = 1", "places = 0"))
    send(browser, form_of(browser, "/studio/reviews/tin/"), text="# Tin\n\nStory: 7.5/10\n\nVisuals: 7/10\n\nNo.\n")
    page = browser.get("/studio/reviews/tin/publish/").content.decode()
    assert '<p class="ov"><span class="num">7.3</span>' in page


def test_looking_at_the_list_asks_a_bounded_number_of_questions(small: SimpleNamespace) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    boats(" ".join(f"[a](/reviews/) [b](https://example.org/{number})" for number in range(50)))
    with CaptureQueriesContext(connection) as questions:
        page_of()
    assert len(questions) <= 60
