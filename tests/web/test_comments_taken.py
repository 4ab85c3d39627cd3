"""A comment comes in: written down once, judged by every rule, printed or held with its reasons."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from rubrica.moderation import read_rules
from rubrica.pages.press.toml import PressError, Toml
from rubrica.web.changes import changes_after, last_number, writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.deciding import decide
from rubrica.web.comments.house import House, house_of
from rubrica.web.comments.models import Comment, Standing
from rubrica.web.comments.offered import Offered
from rubrica.web.reviews.reading import press_now

from .comments import HAPPY, OPEN, comment, sent

CASINO = House(hold="none", rules=read_rules("word: casino")[0])


def reasons(offered: Offered, house: House) -> list[str]:
    return [": ".join(reason).rstrip(": ") for reason in sent(offered, house=house).comment.reasons]


def test_the_first_comment_of_a_name_and_address_is_held_and_no_page_changes(small: SimpleNamespace) -> None:
    before = last_number()
    first = sent().comment
    assert (first.standing, first.reasons, last_number()) == (Standing.HELD, [["first", ""]], before)
    with writing() as change:
        decide(change, first, Standing.PRINTED, None)
    assert sent(replace(HAPPY, text="And another thing.")).comment.standing == Standing.PRINTED
    assert sent(replace(HAPPY, name="Ines", text="A third.")).comment.standing == Standing.HELD


def test_what_readers_see_at_once_is_announced(small: SimpleNamespace) -> None:
    before = last_number()
    assert comment().number == 1
    changes = changes_after(before)
    assert changes is not None
    assert [change.keys for change in changes] == [["comments:salt-radio"]]


def test_the_same_comment_within_a_day_is_one(small: SimpleNamespace) -> None:
    first, again = sent(), sent(replace(HAPPY, email="MAREK@readers.example"))
    assert (again.comment.pk, first.is_new, again.is_new) == (first.comment.pk, True, False)
    assert sent(slug="the-tide-clerk").is_new
    assert Comment.objects.count() == 2


def test_an_answer_stands_in_the_thread_of_what_it_answers(small: SimpleNamespace) -> None:
    root = comment()
    answer = comment(replace(HAPPY, text="Yes.", answers=root.number))
    below = comment(replace(HAPPY, text="No.", answers=answer.number))
    assert [(one.number, one.thread) for one in (root, answer, below)] == [(1, 1), (2, 1), (3, 1)]
    assert below.answers == answer
    assert comment(replace(HAPPY, text="To nobody.", answers=77)).thread == 4


def test_the_address_stands_in_a_table_of_its_own(small: SimpleNamespace) -> None:
    sent(replace(HAPPY, network="203.0.113.9"))
    address = CommentAddress.objects.get()
    assert (address.email, address.network) == ("marek@readers.example", "203.0.113.9")
    row = Comment.objects.values().get()
    assert "marek@readers.example" not in str(row)
    assert "203.0.113.9" not in str(row)


@pytest.mark.parametrize(
    ("offered", "house", "found"),
    [
        (HAPPY, OPEN, []),
        (HAPPY, House(hold="all"), ["all"]),
        (replace(HAPPY, text="See https://a.example, https://b.example and www.c.example"), OPEN, ["links: 3"]),
        (
            replace(HAPPY, text="A casino"),
            CASINO,
            ["rule: word: casino"],
        ),
        (replace(HAPPY, trapped=True), OPEN, ["trap"]),
    ],
)
def test_each_rule_says_why_a_comment_waits(
    small: SimpleNamespace, offered: Offered, house: House, found: list[str]
) -> None:
    assert reasons(offered, house) == found


def test_the_same_long_text_under_another_review_waits_and_a_short_one_does_not(small: SimpleNamespace) -> None:
    comment(slug="the-tide-clerk")
    assert reasons(HAPPY, OPEN) == ["same-text: 2"]
    comment(replace(HAPPY, text="Thank you!"), slug="the-tide-clerk")
    assert reasons(replace(HAPPY, text="Thank you!"), OPEN) == []


def test_who_falls_into_the_trap_is_put_with_the_spam(small: SimpleNamespace) -> None:
    assert sent(replace(HAPPY, trapped=True)).comment.standing == Standing.SPAM


def test_settings_say_how_the_house_is_kept() -> None:
    said = {"comments": {"hold": "all", "links": 0, "close_after": 90, "rules": "word: casino\nlottery"}}
    house = house_of(Toml("rubrica.toml", said))
    assert (house.hold, house.links, house.close_after, len(house.rules), house.slips[0].line) == ("all", 0, 90, 1, 2)
    assert house_of(Toml("rubrica.toml", {})) == House()


def test_settings_are_read_once_for_all_comments(small: SimpleNamespace) -> None:
    assert house_of(press_now().settings) is house_of(press_now().settings)


@pytest.mark.parametrize("said", [{"hold": "some"}, {"links": -1}, {"links": "two"}, {"open": "perhaps"}])
def test_settings_that_mean_nothing_are_refused_with_their_place(said: dict[str, object]) -> None:
    with pytest.raises(PressError, match=f"rubrica.toml: comments.{next(iter(said))}"):
        house_of(Toml("rubrica.toml", {"comments": said}))
