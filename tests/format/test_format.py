"""Every example of docs/format.md reads as the document says."""

from __future__ import annotations

import re

import pytest

from rubrica.manuscript import blocks, cutting, engine, front_lines, front_matter, front_yaml, score_signs, spoilers
from rubrica.review import remark, waivers

from .reading import html_of, reading_of, without_html
from .specification import DOCUMENT, Example, examples, renumbered

EXAMPLES = examples()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.number} (line {example.line})")
def test_an_example_reads_as_it_says(example: Example) -> None:
    found = reading_of(example.text, example.rubric, example.reading)
    assert without_html(found) == without_html(example.reading)
    assert html_of(found) == html_of(example.reading)


def test_the_examples_are_numbered_in_order() -> None:
    document = DOCUMENT.read_text("utf-8")
    assert renumbered(document) == document


def test_there_are_as_many_examples_as_there_are_fences() -> None:
    assert len(EXAMPLES) == DOCUMENT.read_text("utf-8").count("```example")


def test_the_limits_are_those_of_the_code() -> None:
    listed = re.findall(r"^\| .* \| ([\d,]+) \|$", DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert [int(limit.replace(",", "")) for limit in listed] == [
        cutting.MAX_BYTES,
        engine.MAX_EVENTS,
        cutting.MAX_SECTIONS,
        blocks.MAX_DEPTH,
        blocks.MAX_COLUMNS,
        front_matter.MAX_LINES,
        front_matter.MAX_FIELDS,
        front_lines.MAX_ITEMS,
        front_yaml.MAX_YAML,
        spoilers.MOST_MARKS,
        score_signs.MAX_LINES,
        waivers.MAX_WAIVERS,
        remark.MOST,
    ]
