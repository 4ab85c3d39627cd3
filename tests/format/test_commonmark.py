"""Every example of the CommonMark specification: with our forms off as it says, with them on as docs/format.md says."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from rubrica.manuscript import cut
from rubrica.pages.text.prose import Printing, escape, render_prose

from ..texts import SPEC
from .parsed import parsed
from .specification import DOCUMENT

pytestmark = pytest.mark.shared


def specification() -> list[dict[str, Any]]:
    return json.loads(SPEC.read_text("utf-8")) if SPEC.exists() else []


def printed(text: str, *, forms: bool) -> list[object]:
    """A text as a page prints it, parsed."""
    manuscript = cut(text, forms=forms)
    return parsed(render_prose(manuscript.events, 0, len(manuscript.events) - 1, Printing(every_scheme=True)))


def wanted(example: dict[str, Any]) -> list[object]:
    """What the specification wants; an example with raw HTML as markdown-it-py prints it with that HTML escaped."""
    text = example["markdown"]
    return parsed(ESCAPING.render(text) if has_raw_html(MarkdownIt("commonmark").parse(text)) else example["html"])


def has_raw_html(tokens: list[Token]) -> bool:
    return any(token.type in ("html_block", "html_inline") or has_raw_html(token.children or []) for token in tokens)


def _escaping() -> MarkdownIt:
    markdown = MarkdownIt("commonmark")
    markdown.add_render_rule("html_block", lambda self, tokens, index, *_: f"<p>{escape(tokens[index].content)}</p>")
    markdown.add_render_rule("html_inline", lambda self, tokens, index, *_: escape(tokens[index].content))
    return markdown


ESCAPING = _escaping()


@pytest.mark.skipif(not SPEC.exists(), reason="the CommonMark examples are not here")
@pytest.mark.parametrize("example", specification(), ids=lambda example: f"{example['section']} {example['example']}")
def test_without_our_forms_an_example_is_printed_as_commonmark_says(example: dict[str, Any]) -> None:
    assert printed(example["markdown"], forms=False) == wanted(example)


@pytest.mark.skipif(not SPEC.exists(), reason="the CommonMark examples are not here")
def test_with_our_forms_exactly_the_listed_examples_change() -> None:
    assert list(_changed()) == [
        int(number) for number in re.findall(r"^\| (\d+) \|", DOCUMENT.read_text("utf-8"), re.M)
    ]


def _changed() -> Iterator[int]:
    for example in specification():
        if printed(example["markdown"], forms=True) != printed(example["markdown"], forms=False):
            yield example["example"]


def test_parsing_html_tells_apart_what_readers_can_see() -> None:
    assert parsed("<p>a  b</p>\n") == parsed("<p> a b </p>")
    assert parsed("<pre>a  b</pre>") != parsed("<pre>a b</pre>")
    assert parsed("<p>a<em>b</em></p>") != parsed("<p>a <em>b</em></p>")
    assert parsed('<a href="x" title="y">z</a>') == parsed("<a title='y' href='x'>z</a>")
    assert parsed("<p>a</p>") != parsed("<p>b</p>")
