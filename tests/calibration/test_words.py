"""Words, and the scores they stand beside: worked by hand."""

from decimal import Decimal
from fractions import Fraction

from rubrica.calibration import Told, beside, words_of


def test_english_words_are_small_letters_without_those_that_say_nothing() -> None:
    assert words_of("The music isn’t FLAT; the Singer's voice soars. It's 24 minutes, ok?") == {
        "music", "flat", "singer", "voice", "soars", "minutes",
    }  # fmt: skip


def test_the_quick_way_finds_the_same_english_words() -> None:
    text = "It's the 2nd un-numbered Singer's choice, isn't it? rock'n'roll 24x"
    assert words_of(text) == words_of(f"{text} あ")


def test_japanese_words_are_characters_with_a_syllable_and_katakana() -> None:
    assert words_of("作画が美しく、キャラも良い。泣ける。") == {"作画", "美し", "キャラ", "良い", "泣け"}
    assert words_of("キャラ") == words_of("ｷｬﾗ")


def test_other_languages_keep_their_letters() -> None:
    assert words_of("Eine schöne Geschichte — très émouvante") == {"eine", "schöne", "geschichte", "très", "émouvante"}


def sections(*given: tuple[int, str, int]) -> list[tuple[Decimal, frozenset[str]]]:
    """So many sections of one score with these words."""
    return [(Decimal(score), frozenset(words.split())) for score, words, count in given for _ in range(count)]


def test_a_word_is_told_by_how_many_times_likelier_it_is() -> None:
    """Eight sections above 6, eight below. "soars" stands in seven of the high ones and one of the low: (7 + 1) ÷ 10
    against (1 + 1) ÷ 10 is 4 times. Drawn by lot, eight sections lie so in 8 × 8 + 1 × 1 = 65 of 12870 ways, one in
    198: rarer than one in 40 × 3 words. "flat" is its mirror. "plain" stands in five and four: that may be chance."""
    given = sections(
        (9, "soars plain", 5), (8, "soars", 2), (7, "flat", 1), (6, "flat", 3),
        (5, "flat plain", 4), (4, "flat", 3), (3, "soars", 1),
    )  # fmt: skip
    found = beside(given, Decimal(6))
    assert (found.highs, found.lows) == (8, 8)
    assert found.high == (Told("soars", 7, 1, Fraction(4)),)
    assert found.low == (Told("flat", 1, 7, Fraction(1, 4)),)


def test_words_that_are_everywhere_alike_are_not_told() -> None:
    found = beside(sections((9, "the same", 50), (2, "the same", 50)), Decimal(6))
    assert (found.high, found.low) == ((), ())


def test_a_word_of_four_sections_is_not_told() -> None:
    assert beside(sections((9, "once", 4), (2, "", 9)), Decimal(6)).high == ()
    assert beside([], Decimal(6)).highs == 0
