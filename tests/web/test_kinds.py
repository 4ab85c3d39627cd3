"""What kind of file is what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rubrica import pages
from rubrica.pages.hosting.headers import PRINTED_POLICY
from rubrica.web.gate.policy import POLICY
from rubrica.web.publishing.kinds import content_type


def test_the_header_says_what_pages_say_of_themselves_and_who_may_frame_them() -> None:
    head = (Path(pages.__file__).parent / "templates/head.html").read_text("utf-8")
    said = re.search(r'Content-Security-Policy" content="([^"]*)"', head)
    assert said
    strict, runs = said[1].partition("{% if runs %}")[::2]
    assert f"{strict}; frame-ancestors 'none'" == POLICY
    assert f"{POLICY}{runs.removesuffix('{% endif %}')}" == PRINTED_POLICY


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("feed.atom", "application/atom+xml; charset=utf-8"),
        ("feed.json", "application/feed+json; charset=utf-8"),
        ("comments.json", "application/feed+json; charset=utf-8"),
        ("review.json", "application/json; charset=utf-8"),
        ("a.avif", "image/avif"),
        ("a.woff2", "font/woff2"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_files_have_their_types(name: str, kind: str) -> None:
    assert content_type(name) == kind
