"""Whoever types a name in the editor is offered what the catalogue has: few questions, few answers, the best first."""

from __future__ import annotations

from types import SimpleNamespace

from django.db import connection
from django.test.utils import CaptureQueriesContext

from rubrica.web.catalogue.works import put_work
from rubrica.web.changes import writing

from .visitors import visitor


def choices(kind: str, typed: str) -> list[tuple[str, str]]:
    answer = visitor("critic").get("/studio/complete/", {"kind": kind, "q": typed})
    return [(choice["value"], choice["label"]) for choice in answer.json()["found"]]


def works(*titles: str) -> None:
    with writing() as change:
        for title in titles:
            put_work(change, title.lower().replace(" ", "-"), f'title = "{title}"\nkind = "TV"\nyear = 2024\n')


def test_a_work_is_found_by_any_part_of_its_title_those_that_begin_so_first(small: SimpleNamespace) -> None:
    works("The Long Copper Tide", "Copper Tide", "Copper")
    assert choices("work", "copp") == [
        ("copper", "Copper"),
        ("copper-tide", "Copper Tide"),
        ("the-long-copper-tide", "The Long Copper Tide"),
    ]


def test_a_name_is_written_as_readers_see_it(small: SimpleNamespace) -> None:
    works("Copper Tide")
    assert ("Copper Tide", "Copper Tide") in choices("name", "Copper T")


def test_tags_are_those_that_published_reviews_have(small: SimpleNamespace) -> None:
    from rubrica.web.reviews.listing_models import ListingTag

    tag = ListingTag.objects.order_by("name").values_list("name", flat=True)[0]
    assert (tag, tag) in choices("tag", tag[:3])


def test_ten_are_enough_and_take_few_questions(small: SimpleNamespace) -> None:
    works(*(f"Copper {number}" for number in range(30)))
    browser = visitor("critic")
    with CaptureQueriesContext(connection) as asked:
        answer = browser.get("/studio/complete/", {"kind": "name", "q": "copper"})
    assert len(answer.json()["found"]) == 10
    assert len(asked) <= 6


def test_nothing_is_asked_for_signs_alone_or_an_unknown_kind(small: SimpleNamespace) -> None:
    assert (choices("work", "…"), choices("work", ""), choices("person", "a")) == ([], [], [])
