"""What holds for any page at all: hypothesis copies together lines of pages, marks of Markdown and noise."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica.importers import import_text
from rubrica.rubric import builtin

from .saying import words_of_the_manuscript, words_that_were_kept

ANIME = builtin("anime")
PROSE = "The quick brown fox jumps over the lazy dog and it will not stop jumping, ever, for anyone."
LINES = (
    "", "", "Story", "Visuals", "Overall", "Score: 5/10", "Story – 8/10", "8/10", "8", "9.5", "★★★★☆", "B+",
    "Story: 8/10 - and then there was a lot of prose to read about", PROSE, "a" * 130 + ".",
    "ストーリー", "評価：8点", "これは**「重要」**です。",
    "Contents", "Home", "Share this:", "Leave a Reply", "3 comments", "Related", "By Ann",
    "March 3, 2021", "Tags: a, b",
    "(A, b)", "Image: a", "~bye~", "Note: x y.", "Watch it if you like it.", "Pros", "nice", "©2021 Foo", "ko-fi.com/a",
    "# x", "## Story", "> q", "1. a", "2. b", "3) c", "- d", "• e", "*a* _b_", "::: spoiler", ":::", "||x||", "---",
    "===", "| a | b |", "a\tb", "c\t8", "<b>x</b>", "<!-- rubrica: allow x because y -->", "[a](b)", "[[a]]", "[^1]: c",
    "[x]: http://a", "    code", "\ttab", "&amp;", "\\", "a\\", '![](x "y")', "```", "\u00a0", "\u200b", "\x00", "\x1c",
    "\x85", "\u2028x",
)  # fmt: skip
MARKS = st.text(alphabet="ab *_#>`~|[]()<>&!-+=.:;1\"'\\", max_size=40)
PAGES = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60), MARKS), max_size=40).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n"]).map(lambda end: end.join(lines))
)


@settings(max_examples=150)
@given(PAGES)
def test_every_line_has_exactly_one_fate_and_the_totals_add_up(page: str) -> None:
    lines = page.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = lines[:-1] if lines[-1] == "" else lines
    receipt = import_text(page, ANIME).receipt
    assert [fate.line for fate in receipt.fates] == list(range(1, len(lines) + 1))
    assert sum(receipt.totals.values()) == len(lines)
    assert f"{len(lines):>5}  lines in all" in receipt.text().split("\n")


@settings(max_examples=150)
@given(PAGES)
def test_no_word_of_a_kept_line_is_lost(page: str) -> None:
    imported = import_text(page, ANIME)
    assert words_that_were_kept(imported) - words_of_the_manuscript(imported) == {}


@settings(max_examples=100)
@given(PAGES)
def test_an_import_is_read_without_surprises(page: str) -> None:
    """What a page only typed is no front matter and no heading of the manuscript."""
    codes = {remark.code for remark in import_text(page, ANIME).remarks}
    assert codes & {"bad-front-matter", "unknown-key", "repeated-key", "bad-date", "heading-jump"} == set()


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_imported(given_bytes: bytes) -> None:
    receipt = import_text(given_bytes, ANIME).receipt
    assert sum(receipt.totals.values()) == len(receipt.fates)
