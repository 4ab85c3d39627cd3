"""The fast way through a text and the long way see the same: blocks, sections, words, pictures, faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rubrica.manuscript import cut, plain
from rubrica.manuscript.engine import FOLDED
from rubrica.manuscript.folding import unfold

from ..texts import TEXTS, documents, spec_texts

if TYPE_CHECKING:
    from rubrica.manuscript import Block, Manuscript


def folded(manuscript: Manuscript) -> int:
    """How many blocks nobody has looked into."""
    return sum(FOLDED in event for event, _ in manuscript.events if isinstance(event, dict))


def seen(manuscript: Manuscript) -> object:
    """Everything that is asked of a manuscript, without the indices of events."""
    data, events = manuscript.source.data, manuscript.events

    def block(one: Block) -> object:
        text = data[one.start : one.end].rstrip()
        return one.kind, one.start, text, one.level, one.spoiler, plain(events, one.first, one.last)

    def unfolded(one: Block) -> object:
        whole = unfold(events, one)
        return [(event, span["start"]) for event, span in events[whole.first : whole.last + 1]]

    sections = [(s.heading, s.level, s.start, s.end, [block(b) for b in s.blocks]) for s in manuscript.sections]
    images = [events[index] for index in manuscript.images]
    inside = [unfolded(b) for s in manuscript.sections for b in s.blocks]
    return manuscript.title, sections, manuscript.spoilers, images, manuscript.faults, inside


def same(text: str | bytes) -> bool:
    return seen(cut(text, folded=True)) == seen(cut(text))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_projects_own_texts_are_seen_alike(text: str) -> None:
    assert same(text)


@pytest.mark.shared
def test_the_examples_of_commonmark_are_seen_alike() -> None:
    assert [text for text in spec_texts() if not same(text)] == []


@pytest.mark.shared
def test_an_example_of_commonmark_between_paragraphs_is_seen_alike() -> None:
    between = [f"Before *it*.\n\n{text}\n\nBehind it.\n" for text in spec_texts()]
    assert [text for text in between if not same(text)] == []


@given(documents())
@settings(max_examples=400)
@example("- a\n\n- b\n")
@example("- a\n\n  b\n")
@example("[a]: /b\n\nSee [a].\n")
@example("> [a]: /b\n\nSee [a].\n")
@example("Story\n===\n\n1. a\n\n2. b\n")
@example("これは**「重要」**です。\n\nText.\n")
@example("| a | b |\n|---|---|\n| c |\n\nd\n")
@example('![a](b.png "c")\n\n![a](b.png "c") d\n')
@example("a || b || c\n\n::: spoiler\n\nd\n\n:::\n")
def test_any_document_is_seen_alike(text: str) -> None:
    assert seen(cut(text, folded=True)) == seen(cut(text))


@given(st.text(alphabet="ab \n\t#*_`[]()!|<>-+=~:.1\\&「」é", max_size=60))
@settings(max_examples=600)
def test_any_handful_of_marks_is_seen_alike(text: str) -> None:
    assert seen(cut(text, folded=True)) == seen(cut(text))


def test_prose_is_folded_and_what_leads_out_of_a_line_is_not() -> None:
    assert folded(cut("## Story\n\nWell *told*, [here](https://example.org/a).\n\n- a\n- b\n", folded=True)) == 2
    assert folded(cut("A [[name]].\n\nA picture ![a](b) here.\n\nA [part](#story).\n", folded=True)) == 0


def test_a_text_whose_pieces_reach_into_each_other_is_not_folded() -> None:
    """a reference and its definition"""
    assert folded(cut("See [a].\n\n[a]: https://example.org\n", folded=True)) == 0


def test_a_block_unfolds_to_the_engines_events() -> None:
    manuscript = cut("## Story\n\nA *b*.\n", folded=True)
    block = unfold(manuscript.events, manuscript.sections[1].blocks[0])
    assert [event for event, _ in manuscript.events[block.first : block.last + 1]][1:4] == [
        {"Text": "A "},
        {"Start": "Emphasis"},
        {"Text": "b"},
    ]
