"""The filter, worked by hand on a handful of decisions."""

from __future__ import annotations

from collections import Counter
from math import log

import pytest

from rubrica.moderation import Likeness, Said, Seen, likeness, tokens_of

SPAM = ("Watch every season free at https://stream.example", "Free streams, no sign-in: https://stream.example/a")
PRINTED = ("The ending earned its silence.", "I liked the quiet of the third episode more than you did.")
JAPANESE_SPAM, JAPANESE = "無料で全話見放題はこちら https://stream.example", "作画がとても美しく、最終回で泣きました。"


def learned() -> tuple[dict[str, Seen], Seen]:
    """What has been seen after ten decisions about each of the six texts above."""
    spam = Counter(token for text in (*SPAM, JAPANESE_SPAM) for token in tokens_of(Said(text)))
    printed = Counter(token for text in (*PRINTED, JAPANESE) for token in tokens_of(Said(text)))
    return {token: Seen(10 * spam[token], 10 * printed[token]) for token in {*spam, *printed}}, Seen(30, 30)


def of(text: str) -> Likeness:
    found = likeness(tokens_of(Said(text)), *learned())
    assert found is not None
    return found


def test_nothing_is_said_before_ten_of_each_were_decided() -> None:
    assert likeness({"free"}, {"free": Seen(9, 0)}, Seen(9, 99)) is None
    assert likeness({"free"}, {"free": Seen(10, 0)}, Seen(10, 10)) is not None


def test_one_token_alone_is_as_likely_as_its_share() -> None:
    """Ten of ten in spam: (0.45 x 0.5 + 10 x 1) / 10.45."""
    found = likeness({"free"}, {"free": Seen(10, 0)}, Seen(10, 10))
    assert found == Likeness(pytest.approx(10.225 / 10.45), ("free",))


def test_two_tokens_are_joined_by_fishers_method() -> None:
    """So small a product p of two numbers drawn by chance is as likely as p (1 - ln p)."""
    spam, printed = (10.225 / 10.45) ** 2, (0.225 / 10.45) ** 2
    found = likeness({"free", "streams"}, {"free": Seen(10, 0), "streams": Seen(10, 0)}, Seen(10, 10))
    expected = (1 + (1 - printed * (1 - log(printed))) - (1 - spam * (1 - log(spam)))) / 2
    assert found == Likeness(pytest.approx(expected), ("free", "streams"))


def test_a_comment_like_spam_is_told_from_one_like_those_that_were_printed() -> None:
    assert of("Every season, free streams at https://stream.example/new").spam > 0.95
    assert of("The silence of the ending is what I liked.").spam < 0.05


def test_japanese_is_learned_without_a_dictionary() -> None:
    assert of("全話無料で見放題 https://stream.example").spam > 0.95
    assert of("最終回の作画が美しくて泣きました").spam < 0.05


def test_what_was_never_seen_is_neither() -> None:
    assert likeness({"unheard"}, *learned()) == Likeness(0.5, ())


def test_the_tokens_that_say_so_most_are_named() -> None:
    assert of("Free episode at https://stream.example").because == ("link:stream.example", "links:one", "free", "at")


def test_a_very_long_text_is_judged_and_not_more_certain() -> None:
    seen = {f"word{number}": Seen(10, 0) for number in range(5000)}
    found = likeness(seen.keys(), seen, Seen(10, 10))
    assert found is not None
    assert (found.spam <= 1, len(found.because)) == (True, 5)
