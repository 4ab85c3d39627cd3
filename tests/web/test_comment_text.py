"""What readers write, as HTML: little is let through, and nothing runs."""

import pytest

from rubrica.web.comments.text import html_of


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("It is *so* **good**.", "<p>It is <em>so</em> <strong>good</strong>.</p>"),
        ("One\ntwo", "<p>One<br>\ntwo</p>"),
        ("# Loud", "<p>Loud</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[a](https://a.example)", '<p><a href="https://a.example" rel="nofollow ugc">a</a></p>'),
        ("[a](javascript:alert(1))", '<p><a rel="nofollow ugc">a</a></p>'),
        ("![It](https://a.example/x.png)", '<p><a href="https://a.example/x.png" rel="nofollow ugc">It</a></p>'),
        ("It is ||the *lamp*||, who", "<p>It is the <em>lamp</em>, who</p>"),
        ("`a || b` is no spoiler", "<p><code>a || b</code> is no spoiler</p>"),
        ("::: spoiler 3: end\nThe lamp.\n:::\nSo.", "<p>The lamp.</p><p>So.</p>"),
        ("これは**「重要」**です。", "<p>これは<strong>「重要」</strong>です。</p>"),
    ],
)
def test_a_comment_is_printed_lightly(written: str, printed: str) -> None:
    assert html_of(written).replace("</p>\n", "</p>") == printed
