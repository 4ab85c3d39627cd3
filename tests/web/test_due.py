"""In which order pages are made after a change: what is waited for, what shows a review, what counts it."""

from __future__ import annotations

from types import SimpleNamespace

from rubrica.web.changes import writing
from rubrica.web.publishing.due import due_after
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.routes import LATER, SOON, WAITED_FOR
from rubrica.web.publishing.rows import RowSource

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
