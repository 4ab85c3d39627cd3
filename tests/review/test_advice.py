"""Advice: who should watch it, and who should not."""

import pytest

from .examples import Reading, read_anime


def test_advice_is_read_from_lists_under_their_labels(reading: Reading) -> None:
    """
    ## Who should watch it

    **Watch it if you**

    - like fog
    - have an evening

    **Skip it if you**

    - get seasick
    """
    advice = reading[0].advice
    assert [item.text for item in advice.watch] == ["like fog", "have an evening"]
    assert [item.text for item in advice.skip] == ["get seasick"]
    assert advice.section == 1


def test_advice_is_read_from_lines(reading: Reading) -> None:
    """
    ## Who should watch it

    Watch it if you like fog.

    Don’t watch it if you get seasick.
    """
    advice = reading[0].advice
    assert ([item.text for item in advice.watch], [item.text for item in advice.skip]) == (
        ["you like fog."],
        ["you get seasick."],
    )


def test_advice_in_prose_is_read_from_the_last_sections(reading: Reading) -> None:
    """
    If you love fog, you will love the first minute.

    ## Story

    A ferry.

    ## Visuals

    If you look up, you see love and a gull. If you have ears, you can hear both.

    ## Overall

    You shouldn’t watch this if you get seasick. If you love fog, you will love it.
    """
    advice = reading[0].advice
    assert ([item.text for item in advice.watch], [item.text for item in advice.skip], advice.section) == (
        ["If you love fog, you will love it."],
        ["You shouldn’t watch this if you get seasick."],
        -1,
    )


@pytest.mark.parametrize(
    ("typed", "watch", "skip"),
    [
        ("Watch if: you like fog\n\nSkip if: you get seasick", ["you like fog"], ["you get seasick"]),
        ("**Watch if** you like fog.\n**Skip if** you get seasick.", ["you like fog."], ["you get seasick."]),
        ("Watch it if you like fog; skip it if you get seasick.", ["you like fog"], ["you get seasick."]),
        ("- Read if you like fog\n- Avoid if you get seasick", ["you like fog"], ["you get seasick"]),
        ("Recommended for: friends of fog\n\nNot for: the seasick", ["friends of fog"], ["the seasick"]),
        ("For fans of: Copper Tide", ["Copper Tide"], []),
        ("Recommended for: friends of fog\nNot for: the seasick", ["friends of fog"], ["the seasick"]),
        (
            "## Who is it for?\n\nFriends of fog. Nobody who gets seasick.",
            ["Friends of fog."],
            ["Nobody who gets seasick."],
        ),
        ("## Who is it for?\n\nNobody on this coast should miss it.", ["Nobody on this coast should miss it."], []),
        ("## Watch if\n\n- fog\n\n## Skip if\n\n- waves", ["fog"], ["waves"]),
        ("## Who should skip it\n\n- my uncle", [], ["my uncle"]),
        ("## Should you watch it?\n\nYes, if you like fog. Otherwise, a book.", ["Yes, if you like fog."], []),
        (
            "## Who is it for?\n\nPeople who like fog. If you get seasick, stay ashore.",
            ["People who like fog."],
            ["If you get seasick, stay ashore."],
        ),
        ("I recommend it to anyone with a lamp.", ["I recommend it to anyone with a lamp."], []),
        ("If you get seasick, give it a miss.", [], ["If you get seasick, give it a miss."]),
        ("こんな人におすすめ：霧が好きな人\nおすすめしない人：船酔い", ["霧が好きな人"], ["船酔い"]),
        ("Watch it if:\n- fog\n- gulls\nSkip it if:\n- waves", ["fog", "gulls"], ["waves"]),
        ("Watch it if:\n- fog\nand this too:\n- gulls", ["fog and this too:", "gulls"], []),
        ("こんな人におすすめ\n\n- 霧が好き\n\nおすすめしない人\n\n- 船酔い", ["霧が好き"], ["船酔い"]),
    ],
)
def test_advice_as_critics_give_it(typed: str, watch: list[str], skip: list[str]) -> None:
    advice = read_anime(f"{typed}\n")[0].advice
    assert ([item.text for item in advice.watch], [item.text for item in advice.skip]) == (watch, skip)


@pytest.mark.parametrize(
    "typed",
    [
        "Watch the lamp when the ferry turns.",
        "If it rains, it rains for an episode.",
        "She should not have gone. People who sing are not heard.",
        "I read it when I was twelve.",
    ],
)
def test_prose_that_advises_nobody(typed: str) -> None:
    advice = read_anime(f"## Story\n\n{typed}\n")[0].advice
    assert (advice.watch, advice.skip) == ((), ())


def test_a_text_without_advice_has_none(reading: Reading) -> None:
    """
    ## Story

    - a ferry
    - a gull
    """
    assert (reading[0].advice.watch, reading[0].advice.skip) == ((), ())
