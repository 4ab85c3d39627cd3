"""Which addresses may stand in a link."""

import pytest

from rubrica.pages.addresses import href, leads_somewhere

RUN = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
    "java\nscript:alert(1)", "java\r\nscript:alert(1)", "\x01javascript:alert(1)", "\x1fjavascript:alert(1)",
    "javascript\t:alert(1)", "jav\u200bascript:alert(1)", "vbscript:msgbox(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd", "\u2028javascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "blob:https://a.example/1", "filesystem:https://a.example/1", "view-source:javascript:1", "jar:https://a.example!/x",
    "intent://a#Intent;scheme=javascript;end", "ms-msdt:/id", "steam://run/1", "livescript:1", "mocha:1", "about:blank",
]  # fmt: skip
LEAD = [
    "https://a.example/?q=javascript:1", "//a.example/x", "/reviews/", "#story", "mailto:a@a.example", "",
    "tel:+39040", "../x", "x:y/../z"[1:], "?lens=story:2", "山", "gemini://a.example/",
]  # fmt: skip


@pytest.mark.parametrize("address", RUN)
def test_what_may_run_something_is_no_link(address: str) -> None:
    assert not leads_somewhere(address)


@pytest.mark.parametrize("address", LEAD)
def test_what_leads_somewhere_is_a_link(address: str) -> None:
    assert leads_somewhere(address)


def test_an_address_ends_no_attribute() -> None:
    assert href("https://a.example/?a=1&b=\"'<>` \n\t") == "https://a.example/?a=1&amp;b=%22&#39;%3C%3E%60%20%0A%09"
