"""What a critic guesses that others will make of it: each labelled text is read as labelled."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rubrica.review import Direction

from .examples import Reading, read_anime

TEXTS = tomllib.loads(Path(__file__).with_name("guesses.toml").read_text("utf-8"))["text"]


@pytest.mark.parametrize("labelled", TEXTS, ids=lambda one: one["text"][:60])
def test_it_is_read_as_labelled(labelled: dict) -> None:
    heading = f"## {labelled['under']}\n\n" if "under" in labelled else ""
    review, _ = read_anime(f"{heading}{labelled['text']}\n")
    read = [f"{guess.criterion or 'whole'} {guess.direction}" for guess in review.guesses]
    assert read == labelled["guesses"]


def test_a_guess_knows_its_sentence_and_its_line(reading: Reading) -> None:
    """
    ## Story

    Score: 5/10

    The ferry turns. Nobody asks why.
    *Others* may
    disagree on story.
    """
    (guess,) = reading[0].guesses
    assert (guess.direction, guess.text) == (Direction.OTHERWISE, "Others may disagree on story.")
    assert reading[0].manuscript.source.line_of(guess.start) == 6


def test_what_is_hidden_in_a_line_is_not_told(reading: Reading) -> None:
    """
    Others may disagree on story, ||now that he is dead||.
    """
    assert "dead" not in reading[0].guesses[0].text
