"""The lines of all labelled texts, mixed at random: read against any scale without failing, and formatted for good."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from rubrica.review import format_text, read
from rubrica.rubric import Rubric

from .labels import labelled_texts

TEXTS = labelled_texts()
LINES = sorted({line for labelled in TEXTS for line in labelled.text.split("\n")})
RUBRICS = list({(text.rubric.name, text.rubric.scale): text.rubric for text in TEXTS}.values())
MIXTURES = st.lists(st.sampled_from(LINES), min_size=1, max_size=12)
JOINTS = st.sampled_from(["\n", "\n\n", " "])


def numbers(text: str, rubric: Rubric) -> tuple[dict[str, Decimal | None], Decimal | None]:
    review, _ = read(text, rubric)
    stated = review.stated.value if review.stated else None
    return {score.criterion: score.value for score in review.scores}, stated


@given(MIXTURES, JOINTS, st.sampled_from(RUBRICS))
@settings(max_examples=80)
def test_any_mixture_is_read_and_formatted_for_good(lines: list[str], joint: str, rubric: Rubric) -> None:
    text = joint.join(lines)
    canonical = format_text(text, rubric)
    assert numbers(canonical, rubric) == numbers(text, rubric)
    assert format_text(canonical, rubric) == canonical
