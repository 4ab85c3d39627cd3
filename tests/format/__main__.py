"""`python -m tests.format` numbers the examples of docs/format.md and shows those that read otherwise than they say."""

from __future__ import annotations

from .reading import html_of, reading_of, without_html
from .specification import DOCUMENT, examples, renumbered

DOCUMENT.write_text(renumbered(DOCUMENT.read_text("utf-8")), "utf-8")
for example in examples():
    found = reading_of(example.text, example.rubric, example.reading)
    same = without_html(found) == without_html(example.reading) and html_of(found) == html_of(example.reading)
    if not same:
        print(f"\nexample {example.number}, docs/format.md:{example.line}, reads", *found, sep="\n")
