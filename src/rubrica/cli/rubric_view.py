"""Rubrics for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from rubrica.cli.terminal import show
from rubrica.rubric import Policy
from rubrica.rubric.numbers import plain, weight_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from rubrica.rubric import Rubric

POLICIES = {Policy.MEAN: "mean", Policy.WEIGHTED: "weighted mean", Policy.OWN: "your own judgement"}
PLACES = ("a whole number", "one decimal", "two decimals")


def print_rubrics(rubrics: list[tuple[Rubric, bool]]) -> None:
    """All rubrics, a row each; the press's own are marked."""
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim", pad_edge=False)
    for heading in ("name", "scale", "overall", "categories"):
        table.add_column(heading)
    for rubric, own in rubrics:
        name = Text(rubric.name, style="bold").append("  this press's" if own else "", style="not bold dim")
        categories = ", ".join(criterion.short for criterion in rubric.criteria)
        table.add_row(name, _scale(rubric), POLICIES[rubric.policy], categories)
    show(table)


def print_rubric(rubric: Rubric) -> None:
    """One rubric: what it is, its categories, its words."""
    head = Text(rubric.title, style="bold").append(f"  {rubric.reference}", style="not bold dim")
    facts = Table.grid(padding=(0, 3))
    for label, fact in _facts(rubric):
        facts.add_row(Text(label, style="dim"), Text(fact))
    bands: list[RenderableType] = ["", _bands(rubric)] if rubric.bands else []
    show(head, Text(rubric.description), "", facts, "", _criteria(rubric), *bands)


def _facts(rubric: Rubric) -> Iterator[tuple[str, str]]:
    yield "scale", _scale(rubric)
    yield "overall", _overall(rubric)
    if rubric.since:
        yield "since", rubric.since.isoformat()


def _scale(rubric: Rubric) -> str:
    scale = rubric.scale
    if scale.letters:
        return " ".join(letter for letter, _ in scale.letters)
    return f"{plain(scale.worst)} to {plain(scale.best)} in steps of {plain(scale.step)}"


def _overall(rubric: Rubric) -> str:
    """How the overall is made, and to what it is rounded; a judgement of one's own is not rounded."""
    policy, rounding = POLICIES[rubric.policy], rubric.rounding
    if rubric.policy is Policy.OWN:
        return policy
    to = PLACES[rounding.places] if rounding.step is None else f"steps of {plain(rounding.step)}"
    return f"{policy}, rounded {rounding.mode.replace('-', ' ')} to {to}"


def _criteria(rubric: Rubric) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim", pad_edge=False)
    table.add_column("category", no_wrap=True)
    weighted = rubric.policy is Policy.WEIGHTED
    if weighted:
        table.add_column("weight", justify="right")
    table.add_column("what it is about, and its other names")
    for criterion in rubric.criteria:
        about = Text(criterion.description)
        if criterion.aliases:
            about.append(f"\n{', '.join(criterion.aliases)}", style="dim")
        weight = [weight_text(rubric.weight(criterion))] if weighted else []
        name = Text(criterion.name, style="bold")
        table.add_row(name if criterion.in_overall else name.append(" (bonus)", style="not bold dim"), *weight, about)
    return table


def _bands(rubric: Rubric) -> Table:
    table = Table(box=None, padding=(0, 3, 0, 0), header_style="dim", pad_edge=False)
    table.add_column("from", justify="right")
    table.add_column("word")
    for band in reversed(rubric.bands):
        table.add_row(rubric.overall_text(band.floor), Text(" / ".join(band.words)))
    return table
