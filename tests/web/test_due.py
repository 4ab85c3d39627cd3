"""In which order pages are made after a change: what is waited for, what shows a review, what counts it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

from rubrica.web.changes import writing
from rubrica.web.comments.models import Comment
from rubrica.web.publishing.due import due_after
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.routes import LATER, SOON, WAITED_FOR
from rubrica.web.publishing.rows import RowSource

from .comments import HAPPY, comment
from .edits import EDITS


def test_the_lists_that_show_a_new_review_come_before_those_that_count_it(small: SimpleNamespace) -> None:
    """The Kettle Files: Story 9, Visuals 3, tagged kitchen and drama."""
    publisher = Publisher(small.place)
    publisher.catch_up()
    with writing() as change:
        EDITS["publish_a_review_of_another_year_tag_and_critic"](change)
    due = due_after(change.keys, RowSource(), publisher.outlet.routes, publisher.outlet.ledger).pages
    addresses = ("/reviews/the-kettle-files/", "/", "/tags/drama/", "/best/story/score-9/", "/best/story/score-5/")
    assert [due[one] for one in addresses] == [WAITED_FOR, WAITED_FOR, SOON, SOON, LATER]


def numbered(number: int) -> None:
    one = comment(replace(HAPPY, text=f"This is number {number}, in words of its own."))
    Comment.objects.filter(pk=one.pk).update(number=number, thread=number)


def test_a_comment_that_begins_a_hundred_waits_for_no_other_hundred(small: SimpleNamespace) -> None:
    """Three hundreds of comments, of which three stand for the others."""
    for number in (1, 101, 201):
        numbered(number)
    publisher = Publisher(small.place)
    publisher.catch_up()
    numbered(301)
    changed = {"comments:salt-radio", "comments:salt-radio/4"}
    due = due_after(changed, RowSource(), publisher.outlet.routes, publisher.outlet.ledger).pages
    addresses = ("", "comments/2/", "comments/3/", "comments/4/")
    assert [due[f"/reviews/salt-radio/{one}"] for one in addresses] == [WAITED_FOR, SOON, SOON, WAITED_FOR]
