"""The queue of comments in the studio: what waits and why, decisions one by one and many at once, undo, an answer."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rubrica.web.accounts.critics import put_profile
from rubrica.web.changes import writing
from rubrica.web.comments.changing import change_text
from rubrica.web.comments.house import House, house_of
from rubrica.web.comments.models import Comment, Decision, Standing
from rubrica.web.gate.sent import new_key
from rubrica.web.reviews.reading import press_now

from .comments import HAPPY, sent
from .studio import Forms, form_of, heading, send
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")
QUEUE = "/studio/comments/"


@pytest.fixture
def moderator(small: SimpleNamespace) -> Client:
    return visitor("moderator")


def text_of(answer: Any) -> str:
    return str(answer.content.decode())


def press(browser: Client, **button: str) -> Any:
    """Send the queue's form by one of its buttons, and follow."""
    form = next(form for form in Forms(text_of(browser.get(QUEUE))).forms if form.to.endswith("decide/"))
    return browser.post(form.to, form.fields | button, follow=True)


def test_what_waits_is_shown_with_its_address_and_its_reasons(moderator: Client) -> None:
    sent(replace(HAPPY, text="Two: https://a.example https://b.example www.c.example"))
    page = text_of(moderator.get(QUEUE))
    assert "marek@readers.example" in page
    assert "First comment of this name and address" in page
    assert "3 links" in page
    assert "Salt Radio" in page


def test_the_queue_leads_to_each_comment_and_to_its_answer(moderator: Client) -> None:
    one = sent().comment
    page = text_of(moderator.get(QUEUE))
    assert page.count(f'href="{QUEUE}{one.pk}/"') == 2
    assert 'name="text"' in text_of(moderator.get(f"{QUEUE}{one.pk}/"))


def test_a_comment_is_printed_and_the_decision_is_undone(moderator: Client) -> None:
    one = sent().comment
    page = text_of(press(moderator, printed=str(one.pk)))
    assert "The comment by Marek O. is printed." in page
    assert Comment.objects.get().standing == Standing.PRINTED
    press(moderator, undo=str(Decision.objects.get().pk))
    assert Comment.objects.get().standing == Standing.HELD


def test_those_that_are_chosen_are_decided_together(moderator: Client) -> None:
    numbers = [str(sent(replace(HAPPY, text=text)).comment.pk) for text in ("One.", "Two.", "Three.")]
    form = next(form for form in Forms(text_of(moderator.get(QUEUE))).forms if form.to.endswith("decide/"))
    answer = moderator.post(form.to, form.fields | {"pick": numbers[:2], "bulk": "spam"}, follow=True)
    assert "2 comments were decided about." in text_of(answer)
    assert [one.standing for one in Comment.objects.order_by("pk")] == ["spam", "spam", "held"]


def test_a_form_that_arrives_twice_decides_once(moderator: Client) -> None:
    one = sent().comment
    form = next(form for form in Forms(text_of(moderator.get(QUEUE))).forms if form.to.endswith("decide/"))
    for _ in range(2):
        assert moderator.post(form.to, form.fields | {"spam": str(one.pk)}).status_code == 302
    assert Decision.objects.count() == 1


def test_a_comment_is_marked_as_a_spoiler(moderator: Client) -> None:
    one = sent().comment
    press(moderator, spoiler=str(one.pk))
    assert Comment.objects.get().spoiler
    press(moderator, open=str(one.pk))
    assert not Comment.objects.get().spoiler


def test_whoever_answers_prints_the_comment_with_the_answer(moderator: Client) -> None:
    one = sent().comment
    answer = send(moderator, form_of(moderator, f"{QUEUE}{one.pk}/"), text="Well seen.")
    assert answer.headers["Location"] == QUEUE
    first, second = Comment.objects.order_by("number")
    assert (first.standing, second.standing, second.text) == ("printed", "printed", "Well seen.")
    assert (second.answers, second.critic, second.thread) == (first, critic_of("moderator"), 1)


