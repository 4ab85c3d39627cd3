"""Readers beside the critic: mean and spread of each criterion, and where they differ."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.readers.crowd import crowds_of, tenths, together
from rubrica.pages.readers.form import ScoreForm, score_form
from rubrica.pages.readers.guessed import guessed, said
from rubrica.pages.scores.spread import histograms
from rubrica.pages.text.text import spoken_in

if TYPE_CHECKING:
    from fractions import Fraction

    from rubrica.pages.readers.crowd import Crowd, Together
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.pages.words import Words
    from rubrica.readership import Difference
    from rubrica.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Beside:
    """One criterion: readers' mean, how many they are, the critic's score ("" for none), the difference in words, and
    what the critic guessed, with what became of it.
    `table` holds each score with how many gave it and its percentage."""

    key: str
    name: str
    mean: str
    count: int
    critic: str
    said: str
    guess: str
    drawing: Markup
    table: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class ReadersBox:
    """`said` tells how many `readers` scored, `held` how many wait and why, "" for none. `overall` is what their means
    make, and `differing` how far that is from the critic's; "" below the least number, where `rows` are empty.
    `guesses` are the critic's, of the whole and of what has no row. `form` is None where no scores are taken, and
    `closed` says why."""

    said: str
    held: str
    readers: int
    overall: str
    differing: str
    guesses: tuple[str, ...]
    rows: tuple[Beside, ...]
    form: ScoreForm | None
    closed: str


def gather_readers(
    source: Source, entry: Entry, words: Words, guesses: tuple[tuple[str, str], ...] = ()
) -> ReadersBox | None:
    """What stands under a review; None where nobody scored and nobody can."""
    found, site = source.reader_scores(entry.slug), source.site()
    takes = site.forms and found.taken and bool(entry.scores)
    if not (takes or found.readers or found.held):
        return None
    rubric = spoken_in(entry.language, source.rubric(entry.rubric, entry.edition))
    crowds = crowds_of(found, entry, rubric)
    whole = together(crowds, entry, rubric)
    guess = {one.criterion: said(one, rubric, words) for one in guessed(guesses, crowds, whole, rubric)}
    early = words.of("scores_open", words.day(found.opens)) if takes and found.opens else ""
    return ReadersBox(
        said=_said(found, words),
        held=words.of("scores_held", found.held) if found.held else "",
        readers=found.readers,
        overall=rubric.overall_text(whole.overall) if whole else "",
        differing=_whole_differing(whole, words) if whole else "",
        guesses=tuple(text for key, text in guess.items() if key not in {one.key for one in crowds}),
        rows=tuple(_beside(one, rubric, words, guess.get(one.key, "")) for one in crowds),
        form=score_form(entry, rubric, "", {}) if takes and not early else None,
        closed=early,
    )


def _said(found: ReaderScores, words: Words) -> str:
    if not found.readers:
        return words.no_reader_scores
    said = words.of("n_reader_scores", found.readers)
    return said if found.readers >= found.least else words.of("too_few_scores", said, found.least)


def _beside(crowd: Crowd, rubric: Rubric, words: Words, guess: str) -> Beside:
    counts = {rubric.scale.text(score): count for score, count in crowd.tally.counts}
    (drawn,) = histograms(rubric, {crowd.key: counts}, words, crowd.key, crowd.critic)
    mean = tenths(crowd.mean)
    return Beside(
        key=crowd.key,
        name=crowd.name,
        mean=words.of("in_brackets", rubric.scale.text(Decimal(mean)), mean) if rubric.scale.letters else mean,
        count=crowd.tally.count,
        critic=crowd.critic,
        said=_differing(crowd.apart, words) if crowd.apart else "",
        guess=guess,
        drawing=drawn.drawing,
        table=tuple(
            (score, many, part) for (score, many), part in zip(counts.items(), crowd.tally.percents(), strict=True)
        ),
    )


def _whole_differing(whole: Together, words: Words) -> str:
    """The same of the overall, and on what it is compared where that is not all of it."""
    if whole.apart is None:
        return ""
    on = [words.of("differ_on", words.join(whole.on))] if whole.on else []
    return ("" if words.language == "ja" else " ").join([_differing(whole.apart, words), *on])


def _differing(apart: Difference, words: Words) -> str:
    """By how much, with the interval where there is one, and whether that is clear."""
    by = signed(apart.by)
    if by == "0.0" and apart.low is not None and apart.high is not None and not apart.is_clear:
        return words.of("differ_not", signed(apart.low), signed(apart.high))
    if apart.low is None or apart.high is None:
        return words.of("differ_by", by)
    said = "differ_clearly" if apart.is_clear else "differ_unclearly"
    return words.of(said, by, signed(apart.low), signed(apart.high))


def signed(value: Fraction) -> str:
    """+0.4, −1.2, 0.0."""
    said = tenths(value)
    return said.replace("-", "−") if said.startswith("-") or said == "0.0" else f"+{said}"
