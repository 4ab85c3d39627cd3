"""A page says the same whether its text was cut the fast way or the long way."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings

from rubrica.manuscript import cut
from rubrica.pages.text.body import body, public_html, public_text
from rubrica.pages.text.entries import entry_of
from rubrica.pages.values.entry import Site
from rubrica.review import read_manuscript
from rubrica.rubric import builtin

from ..texts import TEXTS, documents, spec_texts

if TYPE_CHECKING:
    from rubrica.manuscript import Manuscript

SITE = Site("Press", "https://press.example")


class Here:
    """A press that has no pictures and one name."""

    def site(self) -> Site:
        return SITE

    def picture(self, name: str) -> None:
        return None

    def named(self, name: str) -> str | None:
        return "/works/mira/" if name == "Mira" else None


class Tokens(HTMLParser):
    """The tags and words of some HTML; space between blocks says nothing."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, sorted(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag != "br":
            self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(data.strip())


def said(manuscript: Manuscript) -> object:
    """Everything a reader or critic is told."""
    review, remarks = read_manuscript(manuscript, builtin("anime"))
    printed = body(review, Here())
    sections = [(s.id, s.level, s.heading, s.score, s.stated, s.word) for s in printed.sections]
    html = "".join([s.heading_html + s.html for s in printed.sections] + [*printed.advice.watch, *printed.advice.skip])
    more = "".join([printed.footnotes, public_html(review, Here())])
    entry = entry_of(review, "review", site=SITE, critic="", critic_name="", work=None)
    return sections, html, Tokens(more).found, public_text(review), entry, remarks


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_projects_own_texts_print_alike(text: str) -> None:
    assert said(cut(text, folded=True)) == said(cut(text))


@pytest.mark.shared
def test_the_examples_of_commonmark_print_alike() -> None:
    assert [text for text in spec_texts() if said(cut(text, folded=True)) != said(cut(text))] == []


@given(documents())
@settings(max_examples=300)
def test_any_document_prints_alike(text: str) -> None:
    assert said(cut(text, folded=True)) == said(cut(text))
