"""What a reader wrote, as HTML: our own engine prints it, and a sanitiser lets through what a comment may hold."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3

from rubrica.manuscript.engine import read_events
from rubrica.manuscript.hush import CLOSE, OPEN, mark_hushed
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


_HIDES = re.compile(
    r"\|\|(?=\S)|\|\|.+?\|\||^ {0,3}:::+[^\S\n]*\w|>![^\n]{1,300}?!<|[\[<]spoiler\b",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_FENCE = re.compile(r"^:::+.*\n?", re.MULTILINE)


def hides_a_part(text: str) -> bool:
    """Whether a text marks something in it as a spoiler, as reviews or other programs do: then all of it is folded."""
    return bool(_HIDES.search(text))


@lru_cache(maxsize=2048)
def html_of(text: str) -> str:
    """Paragraphs, lists, quotes, code, emphasis and links. A heading is a paragraph, a picture the words for it. The
    marks around what it hides are left out."""
    hides = hides_a_part(text)
    text = _FENCE.sub("\n", text) if hides else text
    read, _ = read_events(text)
    if hides:
        read = [one for one in mark_hushed(read, text.encode(), [])[0] if one[0] not in (OPEN, CLOSE)]
    events = [("HardBreak" if event == "SoftBreak" else event, span) for event, span in read]  # a line is a line
    printed = render_prose(events, 0, len(events) - 1, Printing())
    for level in "123456":
        printed = printed.replace(f"<h{level}>", "<p>").replace(f"</h{level}>", "</p>")
    return _CLEANER.clean(printed).strip()
