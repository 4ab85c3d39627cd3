"""After which viewing, and when, it was scored."""

import pytest

from rubrica.review import Viewing

from .examples import Reading, read_anime


def test_the_front_matter_says_it() -> None:
    review, _ = read_anime("---\nviewing: second watch, dubbed\nscored: Winter 2024\n---\n\nFog.\n")
    assert review.viewing == Viewing("second watch, dubbed", 2, "Winter 2024")


def test_a_note_under_the_overall_says_it(reading: Reading) -> None:
    """
    ## Overall

    Score: 7/10

    Note: I scored this after my third viewing, in late autumn 2023. I may change my mind.
    """
    viewing = reading[0].viewing
    assert viewing == Viewing("I scored this after my third viewing, in late autumn 2023.", 3, "late autumn 2023")


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [
        ("first watch, one a night", 1),
        ("2nd playthrough", 2),
        ("a rewatch", 2),
        ("third reading", 3),
        ("二回目", 2),
        ("初見", 1),
        ("on a bus", None),
    ],
)
def test_which_one_it_was(words: str, ordinal: int | None) -> None:
    viewing = read_anime(f"---\nviewing: {words}\n---\n\nFog.\n")[0].viewing
    assert viewing is not None
    assert (viewing.text, viewing.ordinal) == (words, ordinal)


def test_a_text_that_says_nothing_of_it_has_none(reading: Reading) -> None:
    """
    ## Overall

    Score: 7/10

    The second episode is the best, and I would watch it on the first of May. The second time the ferry sinks, the
    score swells, and it is Winter 2024 aboard.
    """
    assert reading[0].viewing is None
