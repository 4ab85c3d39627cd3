"""A review gets another address, again, and back: what led to it leads to it, and nobody learns of what is private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from rubrica.web.changes import writing
from rubrica.web.reviews.models import Redirect
from rubrica.web.reviews.publications import new_review, publish, rename, withdraw

from .studio import catch_up
from .visitors import visitor

if TYPE_CHECKING:
    from types import SimpleNamespace

    from rubrica.web.reviews.models import Review


@pytest.fixture
def kites(small: SimpleNamespace) -> Review:
    return out("Kites")


def out(title: str) -> Review:
    with writing() as change:
        review = new_review(title)
        publish(change, review, f"# {title}\n\nStory: 7/10\n\nIt flies.\n")
    return review


def move(review: Review, *names: str) -> None:
    for name in names:
        with writing() as change:
            rename(change, review, name)


def moves() -> dict[str, str]:
    return {old[9:-1]: new[9:-1] for old, new in Redirect.objects.values_list("old", "new")}


def test_twice_and_back_again_every_old_address_leads_to_the_one_it_has(kites: Review) -> None:
    move(kites, "dragons", "birds")
    assert moves() == {"kites": "birds", "dragons": "birds"}
    move(kites, "kites")
    assert moves() == {"dragons": "kites", "birds": "kites"}


def test_a_draft_that_moves_leaves_no_trace_of_where_it_is(small: SimpleNamespace) -> None:
    with writing():
        secret = new_review("Working title")
    move(secret, "what-it-is-about")
    assert moves() == {}
    assert visitor("nobody").get("/reviews/working-title/").status_code == 404


def test_a_new_review_takes_no_address_that_leads_to_another(kites: Review) -> None:
    move(kites, "dragons")
    assert out("Kites").slug == "kites-2"
    assert moves() == {"kites": "dragons"}


def test_an_address_that_is_taken_up_on_purpose_is_the_new_ones_also_when_it_is_withdrawn(
    kites: Review, small: SimpleNamespace
) -> None:
    move(kites, "dragons")
    with writing():
        second = new_review("Second")
    move(second, "kites")
    assert moves() == {"kites": "dragons"}
    with writing() as change:
        publish(change, second, "# Second\n\nStory: 7/10\n\nIt flies.\n")
    with writing() as change:
        withdraw(change, second)
    catch_up(small)
    assert visitor("nobody").get("/reviews/kites/").status_code == 410
    move(second, "third")
    assert moves() == {"kites": "third"}
