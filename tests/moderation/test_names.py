"""Names that look like another, and what nobody sees in one."""

import pytest

from rubrica.moderation import skeleton, taken_for, unseen_in

CRITICS = ("Ines Varga", "Teo Malm", "三木 陽")


@pytest.mark.parametrize(
    "name",
    [
        "ines varga", "INES  VARGA", "Inés Várga", "Ines.Varga", "lnes Varga", "1nes Varga", "Ιnes Vаrgа",
        "Ｉｎｅｓ Ｖａｒｇａ", "𝐈𝐧𝐞𝐬 𝐕𝐚𝐫𝐠𝐚", "Ines\u200bVarga", "Ines Vvarga".replace("Vv", "V"), "In3s V4rga",
        "ІΝES VARGA", "Іnes Varga",
    ],
)  # fmt: skip
def test_a_name_that_can_be_taken_for_the_critics_is_found(name: str) -> None:
    assert taken_for(name, CRITICS) == "Ines Varga"


@pytest.mark.parametrize("name", ["Тео Маlm", "ТЕО МАLМ"])
def test_capitals_of_another_script_look_like_capitals(name: str) -> None:
    assert taken_for(name, CRITICS) == "Teo Malm"


def test_a_name_in_another_script_is_compared_in_small_letters_and_large_ones() -> None:
    assert taken_for("НАТАША ВЕТРОВА", ["Наташа Ветрова"]) == "Наташа Ветрова"
    assert taken_for("Наташа Мирова", ["Наташа Ветрова"]) is None


def test_m_and_rn_are_one_at_a_glance() -> None:
    assert taken_for("Teo Malrn", CRITICS) == "Teo Malm"


@pytest.mark.parametrize("name", ["Ines V.", "Inés Vega", "Ines Varga fan", "Marek O.", "三木", "", "..."])
def test_a_name_of_ones_own_is_nobody_elses(name: str) -> None:
    assert taken_for(name, CRITICS) is None


def test_names_without_latin_letters_are_compared_as_they_are() -> None:
    assert taken_for("三木陽", CRITICS) == "三木 陽"
    assert skeleton("三木") != skeleton("三本")


def test_what_nobody_sees_in_a_name_is_told() -> None:
    assert unseen_in("Ines\u202e\u200bVarga\x00") == ("U+202E", "U+200B", "U+0000")
    assert unseen_in("Ines Várga 三木 👩\u200d🚀") == ()
