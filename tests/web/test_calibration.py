"""The calibration desk: a critic's scores with results that were worked by hand."""

from __future__ import annotations

import re
from html import unescape
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rubrica.web.changes import writing
from rubrica.web.reviews.models import Review, Revision
from rubrica.web.reviews.publications import new_review, publish, show
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.tie_models import TieAnswer

from .studio import form_in, send
from .visitors import visitor

DESK = "/studio/calibration/"
BEFORE, NOW = (4, 5, 5, 6, 6, 6, 7), (8, 8, 8, 9, 9, 9, 10)


@pytest.fixture
def scored(small: SimpleNamespace) -> SimpleNamespace:
    """Seven reviews of 2023 and seven of 2026 by a critic. Audio is always 5, so Story carried everything."""
    with writing() as change:
        for year, stories in (("2023", BEFORE), ("2026", NOW)):
            for number, story in enumerate(stories, start=1):
                said = "The plot sings." if story > 6 else "The plot drags."
                front = f"---\ntitle: Of {year}, {number}\ncritic: critic\ndate: {year}-03-0{number}\n---\n"
                text = f"{front}\n## Story\n\nScore: {story}/10\n\n{said}\n\n## Audio\n\nScore: 5/10\n\nIt hums.\n"
                publish(change, new_review(f"Of {year} {number}"), text)
    return small


