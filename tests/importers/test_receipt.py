"""The receipt, as a person reads it and as JSON."""

from __future__ import annotations

import json

from rubrica.importers import Fate, Receipt, import_text
from rubrica.rubric import Rubric

FATES = (
    Fate(1, "title", "is the title", "Paper Tram Review", (2,)),
    Fate(2, "blank", "is empty", ""),
    Fate(3, "boilerplate", "is a menu", "Home  \t About", guessed=True),
)


def test_a_receipt_shows_every_line_that_says_something_and_counts_all() -> None:
    assert Receipt(FATES, ("A second review begins on line 9.",)).text(80).splitlines() == [
        " line  fate                to  why                  it begins",
        "    1  title                2  is the title         Paper Tram Review",
        "    3  boilerplate          -  is a menu (a guess)  Home About",
        "",
        "    1  title        the review's title",
        "    1  boilerplate  the site's own words, left out",
        "    1  blank        nothing",
        "    3  lines in all",
        "",
        "A second review begins on line 9.",
    ]


def test_totals_are_numbers_of_lines() -> None:
    assert Receipt(FATES).totals == {"title": 1, "boilerplate": 1, "blank": 1}
    assert Receipt(()).totals == {}


def test_json_holds_what_the_text_holds() -> None:
    assert json.loads(json.dumps(Receipt(FATES[:1]).as_dict())) == {
        "lines": 1,
        "totals": {"title": 1},
        "notes": [],
        "fates": [
            {
                "line": 1,
                "kind": "title",
                "why": "is the title",
                "to": [2],
                "guessed": False,
                "text": "Paper Tram Review",
            }
        ],
    }


def test_no_line_of_a_page_moves_the_terminals_cursor(anime: Rubric) -> None:
    shown = import_text("A title\x1b[2J\n\nText\x07 and\x9b more.\n", anime).receipt.text()
    assert [char for char in shown if not char.isprintable() and char != "\n"] == []


def test_a_line_says_where_its_words_went(anime: Rubric) -> None:
    imported = import_text("Paper Tram Review\n\nStory – 8/10\n\nIt folds, and it unfolds.\n", anime)
    assert imported.manuscript_text.split("\n")[:8] == [
        "---", "title: Paper Tram Review", "---", "", "## Story", "", "Score: 8/10", "",
    ]  # fmt: skip
    assert [(fate.line, fate.to) for fate in imported.receipt.fates if fate.kind != "blank"] == [
        (1, (2,)),
        (3, (5, 7)),
        (5, (9,)),
    ]
