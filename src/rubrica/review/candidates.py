"""Who is meant: every score line with the criteria, or the overall, that it scores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from rubrica.manuscript import Manuscript, ScoreLine, Section, read_score_lines
from rubrica.manuscript.late import late
from rubrica.manuscript.score_line import ALONE, CLOSING, FIRST, HEADING, LISTED
from rubrica.manuscript.score_others import FOREIGN
from rubrica.review.lone import lone_overall
from rubrica.review.refusals import is_usual
from rubrica.review.scored import GENERIC, OVERALL, Candidate, Scored

if TYPE_CHECKING:
    from rubrica.rubric import Rubric

_JOINTS = late(r"\s*(?:[&+/,、]|\band\b)\s*", re.IGNORECASE)
_SCORE_FOR = late(r"(?i)(?:my |the |final )*(?:scores?|ratings?|grades?|marks?|points) (?:(?:for|of) (?:the )?|[-–—] )")


GOES_ON = late(r"\s*[:：–—|]|\s-\s")
"""Where a heading such as "Story: a mess" goes on about what it has named."""

_JAPANESE = late(r"の?(?:評価|点数|スコア|採点|得点)\Z")


class _Place(NamedTuple):  # a tuple: a text makes dozens, in a third of the time
    """A section as a place of scores: its number, what it is about, and what it stands under."""

    section: Section
    number: int
    name: str
    own: tuple[str, ...]
    above: tuple[_Place, ...]

    def rolls_into(self, rubric: Rubric) -> str:
        """The criterion whose sub-heading this is, where sub-headings' scores make its own; "" otherwise."""
        keys = [place.own[0] for place in self.above if len(place.own) == 1 and place.own[0] != OVERALL]
        return keys[-1] if keys and rubric.by_key[keys[-1]].roll_up else ""

    def is_part(self, target: str) -> bool:
        """Whether a criterion already has a section of another name round this one: its score here only informs."""
        return any(target in place.own and place.name.casefold() != self.name.casefold() for place in self.above)


def gather_candidates(manuscript: Manuscript, rubric: Rubric, scored: Scored) -> list[Candidate]:
    """Every score line that scores something the rubric knows, section by section."""
    letters = bool(rubric.scale.letters)
    every = read_score_lines(manuscript.source, manuscript.sections, letters=letters, faults=scored.faults)
    candidates: list[Candidate] = []
    above: tuple[_Place, ...] = ()
    for index, (section, lines) in enumerate(zip(manuscript.sections, every, strict=True)):
        above = tuple(place for place in above if place.section.level < section.level)
        place = _place(section, index, lines, above, rubric)
        scored.criteria.append(tuple(target for target in place.own if target != OVERALL))
        if OVERALL in place.own:
            scored.overall_sections.append(index)
        for line in lines:
            candidates.extend(_candidates(line, place, rubric, scored))
        above = (*above, place)
    _find_final_score(candidates, rubric)
    _find_strangers(candidates, every, rubric, scored)
    if not any(candidate.target == OVERALL for candidate in candidates):
        lone = lone_overall(manuscript, every, candidates, rubric)
        scored.unknown = [(what, line) for what, line in scored.unknown if all(line is not one.line for one in lone)]
        candidates.extend(lone)
    return candidates


def _find_final_score(candidates: list[Candidate], rubric: Rubric) -> None:
    """`Final score: 7.4/10` at the end of a section that has its score already is the overall, not a second score."""
    had: set[tuple[int, str]] = set()
    for candidate in candidates:
        key = (candidate.section, candidate.target)
        label = candidate.line.label
        if key in had and GENERIC.fullmatch(label) and rubric.is_overall(label):
            candidate.target, candidate.name = OVERALL, label
        had.add(key)


def _place(section: Section, index: int, lines: list[ScoreLine], above: tuple[_Place, ...], rubric: Rubric) -> _Place:
    """What a heading names, without the score it may carry. One that is only a score goes on with what is above it."""
    scores = bool(lines) and lines[0].place == HEADING
    name = lines[0].label if scores else section.heading
    unnamed = section.head is not None and (not name or bool(GENERIC.fullmatch(name)))
    certain = scores and bool(lines[0].number.best)
    if unnamed and (certain or (scores and above) or any(map(_stands_below, lines))):
        round_it = next((place for place in reversed(above) if place.own), None)
        if round_it is not None:
            return _Place(section, index, round_it.name, round_it.own, above)
        if certain or not scores:
            return _Place(section, index, name or section.heading, (OVERALL,), above)
    return _Place(section, index, name or section.heading, _named(name, rubric) if name else (), above)


def _stands_below(line: ScoreLine) -> bool:
    return HEADING < line.place < CLOSING and (not line.label or bool(GENERIC.fullmatch(line.label)))


@lru_cache(maxsize=1024)
def _named(heading: str, rubric: Rubric) -> tuple[str, ...]:
    """What a heading names, whole or before a sign behind which it goes on: `Story: a clock without hands`."""
    targets = targets_of(heading, rubric)
    if targets or not (goes_on := GOES_ON.search(heading)) or FOREIGN.search(heading):
        return targets
    return targets_of(heading[: goes_on.start()], rubric)


