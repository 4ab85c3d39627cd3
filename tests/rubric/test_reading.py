"""Each text has one thing wrong; the error says where, what and what to do."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rubrica.rubric
from rubrica.rubric import Band, Mode, Policy, RubricError, builtins, parse

SHELF = Path(rubrica.rubric.__file__).parent / "data"

GOOD = """
title = "Tea"
edition = 2
since = 2026-01-31
policy = "weighted"
bands = [{ from = 0, to = 5.9, words = ["Dust"] }, { from = 6, words = ["Leaf", "Good"] }]
[scale]
worst = 0
step = 0.5
[rounding]
mode = "down"
[[criteria]]
name = "Aroma & Colour"
aliases = ["Nose"]
weight = 2.5
[[criteria]]
name = "Price"
in_overall = false
"""


def test_a_rubric_is_read_from_toml() -> None:
    tea = parse(GOOD, "tea@2")
    assert (tea.name, tea.title, tea.reference, tea.since) == ("tea", "Tea", "tea@2", date(2026, 1, 31))
    assert (tea.policy, tea.policy_declared, tea.rounding.mode) == (Policy.WEIGHTED, True, Mode.DOWN)
    assert (tea.scale.worst, tea.scale.best, tea.scale.step) == (Decimal(0), Decimal(10), Decimal("0.5"))
    assert tea.bands == (Band(Decimal(0), ("Dust",)), Band(Decimal(6), ("Leaf", "Good")))
    aroma, price = tea.criteria
    assert (aroma.key, aroma.short, aroma.weight) == ("aroma-and-colour", "Aroma & Colour", Decimal("2.5"))
    assert tea.overall({"aroma-and-colour": Decimal(8), "price": Decimal(1)}) == Decimal("8.0")
    assert not price.in_overall


@pytest.mark.parametrize(
    ("instead", "of", "message"),
    [
        ("titel =", "title =", "titel: this key is unknown. Did you mean `title`?"),
        ('title = "Tea', 'title = "Tea"', "this is not TOML: Illegal character '\\n' (column 13)."),
        ("edition = 0", "edition = 2", "edition: there is no edition 0. Write edition = 1."),
        ("edition = 2.5", "edition = 2", "edition: 2.5 is not a whole number."),
        ('since = "May"', "since = 2026-01-31", 'since: "May" is not a date.'),
        ('policy = "weigthed"', 'policy = "weighted"', 'policy: "weigthed" is unknown. Did you mean `weighted`?'),
        ('policy = "own"', 'policy = "weighted"', "criteria, number 1.weight: under the policy own no weight"),
        ("to = 5.5", "to = 5.9", "bands, number 1.to: an overall of 5.6 lies in no band. Write to = 5.9,"),
        ("to = 6", "to = 5.9", "bands, number 1.to: an overall of 6 lies in two bands. Write to = 5.9,"),
        ("from = 1,", "from = 0,", "bands, number 1: an overall from 0 up to 1 has no word. Add a band `from = 0`."),
        ("from = 12,", "from = 6,", "bands, number 1.to: an overall of 6 lies in no band."),
        ("step = 0.3", "step = 0.5", "scale.step: steps of 0.3 from 0 never reach 10."),
        ('step = "half"', "step = 0.5", 'scale.step: "half" is not a number.'),
        ("step = nan", "step = 0.5", "scale.step: NaN is no number to score with."),
        ("worst = -1e9", "worst = 0", "scale.worst: -1E+9 is no number to score with."),
        ("worst = true", "worst = 0", "scale.worst: true is not a number."),
        ('mode = "up"', 'mode = "down"', 'rounding.mode: "up" is unknown.'),
        ("places = 3", 'mode = "down"', "rounding.places: 3 places. Use 0, 1 or 2."),
        ("places = 1\nstep = 0.5", 'mode = "down"', "rounding.step: the overall is rounded to places already."),
        ('nmae = "Price"', 'name = "Price"', "criteria, number 2.nmae: this key is unknown. Did you mean `name`?"),
        ('name = ""', 'name = "Price"', "criteria, number 2.name: this criterion has no name."),
        ('name = "Nose"', 'name = "Price"', 'criteria, number 2.name: "Nose" already means Aroma & Colour.'),
        ('name = "Aroma & Colour"\nkey = "p"', 'name = "Price"', 'criteria, number 2.name: "Aroma & Colour" already'),
        ('name = "Overall"', 'name = "Price"', 'criteria, number 2.name: "Overall" already means the overall.'),
        ('name = "P"\nkey = "A B"', 'name = "Price"', 'criteria, number 2.key: "A B" cannot stand in an address.'),
        ("aliases = 7", 'aliases = ["Nose"]', "criteria, number 1.aliases: this is not a list of texts."),
        ("weight = -1", "weight = 2.5", "criteria, number 1.weight: a weight is below 0."),
        ("weight = 0", "weight = 2.5", "criteria: none counts in the overall. Give one a weight above 0."),
        ('in_overall = "no"', "in_overall = false", 'criteria, number 2.in_overall: "no" is neither true nor'),
        ('words = ["a", "b", "c"]', 'words = ["Dust"]', "bands, number 1: 3 words. Give it one or two,"),
        ("from = 6, to = 9,", "from = 6,", "bands, number 2.to: an overall from 9 up to 10 has no word."),
        ("from = 6, to = 5,", "from = 6,", "bands, number 2.to: the band ends at 5 and begins at 6."),
        ('name = "Aroma & Colour"', 'name = "Price"', 'criteria, number 2.name: "Aroma & Colour" stands there twice.'),
        ("since = 2026-01-31T08:00:00", "since = 2026-01-31", "since: 2026-01-31 08:00:00 is not a date."),
        ("[translations]\nja = 1", "[rounding]", "translations.ja: this is not a table. Write it as a table with:"),
    ],
)  # fmt: skip
def test_an_error_names_the_file_the_key_and_what_to_do(instead: str, of: str, message: str) -> None:
    assert of in GOOD
    with pytest.raises(RubricError) as error:
        parse(GOOD.replace(of, instead), "tea")
    source, _, said = str(error.value).partition(": ")
    assert (error.value.source, source.split(",")[0]) == ("tea.toml", "tea.toml")
    assert said[: len(message)] == message


@pytest.mark.parametrize(
    ("instead", "of", "line"),
    [
        ("titel =", "title =", 2),
        ("to = 5.5", "to = 5.9", 6),
        ("step = 0.3", "step = 0.5", 9),
        ("weight = -1", "weight = 2.5", 15),
        ('name = "" # "name"', 'name = "Price"', 17),
        ('key = """\n[scale]"""', 'name = "Price"', 16),
        ("[translations.ja.words]\nDsut = 'x'\n[rounding]", "[rounding]", 11),
    ],
)
def test_an_error_names_its_line(instead: str, of: str, line: int) -> None:
    with pytest.raises(RubricError, match=rf"tea\.toml, line {line}: "):
        parse(GOOD.replace(of, instead), "tea")


def error_of(text: str, name: str) -> str:
    """What is said of a text; "" where it is a rubric."""
    try:
        parse(text, name)
    except RubricError as error:
        return str(error)
    return ""


VALUES = (
    "1", "-1", "1e400", "nan", "true", '"x"', '""', "[]", "[1]", "[[]]", "[{}]", "{}", "{a = 1}", "2026-01-31",
    "01:02:03", '"""a\n\nb"""', '"' + "x" * 300 + '"', "9" * 5000, "[" * 5000, "'", "=", "\n", "#", "]", "\x00", "🌫",
)  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from(builtins()), st.floats(0, 1), st.integers(0, 12), st.sampled_from(VALUES))
def test_whatever_is_wrong_is_said_in_one_sentence_with_its_line(
    name: str, where: float, much: int, instead: str
) -> None:
    text = (SHELF / f"{name}.toml").read_text("utf-8")
    start = int(where * len(text))
    said = error_of(text[:start] + instead + text[start + much :], name)
    assert len(said) < 400
    assert "\n" not in said
    nowhere = ("bands: no overall", "criteria: there are", "a number in it", "this is not TOML: it nests")
    placed = (f"{name}.toml, line ", *(f"{name}.toml: {said}" for said in nowhere))
    assert not said or said.startswith(placed)


def test_bands_may_not_be_forgotten_but_may_be_left_out() -> None:
    with pytest.raises(RubricError, match=r"x\.toml: bands: no overall has a word\. Write bands = "):
        parse('criteria = [{name = "Fun"}]', "x")
    assert parse('bands = []\ncriteria = [{name = "Fun"}]', "x").bands == ()


@pytest.mark.parametrize(
    ("scale", "rounding", "message"),
    [
        ("worst = 0", "step = 3", "an overall of 10 would be displayed as 9"),
        ("best = 5.5", "places = 0", "an overall of 5.5 would be displayed as 6"),
        ("worst = 0.5", 'places = 0\nmode = "down"', "an overall of 0.5 would be displayed as 0"),
    ],
)
def test_an_overall_is_displayed_on_the_scale_and_may_be_the_best(scale: str, rounding: str, message: str) -> None:
    with pytest.raises(RubricError, match=message):
        parse(f'bands = []\ncriteria = [{{name = "Fun"}}]\n[scale]\n{scale}\n[rounding]\n{rounding}', "x")


def test_bands_rise_and_each_starts_once() -> None:
    text = (
        'criteria = [{{name = "Fun"}}]\n'
        'bands = [{{from = 1, words = "a"}}, {{from = {}, words = "b"}}, {{from = 5, words = "c"}}]'
    )
    with pytest.raises(RubricError, match="from the lowest to the highest"):
        parse(text.format(7), "x")
    with pytest.raises(RubricError, match="a second band starts at 5"):
        parse(text.format(5), "x")


def test_nothing_to_score_is_an_error() -> None:
    with pytest.raises(RubricError, match="Add at least one"):
        parse("bands = []", "x")


def test_letters_are_valued_by_place_or_by_name() -> None:
    rest = 'bands = []\ncriteria = [{name = "Fun"}, {name = "Art"}]\n[scale]\n'
    listed = parse(rest + 'letters = ["A", "B", "C"]', "x")
    assert [listed.scale.parse(letter) for letter in "ABC"] == [2, 1, 0]
    valued = parse(rest + 'letters = { "A" = 4, "A-" = 3.7, "F" = 0 }', "x")
    scores = {"fun": Decimal(4), "art": Decimal("3.7")}
    assert str(valued.working(scores)) == "(4 + 3.7) ÷ 2 = 3.85 ≈ 3.9 (A)"
    assert valued.print_overall(Decimal("3.9")) == "A"
    with pytest.raises(RubricError, match="from best to worst"):
        parse(rest + 'letters = { "F" = 0, "A" = 4 }', "x")
    with pytest.raises(RubricError, match="the letters already say it"):
        parse(rest + 'step = 1\nletters = ["A", "B"]', "x")


def test_a_text_of_another_edition_is_refused() -> None:
    with pytest.raises(RubricError, match=r"the text is edition 2\. Write edition = 1"):
        parse(GOOD, "tea@1")