def test_an_answer_that_hides_something_is_folded(moderator: Client) -> None:
    one = sent().comment
    send(moderator, form_of(moderator, f"{QUEUE}{one.pk}/"), text="It is ||the lamp||.")
    assert Comment.objects.get(number=2).spoiler


def test_an_answer_is_signed_as_the_press_prints_it(moderator: Client) -> None:
    with writing() as change:
        put_profile(change, "moderator", 'name = "Mod of Trieste"\n')
    one = sent().comment
    send(moderator, form_of(moderator, f"{QUEUE}{one.pk}/"), text="Well seen.")
    answer = Comment.objects.order_by("number").last()
    assert answer is not None
    assert answer.name == "Mod of Trieste"


def test_an_answer_without_words_is_not_sent(moderator: Client) -> None:
    one = sent().comment
    answer = send(moderator, form_of(moderator, f"{QUEUE}{one.pk}/"), text="  ")
    assert (answer.status_code, heading(answer)) == (400, "The comment by Marek O.")
    assert Comment.objects.count() == 1


def test_comments_are_found_by_word_name_and_address(moderator: Client) -> None:
    sent()
    sent(replace(HAPPY, name="Hanne R.", email="hanne@readers.example", text="The lock-keeper knows."))
    for asked, found in (("lantern", "Marek O."), ("hanne", "Hanne R."), ("HANNE@readers.example", "Hanne R.")):
        page = text_of(moderator.get(QUEUE, {"q": asked}))
        assert [name for name in ("Marek O.", "Hanne R.") if name in page] == [found], asked


def test_a_queue_asks_as_many_questions_for_many_as_for_few(moderator: Client) -> None:
    asked = []
    for many in (2, 12):
        for number in range(many):
            sent(replace(HAPPY, text=f"Number {number} of {many}", email=f"reader{number}@readers.example"))
        with CaptureQueriesContext(connection) as questions:
            moderator.get(QUEUE)
        asked.append(len(questions))
    assert asked[0] == asked[1]


def test_nobody_else_sees_the_queue(small: SimpleNamespace) -> None:
    one = sent().comment
    for role, code in (("nobody", 302), ("critic", 403), ("editor", 200)):
        assert visitor(role).get(QUEUE).status_code == code, role
        assert visitor(role).get(f"{QUEUE}{one.pk}/").status_code == code, role


def test_the_settings_say_whose_comments_wait(small: SimpleNamespace) -> None:
    owner = visitor("owner")
    form = form_of(owner, "/studio/settings/comments/")
    wrong = send(owner, form, **{"comments-rules": "casino", "comments-links": "two"})
    assert "Line 1: A rule begins with" in text_of(wrong)
    send(
        owner, form, **{"comments-hold": "all", "comments-rules": "word: casino\nlink: *.click", "comments-open": "no"}
    )
    house = house_of(press_now().settings)
    assert (house.hold, house.open, len(house.rules)) == ("all", False, 2)


def test_what_its_sender_changed_meanwhile_is_shown_and_not_printed(moderator: Client) -> None:
    one = sent().comment
    form = next(form for form in Forms(text_of(moderator.get(QUEUE))).forms if form.to.endswith("decide/"))
    change_it(one, "Other words.")
    for button in ({"printed": str(one.pk)}, {"pick": str(one.pk), "bulk": "printed"}):
        page = text_of(moderator.post(form.to, form.fields | button | {"key": new_key()}, follow=True))
        assert ("has changed this while you read it" in page, "Other words." in page) == (True, True)
        assert Comment.objects.get().standing == Standing.HELD
    press(moderator, printed=str(one.pk))
    assert Comment.objects.get().standing == Standing.PRINTED


def test_an_answer_prints_no_text_that_nobody_read(moderator: Client) -> None:
    one = sent().comment
    form = form_of(moderator, f"{QUEUE}{one.pk}/")
    change_it(one, "Other words.")
    page = text_of(send(moderator, form, text="Thank you!"))
    assert ("Other words." in page, "Thank you!</textarea>" in page) == (True, True)
    assert Comment.objects.get().standing == Standing.HELD


def change_it(one: Comment, text: str) -> None:
    with writing() as change:
        change_text(change, one, replace(HAPPY, text=text), House())