@lru_cache(maxsize=1024)
def targets_of(label: str, rubric: Rubric) -> tuple[str, ...]:
    """What a label names: criteria, the overall, or both (`Overall/Enjoyment`); nothing if a part of it is unknown.

    `In short, the story` and `ストーリー評価` name the story.
    """
    label = _SCORE_FOR.sub("", label) if " " in label else label
    parts = _JOINTS.split(label) if len(label) < 100 else []
    if len(parts) > 1 and any(rubric.is_overall(part) for part in parts):
        rest = [rubric.criterion(part) for part in parts if not rubric.is_overall(part)]
        return (*(criterion.key for criterion in rest if criterion), OVERALL) if all(rest) else ()
    known = tuple(criterion.key for criterion in rubric.criteria_of(label))
    if known or rubric.is_overall(label):
        return known or (OVERALL,)
    name = _JAPANESE.sub("", label) if _JAPANESE.search(label) else label.rpartition(", ")[2]
    return () if name == label or FOREIGN.search(label) else targets_of(name, rubric)


def _candidates(line: ScoreLine, place: _Place, rubric: Rubric, scored: Scored) -> Iterator[Candidate]:
    """A score line for every target it scores; without one it may be remarked."""
    line, name, targets = _meant(line, place, rubric)
    if line.place < LISTED and name == place.name and (whole := place.rolls_into(rubric)):
        scored.parts.append(Candidate(whole, line, place.number, name))
    if targets:
        if place.own or not FOREIGN.search(place.section.heading):
            found = (target for target in targets if target not in place.own or not place.is_part(target))
            yield from (Candidate(target, line, place.number, name) for target in found)
        return
    if line.label and (line.number.form == "bare" or line.refused):
        scored.strangers[line.block] += 1
    if not any(place.own for place in place.above) and (what := _unknown(line, place.section, rubric)):
        scored.unknown.append((what, line))


def _meant(line: ScoreLine, place: _Place, rubric: Rubric) -> tuple[ScoreLine, str, tuple[str, ...]]:
    """What a score line scores, and by which name: by its label, by a line above it, or by its section."""
    if line.place == LISTED and line.label and rubric.is_overall(line.label):
        return line, line.label, (OVERALL,)
    if line.label and not GENERIC.fullmatch(line.label):
        targets = targets_of(line.label, rubric)
        if not targets and line.place == HEADING and line.label == place.name:
            return line, line.label, place.own  # "Story: a clock without hands"
        if not targets and OVERALL in place.own and line.place == ALONE and _is_verdict(line.label, rubric):
            return line._replace(label="", word=line.label), place.name, place.own
        if targets or line.place != CLOSING:
            return line, line.label, targets
    elif line.word and not line.label and (targets := targets_of(line.word, rubric)):
        return line._replace(label=line.word, word=""), line.word, targets
    elif line.remark and (targets := targets_of(line.remark, rubric)):
        return line, line.remark, targets
    for name in line.under:
        if targets := targets_of(name, rubric):
            return line, name, targets
    alone = line.place == ALONE or (line.place == FIRST and (line.number.best or line.number.form == "points"))
    if not place.own and line.label and place.section.head is None and alone:
        return line, line.label, (OVERALL,)
    return line, place.name, place.own if line.place < LISTED or line.label else ()


def _is_verdict(label: str, rubric: Rubric) -> bool:
    """`Magnificent – 9/10`: what stands before the number is a word of the rubric's bands."""
    return any(band.is_called(label) for band in rubric.bands)


def _unknown(line: ScoreLine, section: Section, rubric: Rubric) -> str:
    """What a score line scores that the rubric does not know; "" where the number may well be something else."""
    if line.refused or line.place > FIRST or line.number.value is None:
        return ""
    usual = is_usual(line.number, rubric) and Decimal(line.number.value) <= Decimal(line.number.best)
    if not line.label or GENERIC.fullmatch(line.label):
        return section.heading if section.head is not None and (usual or line.label) else ""
    of_section = line.place == HEADING or line.label.casefold() == section.heading.casefold()
    if of_section and not FOREIGN.search(line.label):
        return line.label if usual or line.number.form == "points" else ""
    return line.label if usual and line.place != FIRST and rubric.suggest(line.label) else ""


def _find_strangers(candidates: list[Candidate], every: list[list[ScoreLine]], rubric: Rubric, scored: Scored) -> None:
    """`Direction: 9/10` alone on its line, where `Story: 8/10` stands alone on another, is no other thing than that."""
    alone = [c for c in candidates if c.line.place == ALONE and c.target != OVERALL and not scored.criteria[c.section]]
    if not alone:
        return
    beside = {(candidate.section, candidate.line.number.form) for candidate in alone}
    heard = {c.line.start for c in candidates} | {line.start for _, line in scored.unknown}
    for section, form in beside:
        for line in every[section]:
            if line.place == ALONE and line.number.form == form and line.start not in heard and _is_name(line, rubric):
                scored.unknown.append((line.label, line))
    scored.unknown.sort(key=lambda unknown: unknown[1].start)


def _is_name(line: ScoreLine, rubric: Rubric) -> bool:
    """Whether what stands beside a number may be the name of a category."""
    if line.refused or line.number.value is None or not is_usual(line.number, rubric) or GENERIC.fullmatch(line.label):
        return False
    return 0 < len(line.label.split()) < 5 and not FOREIGN.search(line.label) and not re.search(r"\d", line.label)
