"""Some values of a TOML file change; everything else in it stays as its owner wrote it."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrica.web.catalogue.editing import value_at, with_rows, with_values

FILE = """# my press
name = "Old" # as on the door
unknown = 3

# the menu
[[menu]]
label = "Reviews"
address = "/reviews/"
extra = 1 # mine

[tip] # jar
address = "https://tips.example"

# the theme
[theme]
rub = "#0a5c36"
"""


def test_one_line_changes_and_no_other() -> None:
    assert with_values(FILE, {("name",): "New"}) == FILE.replace('"Old"', '"New"')
    assert with_values(FILE, {("name",): "Old"}) == FILE
    assert with_values(FILE, {}) == FILE


def test_a_new_value_stands_below_the_last_one_and_above_the_comment_of_what_follows() -> None:
    expected = FILE.replace("unknown = 3\n", 'unknown = 3\ntagline = "It works"\n')
    assert with_values(FILE, {("tagline",): "It works"}) == expected
    tip = FILE.replace('tips.example"\n', 'tips.example"\nlabel = "Tip"\n')
    assert with_values(FILE, {("tip", "label"): "Tip"}) == tip


def test_the_last_value_of_a_table_takes_the_table_along() -> None:
    assert "[theme]" not in with_values(FILE, {("theme", "rub"): ""})
    assert with_values(FILE, {("tip", "ja", "label"): ""}) == FILE


def test_a_tip_jar_that_was_only_an_address_becomes_a_table() -> None:
    made = with_values('tip = "https://a.example"\n', {("tip", "ja", "label"): "応援"})
    assert tomllib.loads(made) == {"tip": {"address": "https://a.example", "ja": {"label": "応援"}}}


def test_rows_that_stay_keep_what_else_they_say() -> None:
    rows = [{"label": "All", "address": "/reviews/"}, {"label": "Best", "address": "/best/"}]
    made = with_rows(FILE, "menu", rows)
    assert tomllib.loads(made)["menu"] == [{**rows[0], "extra": 1}, rows[1]]
    assert "extra = 1 # mine" in made
    assert "menu" not in tomllib.loads(with_rows(made, "menu", []))
    assert "# jar" in with_rows(made, "menu", [])


@pytest.mark.parametrize(
    "tip",
    [
        'tip = { address = "https://a.example" }',
        'tip.address = "https://a.example"',
        '[tip]\naddress = "https://a.example"\n[other]\nx = 1\n[tip.ja]\nheading = "h"',
    ],
)
def test_a_table_that_is_set_out_otherwise_says_what_it_should(tip: str) -> None:
    made = with_values(f"# mine\n{tip}\n", {("tip", "label"): "Tip", ("tip", "ja", "label"): "応援"})
    said = tomllib.loads(made)["tip"]
    assert (said["address"], said["label"], said["ja"]["label"]) == ("https://a.example", "Tip", "応援")
    assert "# mine" in made


@given(st.dictionaries(st.sampled_from(["name", "word", "zone", "tip"]), st.text(max_size=40)))
def test_whatever_is_typed_is_what_the_file_says(said: dict[str, str]) -> None:
    usable = {key: value for key, value in said.items() if "\0" not in value and "\r" not in value}
    made = with_values(FILE, {("tip", "text") if key == "tip" else (key,): value for key, value in usable.items()})
    values = tomllib.loads(made)
    for key, value in usable.items():
        assert value_at(values, ("tip", "text") if key == "tip" else (key,)) == value
    assert (values["unknown"], values["menu"]) == (3, tomllib.loads(FILE)["menu"])
