"""Each labelled text is read as labelled, and the whole set with a precision that a critic can trust."""

from __future__ import annotations

from dataclasses import replace

import pytest

from .labels import Labelled, labelled_texts, read_labelled

TEXTS = labelled_texts()


@pytest.mark.parametrize("labelled", TEXTS, ids=lambda labelled: labelled.name)
def test_it_is_read_as_labelled(labelled: Labelled) -> None:
    reading = read_labelled(labelled)
    assert (reading.missed, reading.false) == (labelled.beyond, ()), str(reading)
    assert set(labelled.remarks) <= set(reading.remarks)


def test_the_whole_set_is_read_with_precision_and_recall() -> None:
    readings = [read_labelled(labelled) for labelled in TEXTS]
    right, missed, false = (sum(len(getattr(r, kind)) for r in readings) for kind in ("right", "missed", "false"))
    precision, recall = right / (right + false), right / (right + missed)
    counts = f"{len(TEXTS)} texts, {right} right, {missed} missed, {false} false"
    print(f"{counts}: precision {precision:.4f}, recall {recall:.4f}")
    assert precision >= 0.99, "\n".join([counts, *(str(r) for r in readings if r.false)])
    assert recall >= 0.95, "\n".join([counts, *(str(r) for r in readings if r.missed)])


def test_the_line_ends_of_another_system_change_nothing() -> None:
    carriage = [replace(labelled, text=labelled.text.replace("\n", "\r\n")) for labelled in TEXTS]
    assert [read_labelled(labelled).read for labelled in carriage] == [read_labelled(text).read for text in TEXTS]


def test_no_text_is_labelled_both_scored_and_refused() -> None:
    assert [labelled.name for labelled in TEXTS if set(labelled.refused) & set(labelled.scores)] == []


def test_every_name_stands_once() -> None:
    names = [labelled.name for labelled in TEXTS]
    assert sorted(set(names)) == sorted(names)


def test_every_label_names_a_criterion() -> None:
    known = {"overall", *(criterion.key for labelled in TEXTS for criterion in labelled.rubric.criteria)}
    assert {key for labelled in TEXTS for key in (*labelled.scores, *labelled.refused, *labelled.beyond)} <= known
