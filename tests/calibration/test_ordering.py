"""Equal scores put in order by answers, worked by hand."""

from itertools import permutations

from rubrica.calibration import Answer, next_pair, order


def places(names: str, *answers: str) -> dict[str, int]:
    """The places of names of one letter; answers are "A>B" or "A=B"."""
    return {one.name: one.place for one in order(names, given(*answers))}


def given(*answers: str) -> list[Answer]:
    return [Answer(one[0], one[2], one[1] == "=") for one in answers]


def test_without_answers_all_share_the_first_place() -> None:
    assert places("ABC") == {"A": 1, "B": 1, "C": 1}


def test_a_chain_of_answers_decides_between_its_ends() -> None:
    """A before B and C: +2. B before C, behind A: 0. C: -2. D has no answer: 0, and shares B's place."""
    assert places("DCBA", "A>B", "B>C") == {"A": 1, "D": 2, "B": 2, "C": 4}


def test_a_circle_of_answers_decides_nothing_among_those_on_it() -> None:
    """A, B and C beat each other in turn, so each counts D alone: +1. D stands behind three: -3."""
    assert places("ABCD", "A>B", "B>C", "C>A", "C>D") == {"A": 1, "B": 1, "C": 1, "D": 4}


def test_alike_is_an_answer_and_moves_nobody() -> None:
    assert places("AB", "A=B") == {"A": 1, "B": 1}
    assert next_pair("AB", given("A=B")) is None


def test_answers_about_others_are_left_out() -> None:
    assert places("AB", "A>X", "X>B") == {"A": 1, "B": 1}


def test_whoever_stands_before_another_has_the_better_place() -> None:
    for answers in permutations(("A>B", "C>B", "B>D", "E>C", "D>E"), 3):
        found = places("ABCDE", *answers)
        wrong = [one for one in answers if found[one[0]] > found[one[2]]]
        assert wrong == [], answers


def test_the_nearest_in_the_order_are_asked_about_next() -> None:
    """A stands first and B, C follow it; between those two nothing is said, nor about D, who shares no chain."""
    assert next_pair("ABCD", given("A>B", "A>C")) == ("A", "D")
    assert next_pair("ABC", given("A>B", "A>C")) == ("B", "C")
    assert next_pair("A", []) is None


def test_what_a_chain_says_is_not_asked() -> None:
    answers: list[Answer] = []
    names = "KBGEAHJCFIDL"
    while pair := next_pair(names, answers):
        answers.append(Answer(min(pair), max(pair)))
    assert [one.name for one in order(names, answers)] == sorted(names)
    assert len(answers) < 40
