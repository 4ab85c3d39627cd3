"""Prose as HTML."""

from __future__ import annotations

import pytest

from rubrica.manuscript import cut
from rubrica.pages.text.prose import Printing, render_prose


def printed(text: str, **how: object) -> str:
    manuscript = cut(text)
    return render_prose(manuscript.events, 0, len(manuscript.events) - 1, Printing(**how)).strip()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A *b* **c** `d`", "<p>A <em>b</em> <strong>c</strong> <code>d</code></p>"),
        ("~~gone~~", "<p><del>gone</del></p>"),
        ("これは**「重要」**です。", "<p>これは<strong>「重要」</strong>です。</p>"),
        ("これは~~「重要」~~です。", "<p>これは<del>「重要」</del>です。</p>"),
        ("[shop](https://a.example/?a=1&b=2)", '<p><a href="https://a.example/?a=1&amp;b=2">shop</a></p>'),
        ("one  \ntwo", "<p>one<br>\ntwo</p>"),
        ("3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'),
    ],
)
def test_markup_becomes_html(text: str, html: str) -> None:
    assert printed(text) == html


def test_raw_html_is_shown_and_never_run() -> None:
    assert printed("a <b onclick=x()>b</b>") == "<p>a &lt;b onclick=x()&gt;b&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    "address", ["javascript:x()", "JaVaScRiPt:x()", "data:text/html,x", "vbscript:x", "\x01javascript:x"]
)
def test_an_address_that_runs_something_is_no_link(address: str) -> None:
    assert "href" not in printed(f"[x](<{address}>)")


def test_a_waiver_is_not_printed() -> None:
    assert printed("Fine. <!-- rubrica: allow no-reason because it is short -->") == "<p>Fine. </p>"


def test_a_name_leads_to_what_bears_it_and_nowhere_where_nothing_does() -> None:
    names = {"Salt Radio": "/works/salt-radio/"}
    html = printed("[[Salt Radio]] and [[Salt Shop|a shop]]", named=names.get)
    assert html == '<p><a href="/works/salt-radio/">Salt Radio</a> and <a class="nowhere">a shop</a></p>'


def test_an_inline_spoiler_waits_behind_a_box_to_tick() -> None:
    html = printed("It was ||the *uncle*|| all along.")
    assert html == (
        '<p>It was <span class="hush"><input type="checkbox" aria-label="Show the spoiler">'
        "<span>the <em>uncle</em></span></span> all along.</p>"
    )


def test_an_inline_spoiler_is_left_out_of_what_anyone_may_see() -> None:
    assert printed("It was ||the uncle|| all along.", public=True) == "<p>It was […] all along.</p>"


def test_a_short_row_stays_short() -> None:
    html = printed("| a | b |\n|---|--:|\n| 1 |\n")
    assert "<tr><td>1</td></tr>" in html
    assert '<th scope="col" class="right">b</th>' in html
