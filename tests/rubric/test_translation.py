"""A rubric under its names in another language."""

from dataclasses import replace
from decimal import Decimal

import pytest

from rubrica.rubric import Rubric, RubricError, builtin, builtins, parse, speak

SWEETS = """
bands = [{ from = 1, words = ["Sad"] }, { from = 6, words = ["Sweet", "Cheering"] }]
criteria = [{ name = "Taste", aliases = ["Flavour"] }, { name = "Wrapping Paper", short = "Paper" }]
[translations.ja]
title = "お菓子"
[translations.ja.words]
Sweet = "甘い"
[translations.ja.criteria]
taste = { name = "味", description = "何の味がするか。" }
"""


def sweets() -> Rubric:
    return parse(SWEETS, "sweets")


def test_what_is_translated_is_said_and_the_rest_stays() -> None:
    spoken = speak(sweets(), "ja-JP")
    assert (spoken.title, [one.name for one in spoken.criteria]) == ("お菓子", ["味", "Wrapping Paper"])
    assert (spoken.verdict(Decimal(8)), spoken.verdict(Decimal(2))) == ("甘い", "Sad")
    assert (spoken.criteria[0].key, spoken.criteria[1].short) == ("taste", "Paper")


def test_headings_and_words_of_every_language_are_known_in_all() -> None:
    for rubric in (sweets(), speak(sweets(), "ja")):
        assert [rubric.criterion(heading) for heading in ("Taste", "味", "Flavour")] == [rubric.criteria[0]] * 3
        assert [rubric.bands[1].is_called(word) for word in ("sweet", "甘い", "Cheering")] == [True] * 3
        assert not rubric.bands[1].is_called("Sad")


def test_a_rubric_speaks_the_first_language_it_knows_or_stays_as_it_is() -> None:
    rubric = sweets()
    assert speak(rubric, "sv", "ja").language == "ja"
    assert speak(rubric, "sv") is rubric
    assert speak(speak(rubric, "ja"), "en").criteria[1] == rubric.criteria[1]


@pytest.mark.parametrize(
    ("of", "instead", "message"),
    [
        ("Sweet = ", "Swet = ", "translations.ja.words.Swet: this key is unknown. Did you mean `Sweet`?"),
        ("taste = ", "tast = ", "translations.ja.criteria.tast: this key is unknown. Did you mean `taste`?"),
        ('name = "味"', 'name = "Paper"', 'criteria, number 2.aliases: "Paper" already means Taste.'),
    ],
)
def test_a_translation_of_nothing_is_told(of: str, instead: str, message: str) -> None:
    with pytest.raises(RubricError) as caught:
        parse(SWEETS.replace(of, instead), "sweets")
    assert message in str(caught.value)


@pytest.mark.parametrize("name", builtins())
def test_every_rubric_that_comes_along_knows_japanese(name: str) -> None:
    rubric, spoken = builtin(name), speak(builtin(name), "ja")
    assert [one.key for one in spoken.criteria] == [one.key for one in rubric.criteria]
    said = [text for one in spoken.criteria for text in (one.name, one.description)]
    said += [spoken.title, spoken.description, *(word for band in spoken.bands for word in band.words)]
    assert [text for text in said if text.isascii()] == []
    assert replace(speak(spoken, "en"), translations=(), criteria=rubric.criteria) == replace(rubric, translations=())
