"""Back to text: a manuscript in its canonical form, which says exactly what it said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import SourceText
from rubrica.review.formatting.front_matter import order_front_matter
from rubrica.review.formatting.lines import tidy_lines
from rubrica.review.formatting.marks import mark_headings, tidy_fences
from rubrica.review.formatting.safety import rewrite
from rubrica.review.formatting.scores import head_labels, write_scores

if TYPE_CHECKING:
    from rubrica.rubric import Rubric

STEPS = (order_front_matter, mark_headings, tidy_fences, tidy_lines, head_labels, write_scores, tidy_lines)
"""What is rewritten, in this order. Each proposes groups of edits; only those that change nothing read are kept."""

ROUNDS = 4
"""One rewriting may make the next one possible: a score moves out of a line, and the rest of it becomes tidy."""


def format_text(text: str, rubric: Rubric) -> str:
    """The canonical form of a manuscript: each score as `Score: 5/10` under its heading, front matter in order, ATX
    headings, LF line ends, one blank line between blocks, one newline at the end.

    Formatting twice changes nothing more. No word is lost and nothing is read otherwise than before: what cannot be
    rewritten so stays as it was typed.
    """
    source, _ = SourceText.read_from(text)
    data = source.data
    for _ in range(ROUNDS):
        before = data
        for step in STEPS:
            data = rewrite(data, step, rubric)
        if data == before:
            break
    return data.decode()