def words_of(page: str) -> str:
    """What a page says, without its marks."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def said(address: str = DESK, role: str = "critic") -> str:
    answer = visitor(role).get(address)
    assert answer.status_code == 200
    return words_of(answer.content.decode())


def test_drift_is_the_difference_of_medians_with_its_interval(scored: SimpleNamespace) -> None:
    """Story: 6 before, 9 now; the intervals are 4 to 7 and 8 to 10, so the difference lies from 1 to 6. Overalls are
    halfway to 5: 5.5 and 7.0, 4.5 to 6.0 and 6.5 to 7.5, which makes 0.5 to 3."""
    page = said()
    assert "Story 2026 6.0 9.0 +3 +1 … +6 higher than before" in page
    assert "Overall 2026 5.5 7.0 +1.5 +0.5 … +3 higher than before" in page
    assert "Audio 2026 5.0 5.0 0 0 … 0 no drift that is sure" in page


def test_too_few_scores_say_nothing_about_drift(small: SimpleNamespace) -> None:
    assert "Too few to say" in said(role="owner")


def test_what_never_moves_carries_nothing(scored: SimpleNamespace) -> None:
    """Only reviews that score all five count, so there are none; with Story and Audio alone in the overall, all do."""
    assert "All overalls are alike, or none is complete" in said()


def test_each_score_is_counted_in_its_year(scored: SimpleNamespace) -> None:
    page = said()
    assert "14 scores, median 7.5" in page  # Story: 7 and 8 are in the middle
    assert "2023 7 6.0 4.0 – 7.0 2026 7 9.0 8.0 – 10.0" in page


def test_words_are_told_by_the_scores_they_stand_beside(scored: SimpleNamespace) -> None:
    """The median of Story is 7.5: "sings" stands in all seven above it and in one of seven below. (7 + 1) ÷ (7 + 2)
    against (1 + 1) ÷ 9 is four times. "drags" stands in six of the low ones: 1 ÷ 9 against 7 ÷ 9 is seven times.
    Lots would do either in 7 of 3003 ways, rarer than one in 40 × 3 words ("plot" is the third)."""
    page = said(f"{DESK}words/?criterion=story")
    assert "Median 7.5: 7 sections above it, 7 below." in page
    assert "sings 7 1 4.0" in page
    assert "drags 0 6 7.0" in page


def test_old_reviews_at_the_ends_are_due(scored: SimpleNamespace) -> None:
    """Fourteen overalls from 4.5 to 7.5: the worst tenth is the lowest two (4.5 and 5.0, and 5.0 twice)."""
    page = said(f"{DESK}again/")
    assert re.findall(r"(Of 2023, \d) 2023-03-\d\d (\S+) among the worst tenth", page) == [
        ("Of 2023, 1", "4.5"),
        ("Of 2023, 2", "5.0"),
        ("Of 2023, 3", "5.0"),
    ]


def test_answers_about_ties_make_an_order_and_change_no_score(scored: SimpleNamespace) -> None:
    browser, address = visitor("critic"), f"{DESK}ties/?criterion=story&score=8"
    before = list(Revision.objects.order_by("pk").values_list("overall", "text"))
    for _ in range(9):
        answer = browser.get(address)
        if b'name="better"' not in answer.content:
            break
        found = form_in(answer, -1)
        found.to = address
        best = max((found.fields["one"], found.fields["other"]), key=int)
        assert send(browser, found, better=best).status_code == 302
    page = said(address)
    assert "Everything is said" in page
    assert "1 Of 2026, 3 2 Of 2026, 2 3 Of 2026, 1" in page
    assert 2 <= TieAnswer.objects.count() <= 3
    assert list(Revision.objects.order_by("pk").values_list("overall", "text")) == before


def test_another_answer_about_the_same_two_takes_the_place_of_the_first(scored: SimpleNamespace) -> None:
    browser, address = visitor("critic"), f"{DESK}ties/?criterion=story&score=8"
    found = form_in(browser.get(address), -1)
    found.to = address
    send(browser, found, better="alike")
    send(browser, found, better="alike")
    again = form_in(browser.get(address), -1)
    one, other = found.fields["one"], found.fields["other"]
    again.to, again.fields["one"], again.fields["other"] = address, other, one
    send(browser, again, better=other)
    answer = TieAnswer.objects.get()
    assert (str(answer.better_id), str(answer.worse_id), answer.alike) == (other, one, False)


def test_only_equal_scores_of_ones_own_are_compared(scored: SimpleNamespace) -> None:
    browser, address = visitor("critic"), f"{DESK}ties/?criterion=story&score=8"
    found = form_in(browser.get(address), -1)
    found.to = address
    lower = str(Review.objects.get(slug="of-2023-1").pk)
    send(browser, found, other=lower, better=lower)
    send(browser, found, better="999999", key="x" * 20)
    assert not TieAnswer.objects.exists()
    editor = visitor("editor")
    assert editor.post(f"{address}&critic=critic", found.fields | {"better": found.fields["one"]}).status_code == 403


def test_critics_see_their_own_and_editors_choose(scored: SimpleNamespace) -> None:
    assert "Too few" not in said(f"{DESK}?critic=critic", "editor").partition("Drift")[2].partition("Visuals")[0]
    assert "14 scores" not in said(f"{DESK}?critic=critic", "other critic")
    assert "Nothing is scored yet" in said(role="other critic")


def test_a_change_is_seen_at_once(scored: SimpleNamespace) -> None:
    assert "14 scores" in said()
    with writing() as change:
        publish(
            change, new_review("One more"), "---\ncritic: critic\ndate: 2026-04-01\n---\n\n## Story\n\nScore: 3/10\n"
        )
    assert "15 scores" in said()
    with writing() as change:
        show(change, Review.objects.get(slug="one-more"), press_now())
    assert "15 scores" in said()


def test_pages_ask_no_more_of_many_reviews_than_of_few(scored: SimpleNamespace) -> None:
    pages = (DESK, f"{DESK}words/", f"{DESK}ties/", f"{DESK}again/", "/studio/rubrics/", "/studio/rubrics/anime/")
    many, few = visitor("critic"), visitor("editor")
    for address in pages:
        with CaptureQueriesContext(connection) as of_many:
            assert many.get(address).status_code == 200
        with CaptureQueriesContext(connection) as of_few:
            assert few.get(f"{address}?critic=mo-park").status_code == 200
        assert len(of_many) <= len(of_few) + 2, address
        assert len(of_many) < 30, address
