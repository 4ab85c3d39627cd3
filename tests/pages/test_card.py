"""The share card, and the type it is set in."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from fontTools.ttLib import TTFont
from PIL import Image

from rubrica.pages.cards.card import Card, CardRow, card_file, card_of, render_card
from rubrica.pages.cards.lines import one_line, title_lines
from rubrica.pages.cards.type import FONTS, SANS, SERIF, font_files, needs_system_fonts, printable
from rubrica.pages.values.entry import Entry, EntryScore, Site

RED, EMPTY = (0xAD, 0x1F, 0x18), (0xE6, 0xDC, 0xCB)
ROWS = tuple(CardRow(name, ticks, str(ticks)) for name, ticks in (("Story", 5), ("Visuals", 9), ("Audio", 8)))
CARD = Card(
    site="Margin Notes",
    title="Paper Lanterns of Mizuhara",
    by="Ines Varga · 21 December 2025",
    overall="7.3",
    best="10.0",
    verdict="Good",
    working="(5 + 9 + 8) ÷ 3 = 7.333… ≈ 7.3",
    rows=ROWS,
    language="en",
)
STEPS = ((1, 80), (2, 60), (3, 50))


def drawn(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(render_card(card))).convert("RGB")


def texts(lines: list) -> list[str]:
    return ["".join(run.text for run in line.runs) for line in lines]


def ticks(picture: Image.Image, y: int) -> list[bool]:
    """Which of the ten ticks of the row at this height are filled."""
    return [picture.getpixel((810 + 25 * n, y)) == RED for n in range(10)]


def test_a_card_is_1200_by_630_and_small_enough_for_every_network():
    png = render_card(CARD)
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert len(png) < 300_000


def test_the_ticks_can_be_counted():
    picture = drawn(CARD)
    rows = [ticks(picture, y) for y in (378, 432, 486)]
    assert [sum(row) for row in rows] == [5, 9, 8]
    assert picture.getpixel((810 + 25 * 9, 378)) == EMPTY


def test_half_a_point_is_half_a_tick():
    picture = drawn(replace(CARD, rows=(CardRow("Story", 8.5, "8.5"),)))
    assert sum(ticks(picture, 432)) == 8
    assert [picture.getpixel((x, 432)) for x in (805, 1005, 1017)] == [RED, RED, EMPTY]


def test_what_is_not_scored_has_a_dash_and_no_tick_and_zero_has_a_zero():
    scores = tuple(EntryScore(key, key, key, value, "10", 0.0) for key, value in (("story", None), ("audio", "0")))
    entry = Entry("s", "T", "en", "2025-12-21", "ines", "Ines", overall="0.0", scores=scores)
    rows = card_of(entry, Site("P", "https://p.example"), "").rows
    assert rows == (CardRow("story", 0, "–"), CardRow("audio", 0, "0"))


def test_a_text_without_scores_is_judged_by_nothing_red_but_the_mark_of_the_press():
    unscored = drawn(replace(CARD, overall="", best="", verdict="", working="", rows=(), summary="A deck."))
    assert RED not in {colour for _, colour in unscored.crop((64, 100, 1200, 630)).getcolors(10_000)}
    assert RED in {colour for _, colour in drawn(CARD).crop((64, 100, 1200, 630)).getcolors(10_000)}


def test_an_earlier_revision_says_so():
    earlier = replace(CARD, note="1st revision · a newer one is in print")
    foot = (700, 570, 1200, 625)
    assert drawn(earlier).crop(foot).tobytes() != drawn(CARD).crop(foot).tobytes()


def test_markup_in_a_title_is_text():
    sly = replace(CARD, title='</text><image href="/etc/passwd"/>&amp;')
    assert drawn(sly).size == (1200, 630)


def test_a_text_without_a_title_has_a_card_all_the_same():
    assert drawn(replace(CARD, title="\u202e")).size == (1200, 630)


def test_a_japanese_title_is_set_in_the_japanese_font_and_no_other_card_reads_it():
    assert [path.endswith(".otf") for path in font_files(["水原の紙灯籠"])][-1]
    assert not any(path.endswith(".otf") for path in font_files(["Paper Lanterns"]))
    assert drawn(replace(CARD, title="水")).tobytes() != drawn(replace(CARD, title="火")).tobytes()


def test_a_script_the_card_has_no_font_for_asks_the_system():
    assert not needs_system_fonts(["Paper Lanterns", "水原の紙灯籠", "Ω", "≈"])
    assert needs_system_fonts(["한국"])


@pytest.mark.parametrize("fonts", ["latin", "noto-serif-jp"])
def test_the_lists_of_characters_say_what_the_fonts_hold(fonts):
    listed = set((FONTS / f"{fonts}.txt").read_text(encoding="utf-8").replace("\n", ""))
    files = FONTS.glob("noto-serif-jp.otf") if fonts == "noto-serif-jp" else FONTS.glob("*.ttf")
    for file in files:
        assert not listed - {chr(code) for code in TTFont(file).getBestCmap()}


def test_a_short_title_is_large_and_a_long_one_breaks_into_lines_about_equally_long():
    assert [line.size for line in title_lines("Salt Radio", SERIF, STEPS, 1000, 0)] == [80]
    lines = title_lines("The Lighthouse Keeper’s Third Daughter and the Tides", SERIF, STEPS, 1000, 0)
    assert texts(lines) == ["The Lighthouse Keeper’s", "Third Daughter and the Tides"]


def test_a_japanese_title_breaks_where_a_phrase_ends():
    lines = title_lines("水原の紙灯籠と、ひと夏のあいだに消えていった川の名前", SERIF, ((2, 68),), 1072, -0.018)
    assert texts(lines) == ["水原の紙灯籠と、ひと夏のあいだに", "消えていった川の名前"]


def test_a_title_that_no_size_holds_ends_in_an_ellipsis():
    last = texts(title_lines("word " * 200, SERIF, STEPS, 1000, 0))
    assert len(last) == 3
    assert last[-1].endswith("word…")


def test_a_word_longer_than_a_line_is_broken():
    assert "".join(texts(title_lines("a" * 60, SERIF, STEPS, 1000, 0))) == "a" * 60


def test_a_line_shrinks_before_it_is_cut():
    assert one_line("Short", SANS, 30, 200).size == 30
    longer = one_line("Rather long for this", SANS, 30, 200)
    assert longer.size < 30
    assert longer.width <= 200
    assert texts([one_line("Far too long for any size of it", SANS, 30, 100)])[0].endswith("…")


def test_control_characters_and_marks_of_direction_are_not_printed():
    assert printable("a\x00b\u202ec\ufffe  d\n") == "abc d"


def test_a_card_is_drawn_once_for_what_it_prints(tmp_path):
    first = card_file(CARD, tmp_path)
    written = first.stat().st_mtime_ns
    assert card_file(CARD, tmp_path) == first
    assert first.stat().st_mtime_ns == written
    assert card_file(replace(CARD, overall="7.4"), tmp_path) != first
    assert len(list(tmp_path.iterdir())) == 2


def test_a_press_may_draw_its_own_card(tmp_path):
    (tmp_path / "card").mkdir()
    own = '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="6"><path d="M0 0h{{ title|length }}v6z"/></svg>'
    (tmp_path / "card" / "card.svg").write_text(own, encoding="utf-8")
    assert Image.open(io.BytesIO(render_card(CARD, tmp_path))).size == (12, 6)
