"""Whatever the bytes, reading gives a review, and remarks with places; and what is made of it can be written."""

from __future__ import annotations

import json
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica import Remark, Review, builtin, compare, read
from rubrica.pages.data.review_json import review_json, to_json
from rubrica.pages.data.structured import review_ld
from rubrica.pages.text.body import body, public_html, public_text
from rubrica.pages.text.entries import entry_of, revision_of
from rubrica.review import CODES
from rubrica.rubric import Rubric, RubricError, builtins, find, parse

from .presses import NOWHERE, empty_source
from .texts import anything, soups

RUBRICS = [builtin(name) for name in builtins()]
ANIME = builtin("anime")
SOURCE = empty_source()


@given(anything(), st.sampled_from(RUBRICS))
@settings(max_examples=400)
def test_remarks_have_places_in_the_text(text: str | bytes, rubric: Rubric) -> None:
    review, remarks = read(text, rubric)
    lines = review.manuscript.source.text.split("\n")
    for remark in remarks:
        assert remark.code in CODES
        assert remark.message
        assert 1 <= remark.line <= remark.end_line <= len(lines)
        assert 1 <= remark.column <= len(lines[remark.line - 1]) + 1
        assert 1 <= remark.end_column <= len(lines[remark.end_line - 1]) + 1
        assert (remark.line, remark.column) <= (remark.end_line, remark.end_column)
    assert remarks == sorted(remarks, key=lambda one: (one.line, one.column))


@given(anything())
@settings(max_examples=300)
def test_reading_twice_says_the_same(text: str | bytes) -> None:
    assert everything(*read(text, ANIME)) == everything(*read(text, ANIME))


@given(anything(), anything())
@settings(max_examples=200)
def test_two_texts_can_be_compared(old: str | bytes, new: str | bytes) -> None:
    compared = compare(read(old, ANIME)[0], read(new, ANIME)[0])
    assert (compared.added, compared.removed) >= (0, 0)
    same = compare(read(new, ANIME)[0], read(new, ANIME)[0])
    assert (same.added, same.removed) == (0, 0)


@given(anything())
@settings(max_examples=300)
def test_what_is_made_of_it_can_be_written(text: str | bytes) -> None:
    review, remarks = read(text, ANIME)
    site = SOURCE.site()
    entry = entry_of(review, "fog", site=site, critic="ines", critic_name="Ines", work=None, day="2025-11-01")
    data = review_json(review, remarks, entry, site)
    assert json.loads(to_json(data)) == data
    ld = review_ld(entry, site, worst="1")
    assert json.loads(ld)["@type"] == "Review"
    assert not set("<>&") & set(ld)
    assert entry.date
    printed = body(review, SOURCE)
    html = " ".join([*(one.heading_html + one.html for one in printed.sections), public_html(review, SOURCE)])
    assert html.encode().decode() == html
    assert len(html) <= 50 * (len(text) + 200)


@given(anything())
@settings(max_examples=200)
def test_what_stands_below_hides_nothing_above(text: str | bytes) -> None:
    typed = text if isinstance(text, str) else text.decode("utf-8", "replace")
    review, _ = read(f"A zanzibar.\n\n{typed}", ANIME)
    assert "zanzibar" in body(review, SOURCE).sections[0].html
    assert "zanzibar" in public_html(review, SOURCE)


@given(soups(30))
@settings(max_examples=200)
def test_a_rubric_is_read_or_told(text: str) -> None:
    for toml in (text, f"title = '{text}'\nbands = []\n[[criteria]]\nname = '''{text}'''\n"):
        with suppress(RubricError):
            assert parse(toml, "own").criteria


@given(st.text(max_size=400))
def test_a_rubric_is_found_or_told(name: str) -> None:
    with suppress(RubricError):
        assert find(name, NOWHERE).name in builtins()


def everything(review: Review, remarks: list[Remark]) -> object:
    """All that reading says, without the objects it says it with."""
    said = (review.scores, review.stated, review.advice, review.points, review.figures, review.viewing)
    return said, remarks, review.manuscript.faults, public_text(review), body(review, SOURCE), revision_of(review, 1)


def test_a_number_may_be_all_that_a_section_is() -> None:
    review, _ = read("It\n\n## 7", ANIME)
    assert review.values == {}
