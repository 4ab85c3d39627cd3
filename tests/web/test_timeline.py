"""What became of a review: who changed what and why, any two texts side by side, and an old one taken up again."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.web.changes import writing
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import correct, new_review, publish
from rubrica.web.studio.differing import MOST, differing

from .studio import form_in, send
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

AT = "/studio/reviews/boats/revisions/"
FIRST = "---\ntitle: Boats\n---\n\nOf paper.\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n\n||The captain did it.||\n"
SECOND = FIRST.replace("5/10", "7/10").replace(
    "title: Boats", "title: Boats\nreason: seen again\nviewing: second watch"
)


@pytest.fixture
def boats(small: SimpleNamespace) -> Review:
    """Published, corrected, revised, and changed since."""
    with writing() as change:
        review = new_review("Boats", by=critic_of("critic"))
        save_draft(review, FIRST, "0.0", critic_of("critic"))
        publish(change, review, FIRST, by=critic_of("critic"))
        correct(
            change, review, FIRST.replace("title: Boats", "title: Boats\ncorrection: a slip"), by=critic_of("editor")
        )
        publish(change, review, SECOND, by=critic_of("critic"))
        save_draft(review, SECOND.replace("It sinks.", "It floats."), standing_of(review).base, critic_of("critic"))
    return review


def test_the_timeline_says_what_changed_who_did_it_and_why(boats: Review) -> None:
    page = visitor("critic").get(AT).content.decode()
    public, _, private = page.partition('id="_drafts"')
    assert public.index("Revision 2") < public.index("Revision 1, correction 1") < public.index("a slip")
    assert "Story 5 → 7" in public
    assert "seen again" in public
    assert "Draft 2" in private
    assert "Draft 2" not in public


def test_nobody_else_sees_it(boats: Review) -> None:
    for role in ("nobody", "moderator", "other critic"):
        assert visitor(role).get(AT).status_code in (302, 403, 404), role
        assert visitor(role).get(f"{AT}compare/").status_code in (302, 403, 404), role


def test_two_revisions_stand_side_by_side_with_scores_and_words(boats: Review) -> None:
    page = visitor("critic").get(f"{AT}compare/?old=r1.0&new=r2.0").content.decode()
    assert '<span class="num was">5</span>' in page
    assert "Score: <del>5/10</del>" in page
    assert "Score: <ins>7/10</ins>" in page


def test_a_draft_is_compared_with_what_readers_see_where_nobody_says_otherwise(boats: Review) -> None:
    page = visitor("critic").get(f"{AT}compare/").content.decode()
    assert "It <del>sinks.</del>" in page
    assert "What is saved now" in page


def test_a_spoiler_that_changed_is_shown_to_its_critic(boats: Review) -> None:
    with writing():
        text = standing_of(boats).text.replace("captain", "cook")
        save_draft(boats, text, standing_of(boats).base)
    assert "<ins>cook</ins>" in visitor("critic").get(f"{AT}compare/").content.decode()


def test_an_old_text_becomes_a_new_draft_after_its_difference_was_seen(boats: Review) -> None:
    browser, before = visitor("critic"), standing_of(boats)
    answer = browser.get(f"{AT}compare/?old=now&new=r1.0")
    assert "<del>floats.</del>" in answer.content.decode()
    assert send(browser, form_in(answer)).headers["Location"] == "/studio/reviews/boats/"
    boats.refresh_from_db()
    assert (standing_of(boats).text, boats.state, boats.revisions.count()) == (FIRST, State.PUBLISHED, 3)
    assert boats.drafts.filter(text=before.text).exists()


def test_restoring_what_somebody_changed_meanwhile_shows_the_difference_again(boats: Review) -> None:
    browser = visitor("critic")
    form = form_in(browser.get(f"{AT}compare/?old=now&new=r1.0"))
    with writing():
        save_draft(boats, "Meanwhile.\n", standing_of(boats).base)
    answer = send(browser, form)
    assert (answer.status_code, b"Meanwhile." in answer.content) == (409, True)
    assert standing_of(boats).text == "Meanwhile.\n"
    assert send(browser, form_in(answer)).status_code == 302


def test_a_form_that_restores_twice_makes_one_draft(boats: Review) -> None:
    browser = visitor("critic")
    form = form_in(browser.get(f"{AT}compare/?old=now&new=r1.0"))
    assert [send(browser, form).status_code for _ in range(2)] == [302, 302]
    assert boats.drafts.count() == 3


def test_a_text_that_the_review_never_had_is_not_found(boats: Review) -> None:
    for asked in ("old=r9.0", "new=d99", "new=x", "old=r1.0%00"):
        assert visitor("critic").get(f"{AT}compare/?{asked}").status_code == 404, asked


def test_lines_that_are_the_same_are_counted_and_not_shown() -> None:
    found = differing("a\nb\nc\n", "a\nB\nc\nd\n")
    assert [row.same for row in found.rows] == [1, 0, 1, 0, 1]
    assert (found.rows[1].old, found.rows[1].new, found.added, found.removed) == ("<del>b</del>", "<ins>B</ins>", 2, 1)


def test_texts_that_have_nothing_in_common_are_compared_at_their_beginning() -> None:
    old, new = ("\n".join(f"{word} {number}" for number in range(MOST + 5)) for word in ("one", "two"))
    found = differing(old, new)
    assert (found.whole, len(found.rows)) == (False, MOST)


@pytest.mark.parametrize(
    ("old", "new"),
    [("x\n" * 3000, "y\nx\n" * 1500), ("x\n" * 2000, "x\n" * 900 + "y\n" * 900), ("x " * 9000, "x y " * 4500)],
)
def test_texts_of_lines_or_words_that_are_all_the_same_come_to_an_end(old: str, new: str) -> None:
    found = differing(old, new)
    assert found.added
    assert found.removed


def test_the_timeline_asks_as_many_questions_of_many_drafts_as_of_few(boats: Review) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    browser, asked = visitor("critic"), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as questions:
            browser.get(AT)
        asked.append(len(questions))
        with writing() as change:
            for number in range(60):
                save_draft(boats, f"Text {number}\n", standing_of(boats).base, critic_of("editor"))
            for number in range(6):
                publish(change, boats, f"# Boats\n\nTake {number}.\n", by=critic_of("critic"))
    assert asked[0] == asked[1]
