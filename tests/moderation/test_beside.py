"""Names in which somebody else's stands beside other words."""

import pytest

from rubrica.moderation import beside, said_to_be

CRITICS = ("Ines Varga", "Teo Malm", "三木 陽", "Mira")


@pytest.mark.parametrize(
    "name",
    [
        "Ines Varga (critic)", "Ines Varga – critic", "Ines Varga, editor", "Critic: Inés Várga", "The real lnes Varga",
        "ines.varga | official", "Moderator Ines Varga", "Ines Varga [the author]", "Іnes Varga (Reviewer)",
    ],
)  # fmt: skip
def test_a_name_with_a_word_for_what_somebody_does_here_says_to_be_theirs(name: str) -> None:
    assert said_to_be(name, CRITICS) == "Ines Varga"


@pytest.mark.parametrize(
    "name", ["三木陽（評者）", "評者・三木 陽", "管理人の三木陽", "三木陽本人です", "【公式】三木陽"]
)
def test_in_japanese_too(name: str) -> None:
    assert said_to_be(name, CRITICS) == "三木 陽"


@pytest.mark.parametrize(
    "name", ["Ines Varga, Oslo", "Ines Varga fan", "Kim / Teo Malm", "三木陽のファン", "Mira – Oslo"]
)
def test_a_name_in_which_another_stands_is_told_and_does_not_say_to_be_theirs(name: str) -> None:
    assert (beside(name, CRITICS) is not None, said_to_be(name, CRITICS)) == (True, None)


@pytest.mark.parametrize(
    "name",
    [
        "Mira Lund", "Ines Berg", "Theo Malm", "The Critic", "critic", "評者", "三木", "Marek O.", "Anna-Mira",
        "Ines V.", "Admiral Teo", "", "...", "the", "Modesta Varga",
    ],
)  # fmt: skip
def test_a_name_of_ones_own_is_nobody_elses(name: str) -> None:
    assert (beside(name, CRITICS), said_to_be(name, CRITICS)) == (None, None)
