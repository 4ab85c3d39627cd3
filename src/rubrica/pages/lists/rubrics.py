"""How I score: a rubric's categories, its words, its arithmetic in words, and how its scores are spread."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.lists.lists import Link
from rubrica.pages.lists.ranking import ends_of
from rubrica.pages.scores.spread import Histogram, histograms
from rubrica.pages.words import Words, words_of
from rubrica.rubric import Mode, Policy

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Site
    from rubrica.rubric import Criterion, Rounding, Rubric

POLICIES = {Policy.MEAN: "policy_mean", Policy.WEIGHTED: "policy_weighted", Policy.OWN: "policy_own"}
ROUNDINGS = {Mode.HALF_UP: "rounding_half_up", Mode.HALF_EVEN: "rounding_half_even", Mode.DOWN: "rounding_down"}


@dataclass(frozen=True, slots=True)
class BandLine:
    """A verdict: from where to where, the word that is printed and the other one."""

    range: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """An earlier edition of the rubric, with what it scored."""

    number: int
    since: str
    criteria: str


@dataclass(frozen=True, slots=True)
class RubricPage:
    template: ClassVar[str] = "rubric.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    rubric: Rubric
    title: str
    range: str
    criteria: tuple[tuple[Criterion, str, Link | None], ...]
    arithmetic: tuple[str, ...]
    bands: tuple[BandLine, ...]
    spread: tuple[Histogram, ...]
    editions: tuple[Edition, ...]


def gather_rubric(source: Source, name: str) -> RubricPage:
    site, rubric = source.site(), source.rubric(name)
    words = words_of(site.language)
    title = words.of("how_scored", rubric.title)
    ranked = {key for key, _ in source.groups("best")}
    return RubricPage(
        site=site,
        words=words,
        language=site.language,
        head=head_of(site, title, rubric.description, f"/rubrics/{name}/"),
        section=f"/rubrics/{name}/",
        rubric=rubric,
        title=title,
        range=words.of("scored_from", *ends_of(rubric)),
        criteria=tuple(
            (
                one,
                _weight(one, rubric, words),
                Link(words.of("best_by", one.name), f"/best/{one.key}/") if one.key in ranked else None,
            )
            for one in rubric.criteria
        ),
        arithmetic=tuple(filter(None, [say(rubric, words) for say in ARITHMETIC])),
        bands=bands_of(rubric),
        spread=histograms(rubric, source.spread(name), words),
        editions=tuple(_edition(source.rubric(name, number), words) for number in range(rubric.edition - 1, 0, -1)),
    )


def bands_of(rubric: Rubric) -> tuple[BandLine, ...]:
    """The verdicts from the best down, each with the displayed overalls it holds."""
    above_it = [*(band.floor for band in rubric.bands[1:]), None]
    lines = []
    for band, above in zip(rubric.bands, above_it, strict=False):  # a rubric may have none
        last = rubric.scale.best if above is None else above - rubric.rounding.unit
        first = rubric.overall_text(band.floor)
        text = first if last <= band.floor else f"{first}–{rubric.overall_text(last)}"
        lines.append(BandLine(text, band.words))
    return tuple(reversed(lines))


def policy_said(rubric: Rubric, words: Words) -> str:
    """The policy in a sentence."""
    return words.of(POLICIES[rubric.policy], rubric.overall_text(rubric.scale.best))


def missing_said(rubric: Rubric, words: Words) -> str:
    """What becomes of a category without a score."""
    return words.policy_missing if rubric.policy is not Policy.OWN else words.policy_missing_own


def rounding_said(rubric: Rubric, words: Words) -> str:
    """The rounding in a sentence: mode and what it rounds to; a judgement is not rounded, a letter is the nearest."""
    rounding = rubric.rounding
    if rubric.policy is Policy.OWN:
        return ""
    if rubric.scale.letters:
        return words.nearest_letter
    return words.of(ROUNDINGS[rounding.mode], _unit(rounding, words))


def _unit(rounding: Rounding, words: Words) -> str:
    if rounding.step is not None:
        return words.of("to_step", rounding.step)
    return words.of("to_places", rounding.places) if rounding.places else words.to_whole


ARITHMETIC = (policy_said, missing_said, rounding_said)


def _weight(criterion: Criterion, rubric: Rubric, words: Words) -> str:
    """What a criterion counts, where that needs saying."""
    if not criterion.in_overall:
        return words.bonus
    if rubric.policy is not Policy.WEIGHTED:
        return ""
    total = sum((one.weight for one in rubric.criteria if one.in_overall), Decimal(0))
    return words.of("weighs", f"{criterion.weight * 100 / total:.0f}")


def _edition(rubric: Rubric, words: Words) -> Edition:
    since = words.day(rubric.since.isoformat()) if rubric.since else ""
    return Edition(rubric.edition, since, words.join(tuple(criterion.name for criterion in rubric.criteria)))
