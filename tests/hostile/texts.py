"""Texts nobody would write: markup soup, mixed scripts, broken characters, examples with a few bytes changed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import strategies as st

PIECES = (
    "||", "|", ":::", "::: spoiler", "::: spoiler from episode 11: fog\n", ":::\n", "::: ネタバレ 第3話から\n",
    "[[", "]]", "[[Fog|", "![", "](fog.png", "](https://a.example)", '"caption")', "[^1]", "[^1]: ", "<!--",
    "-->", "<!-- rubrica: allow no-reason because ", "<!-- rubrica: allow ", "<script>", "</script>",
    "<![CDATA[", "]]>", "&amp;", "&#0;", "&#xD800;", "&#124;", "\\", "\\|", "*", "**", "***", "_", "~~", "`",
    "```", "~~~\n", "> ", "- ", "1. ", "# ", "## ", "## Story\n\n", "### ", "###### ", "\n", "\n\n", "\r",
    "\r\n", "    ", "\t", "===\n", "---\n", "***\n", "---\ntitle: ", "Score: 7/10\n", "Score: 11/10",
    "Story: 8, 7", "7-8/10", "not scored", "n/a", "★★★½☆", "4½ stars", "B+", "80 %", "87%", "seven out of ten",
    "３/１０", "٣/١٠", "²/10", "ſix out of ſeven", "10点満点中8点", "評価：8/10", "8,5 / 10,0", "0/0",
    "999999999/10", "1e5/10", "½/½", 'Overall: 7.2/10.0 "Good"', "the average of the five scores",
    "is not a weighted average", "Watch it if\n\n- ", "Skip it if", "Good\n\n- ", "Bad\n\n- ",
    "(Fog in the scene, by hand)", "Caption: fog", "scored after my firſt viewing", "second watch, Winter 2024",
    "2周目", "|a|b|\n|-|-|\n", "|1|", "|\n", "title: ", "tags: [", "tags:\n- ", "publish_at: ",
    "date: 2025-13-40\n", "critic: ", "summary: >\n  ", "key: 'it''s'", ": ", "&a [*a]", "!!python/x ", "\x00",
    "\x07", "\x1b[31m", "\x85", "\ufeff", "\ufffe", "\uffff", "\u202e", "\u200d", "\u2028", "\u0301" * 9,
    "👨\u200d👩\u200d👧", "𝔉", "山", "が", "हि", "עברית", "العربية", "ﷺ", "İ", "ß", "ŉ", "Ω", "ǅ", "fog", " ",
    "a", "9", ".", ",", "(", ")", "“", "”", "’", "–", "—",
)  # fmt: skip
SURROGATES = ("\ud800", "\udfff", "\ud83d", "\udc00\ud800")


def soups(most: int = 60) -> st.SearchStrategy[str]:
    """Pieces of markup in any order, now and then with any characters between them."""
    return st.lists(st.sampled_from(PIECES + SURROGATES) | st.text(max_size=6), max_size=most).map("".join)


def front_soups() -> st.SearchStrategy[str]:
    """Front matter of odd lines over a text."""
    line = st.tuples(st.sampled_from(PIECES), st.sampled_from((": ", ":", " ", "")), soups(4)).map("".join)
    return st.tuples(st.lists(line, max_size=8).map("\n".join), soups(20)).map("---\n{0[0]}\n---\n{0[1]}".format)


@st.composite
def changed(draw: st.DrawFn) -> bytes:
    """One of the examples with some of its bytes cut out, doubled or exchanged."""
    data = draw(st.sampled_from(examples()))
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        pieces = st.sampled_from((b"", data[start:end] * 2, *(piece.encode() for piece in PIECES)))
        data = data[:start] + draw(pieces | st.binary(max_size=4)) + data[end:]
    return data


@cache
def examples() -> tuple[bytes, ...]:
    """The texts of the example press."""
    root = Path(__file__).parents[2] / "examples"
    return tuple(path.read_bytes() for path in sorted(root.glob("reviews/**/*.md")))


def anything() -> st.SearchStrategy[str | bytes]:
    return st.one_of(soups(), front_soups(), changed(), st.text(), st.binary())
