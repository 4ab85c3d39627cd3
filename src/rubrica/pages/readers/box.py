"""Readers beside the critic: mean and spread of each criterion, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.readers.form import ScoreForm, score_form
from rubrica.pages.scores.spread import histograms
from rubrica.pages.text.text import spoken_in
from rubrica.readership import Difference, Tally, difference

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Beside:
    """One criterion: readers' mean, how many they are, the critic's score ("" for none), and the difference in words.
    `table` holds each score with how many gave it and its percentage."""

    key: str
    name: str
    mean: str
    count: int
    critic: str
    said: str
    drawing: Markup
    table: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class ReadersBox:
    """`said` tells how many readers scored, `held` how many wait and why, "" for none; `rows` are empty below the
    least number. `form` is None where no scores are taken, and `closed` says why."""

    said: str
    held: str
    rows: tuple[Beside, ...]
    form: ScoreForm | None
    closed: str


def gather_readers(source: Source, entry: Entry, words: Words) -> ReadersBox | None:
    """What stands under a review; None where nobody scored and nobody can."""
    found, site = source.reader_scores(entry.slug), source.site()
    takes = site.forms and found.taken and bool(entry.scores)
    if not (takes or found.readers or found.held):
        return None
    rubric = spoken_in(entry.language, source.rubric(entry.rubric, entry.edition))
    early = words.of("scores_open", words.day(found.opens)) if takes and found.opens else ""
    return ReadersBox(
        said=_said(found, words),
        held=words.of("scores_held", found.held) if found.held else "",
        rows=_rows(found, entry, rubric, words) if found.readers >= found.least else (),
        form=score_form(entry, rubric, "", {}) if takes and not early else None,
        closed=early,
    )


def _said(found: ReaderScores, words: Words) -> str:
    if not found.readers:
        return words.no_reader_scores
    said = words.of("n_reader_scores", found.readers)
    return said if found.readers >= found.least else words.of("too_few_scores", said, found.least)


def _rows(found: ReaderScores, entry: Entry, rubric: Rubric, words: Words) -> tuple[Beside, ...]:
    given = {key: dict(counts) for key, counts in found.counts}
    critic = {one.criterion: one.value for one in entry.scores}
    return tuple(
        _beside(one.key, one.name, given[one.key], critic.get(one.key), rubric, words)
        for one in rubric.criteria
        if sum(given.get(one.key, {}).values()) >= found.least
    )


def _beside(key: str, name: str, counts: dict[str, int], critic: str | None, rubric: Rubric, words: Words) -> Beside:
    scale = rubric.scale
    known = {text: count for text, count in counts.items() if scale.parse(text) is not None}
    tally = Tally.of((scale.parse(text) or Decimal(0), count) for text, count in known.items())
    own = scale.parse(critic) if critic else None
    apart = difference(tally, own) if own is not None else None
    percents = tally.percents()
    (drawn,) = histograms(rubric, {key: known}, words, key)
    mean = tally.mean
    assert mean is not None  # the least number have scored
    return Beside(
        key=key,
        name=name,
        mean=tenths(mean),
        count=tally.count,
        critic=critic or "",
        said=_differing(apart, words) if apart else "",
        drawing=drawn.drawing,
        table=tuple(
            (scale.text(score), many, part) for (score, many), part in zip(tally.counts, percents, strict=True)
        ),
    )


def _differing(apart: Difference, words: Words) -> str:
    """By how much, with the interval where there is one, and whether that is clear."""
    by = signed(apart.by)
    if apart.low is None or apart.high is None:
        return words.of("differ_by", by)
    said = "differ_clearly" if apart.is_clear else "differ_unclearly"
    return words.of(said, by, signed(apart.low), signed(apart.high))


def tenths(value: Fraction) -> str:
    """To one decimal, half away from zero: 7.2."""
    whole = int(abs(value) * 10 + Fraction(1, 2))
    return f"{'−' if value < 0 and whole else ''}{whole // 10}.{whole % 10}"


def signed(value: Fraction) -> str:
    said = tenths(value)
    return said if said.startswith("−") or said == "0.0" else f"+{said}"
