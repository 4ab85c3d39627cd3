"""What a reader wrote, as HTML: our own engine prints it, and a sanitiser lets through what a comment may hold."""

from __future__ import annotations

from functools import lru_cache

import nh3

from rubrica.manuscript.engine import read_events
from rubrica.pages.text.prose import Printing, render_prose

TAGS = {"p", "br", "em", "strong", "del", "a", "code", "pre", "blockquote", "ul", "ol", "li"}
SCHEMES = {"http", "https", "mailto"}
REL = "nofollow ugc"
"""Readers' links are theirs, and no recommendation of the press."""

_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes={"a": {"href"}},
    url_schemes=SCHEMES,
    url_relative="deny",
    link_rel=REL,
    clean_content_tags=set(),
)


@lru_cache(maxsize=2048)
def html_of(text: str) -> str:
    """Paragraphs, lists, quotes, code, emphasis and links. A heading is a paragraph, a picture the words for it."""
    read, _ = read_events(text)
    events = [("HardBreak" if event == "SoftBreak" else event, span) for event, span in read]  # a line is a line
    printed = render_prose(events, 0, len(events) - 1, Printing())
    for level in "123456":
        printed = printed.replace(f"<h{level}>", "<p>").replace(f"</h{level}>", "</p>")
    return _CLEANER.clean(printed).strip()
