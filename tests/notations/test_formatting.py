"""Formatting a labelled text changes nothing of what is read from it, in whichever notation it is written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rubrica.review import format_text

from .labels import Labelled, labelled_texts, read_labelled


@pytest.mark.parametrize("labelled", labelled_texts(), ids=lambda labelled: labelled.name)
def test_it_says_the_same_in_canonical_form(labelled: Labelled) -> None:
    canonical = format_text(labelled.text, labelled.rubric)
    assert read_labelled(replace(labelled, text=canonical)).read == read_labelled(labelled).read
    assert format_text(canonical, labelled.rubric) == canonical
