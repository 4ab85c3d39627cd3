"""The form in which a reader scores the criteria of a review: native radio buttons, one group a criterion."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from rubrica.pages.scores.spread import columns_of
from rubrica.rubric import Lens, Policy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rubrica.pages.values.entry import Entry
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Pick:
    """One criterion: its key and name, and the score that is chosen, "" for none."""

    key: str
    name: str
    chosen: str = ""


@dataclass(frozen=True, slots=True)
class ScoreForm:
    """`action` is where it is sent; `choices` are the scores there are, the worst first."""

    action: str
    choices: tuple[str, ...]
    picks: tuple[Pick, ...]


def score_form(entry: Entry, rubric: Rubric, site_address: str, chosen: Mapping[str, str]) -> ScoreForm:
    """The form, with what a reader chose before."""
    picks = tuple(Pick(one.key, one.name, chosen.get(one.key, "")) for one in rubric.criteria)
    return ScoreForm(f"{site_address}{score_address(entry)}", columns_of(rubric), picks)


def score_address(entry: Entry) -> str:
    return f"{entry.address}score/"


def lens_of(rubric: Rubric) -> Lens:
    """How readers' scores make an overall: each criterion counts what it counts in the critic's; under own judgement,
    where nothing is computed, all the same."""
    if rubric.policy is Policy.OWN:
        return Lens()
    return Lens(tuple((one.key, rubric.weight(one)) for one in rubric.criteria))


def given_in(rubric: Rubric, scores: Mapping[str, str]) -> dict[str, Decimal]:
    """The scores as numbers, by criterion; what the rubric does not have is left out."""
    read = ((key, rubric.scale.parse(text)) for key, text in scores.items() if key in rubric.by_key)
    return {key: value for key, value in read if value is not None and rubric.scale.holds(value)}
