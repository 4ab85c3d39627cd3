"""What no page of any press may hold, and what every picture and every score has to say."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from math import prod
from pathlib import Path

import pytest

from ..hostile.dangers import SCRIPT
from .extremes import PRESSES
from .markup import Markup, Tag, pages_of
from .serving import ROOT, built


@pytest.fixture(scope="module", params=[ROOT / "examples", *PRESSES], ids=lambda press: press.name)
def pages(request: pytest.FixtureRequest) -> dict[str, Markup]:
    return pages_of(built(request.param))


def test_no_style_no_script_and_no_handler_stands_in_a_page(pages: dict[str, Markup]) -> None:
    tags = [tag for page in pages.values() for tag in page.tags]
    assert [tag for tag in tags if tag.name == "style" or "style" in tag.attributes] == []
    assert [tag for tag in tags if tag.name == "script" and not _is_ours(tag)] == []
    assert [tag for tag in tags if any(name.startswith("on") for name in tag.attributes)] == []
    assert [tag for tag in tags if tag["href"].lower().startswith("javascript:")] == []


def _is_ours(script: Tag) -> bool:
    """Data, or one of the two scripts of the theme."""
    if script["type"] == "module":
        return SCRIPT.fullmatch(script["src"]) is not None
    return script["type"] in ("application/ld+json", "application/json")


def test_every_picture_says_its_size_and_what_it_shows(pages: dict[str, Markup]) -> None:
    for page in pages.values():
        for tag in page.named("img"):
            assert tag["width"].isdigit(), tag
            assert tag["height"].isdigit(), tag
            assert "alt" in tag.attributes, tag


def test_every_printed_score_says_which_it_is(pages: dict[str, Markup]) -> None:
    """A number in a score's typeface stands within an element that has `data-criterion` and the same `data-score`.

    Exempt are what-ifs (`made`), a rubric's bands, and the scores of the earlier of two revisions (`was`).
    """
    for address, page in pages.items():
        for tag in page.tags:
            if (
                set(tag.classes) & {"num", "big", "p-rating"}
                and re.search(r"\d", tag.text)
                and not around(tag) & {"made", "bands", "was"}
            ):
                said = scored(tag)
                assert said is not None, (address, tag, tag.text)
                assert said["data-score"] in tag.text, (address, tag.text, said)


def scored(tag: Tag | None) -> Tag | None:
    """The nearest element round a number that says which score it is."""
    while tag is not None and "data-score" not in tag.attributes:
        tag = tag.within
    return tag


def around(tag: Tag | None) -> set[str]:
    """The classes of an element and of all that it stands in."""
    return set() if tag is None else {*tag.classes, *around(tag.within)}


def test_the_same_score_is_told_everywhere_on_a_review(folder: Path) -> None:
    for address, page in pages_of(folder).items():
        if re.fullmatch(r"/reviews/[^/]+/(revisions/\d+/)?", address):
            told: dict[str, set[str]] = {}
            for tag in page.tags:
                if "data-score" in tag.attributes and "also" not in around(tag):
                    told.setdefault(tag["data-criterion"], set()).add(tag["data-score"])
            assert {name: scores for name, scores in told.items() if len(scores) != 1} == {}, address


def test_every_working_adds_up(pages: dict[str, Markup]) -> None:
    """`(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2` is computed again, weights included, and its terms are the scores of the box."""
    for address, page in pages.items():
        for tag in page.tags:
            if "sum" in tag.classes and "÷" in tag.text:
                terms, divisor, overall = WORKING.fullmatch(tag.text).groups()
                scores = [[Decimal(part) for part in term.split("×")] for term in terms.split(" + ")]
                exact = sum(map(prod, scores)) / Decimal(divisor)
                weights = sum(score[1] if len(score) > 1 else 1 for score in scores)
                assert (Decimal(overall), weights) == (half_up(exact, overall), Decimal(divisor)), (address, tag.text)
                assert len(rows(page)) == len(scores), address


WORKING = re.compile(r"\((.+)\) ÷ ([\d.]+) = (?:[\d.]+…? ≈ )?([\d.]+)(?: \([A-F][+-]?\))?")


def half_up(exact: Decimal, like: str) -> Decimal:
    """A number rounded to as many decimals as the printed one has."""
    return exact.quantize(Decimal(like), ROUND_HALF_UP)


def test_the_workings_are_there(folder: Path) -> None:
    workings = [tag for page in pages_of(folder).values() for tag in page.tags if "sum" in tag.classes]
    assert len([tag for tag in workings if "÷" in tag.text]) >= 12


def rows(page: Markup) -> list[Tag]:
    """The rows of a page's score box that have a score."""
    found = [tag for tag in page.tags if tag["data-score"] not in ("", "none")]
    return [tag for tag in found if "rows" in around(tag)]
