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


@pytest.mark.parametrize(
    ("note", "ordinal", "when"),
    [
        ("Scored after one viewing, June 2025.", 1, "June 2025"),
        ("Scores as of 12 March 2025, after two watches.", 2, "12 March 2025"),
        ("N.B. Scored in spring 2025, on a second listen.", 2, "spring 2025"),
        ("Written on 3 May 2025, scored after my first viewing in Winter 2024.", 1, "Winter 2024"),
        ("Based on all 12 episodes, one watch.", 1, ""),
        ("Scored on 2025-11-30, after finishing it twice.", 2, "2025-11-30"),
        ("Score given after the finale on 3 Apr 2025; may change on a rewatch.", None, "3 Apr 2025"),
        ("*Scores reflect a single viewing.*", 1, ""),
        ("Scored after viewing #2.", 2, ""),
        ("評価は初見時のものです（2024年11月）。", 1, "2024年11月"),
    ],
)
def test_notes_as_critics_write_them(note: str, ordinal: int | None, when: str) -> None:
    viewing = read_anime(f"## Overall\n\nScore: 7/10\n\nFog.\n\n{note}\n")[0].viewing
    assert viewing is not None
    assert (viewing.ordinal, viewing.when) == (ordinal, when)


@pytest.mark.parametrize(
    "line",
    [
        "I would watch it twice, and score it higher each time.",
        "Winter 2024 was cold, and so is this.",
        "The film has two readings, one of them in the credits.",
        "I may change the score on a rewatch.",
        "Published on 3 May 2025.",
    ],
)
def test_lines_that_are_no_such_note(line: str) -> None:
    assert read_anime(f"## Overall\n\nScore: 7/10\n\n{line}\n")[0].viewing is None
