"""The stated overall against the scores: the number, the range, the word."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.edit import Edit
from rubrica.manuscript.score_spots import spot_of
from rubrica.review.remark import Severity
from rubrica.review.scored import OVERALL
from rubrica.rubric import Policy
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from rubrica.review.reading import Reading


def check_overall(reading: Reading) -> Iterator[Fault]:
    """The stated overall must follow from the scores by the policy the press declared. Where none is declared it is a
    note, and nothing for an overall outside of all scores, of which `check_range` has more to say."""
    stated, review, rubric = reading.scored.stated, reading.review, reading.rubric
    if stated is None or rubric.policy is Policy.OWN or not review.values:
        return
    made = rubric.overall(review.values)
    if made is None or stated.value == (rubric.scale.letter(made)[1] if rubric.scale.letters else made):
        return
    if not rubric.policy_declared and (len(review.values) == 1 or _is_outside(reading) or _is_rounded(reading, made)):
        return
    severity = "" if rubric.policy_declared else Severity.NOTE.value
    shown = _as_written(reading, made)
    yield Fault(
        "overall-mismatch",
        f"the text says {stated.written}, the scores make {shown}: {review.working}",
        stated.start,
        stated.end,
        f"write {shown}, or correct a score",
        severity,
        _other_overall(reading, shown),
    )


def _other_overall(reading: Reading, shown: str) -> tuple[Edit, ...]:
    """The overall that the scores make, in place of the one that is stated, on the maximum that stands there."""
    stated = reading.scored.stated
    found = [
        one.line for one in reading.scored.said if one.target == OVERALL and stated and one.line.start == stated.start
    ]
    if not found:
        return ()
    typed = reading.manuscript.source.slice(found[0].start, found[0].end)
    for spot in spot_of(typed, found[0].number):
        if spot.kind in ("n", "on", "pn", "bare", "percent", "letter"):
            start = found[0].start + len(typed[: spot.first].encode())
            end = start + len(typed[spot.first : spot.last].encode())
            return (Edit(start, end, shown.partition("/")[0].removesuffix(" %")),)
    return ()


def _as_written(reading: Reading, made: Decimal) -> str:
    """The overall on the maximum that the text states it on."""
    rubric, best = reading.rubric, _other_maximum(reading)
    if best is None:
        return rubric.print_overall(made)
    value = plain((made * best / rubric.scale.best).quantize(Decimal("0.01")))
    stated = reading.scored.stated
    return f"{value} %" if stated and stated.written.endswith("%") else f"{value}/{plain(best)}"


def _is_rounded(reading: Reading, made: Decimal) -> bool:
    """Whether an overall on another maximum is the one the scores make, as exactly as it is written."""
    stated, best = reading.scored.stated, _other_maximum(reading)
    if stated is None or best is None:
        return False
    value = Decimal(stated.written.removesuffix(" %").partition("/")[0])
    return value == (made * best / reading.rubric.scale.best).quantize(value, ROUND_HALF_UP)


def _other_maximum(reading: Reading) -> Decimal | None:
    """What the overall is stated out of, where that is not the rubric's best."""
    stated = reading.scored.stated
    written = stated.written if stated else ""
    best = "100" if written.endswith("%") else written.partition("/")[2]
    return Decimal(best) if best and Decimal(best) != reading.rubric.scale.best else None


def check_range(reading: Reading) -> Iterator[Fault]:
    """No weights can bring an overall below the lowest or above the highest score. Said where `check_overall` has not
    already said more: under own judgement, and where no policy is declared."""
    stated, rubric = reading.scored.stated, reading.rubric
    if stated is None or not _is_outside(reading) or (rubric.policy_declared and rubric.policy is not Policy.OWN):
        return
    lowest, highest = (rubric.scale.text(end) for end in rubric.reach(reading.review.values) or ())
    yield Fault(
        "overall-outside",
        f"{stated.written} lies outside the scores, which run from {lowest} to {highest}",
        stated.start,
        stated.end,
        "check the overall and the scores",
    )


def _is_outside(reading: Reading) -> bool:
    stated, values, rubric = reading.scored.stated, reading.review.values, reading.rubric
    reach = rubric.reach(values)
    if stated is None or reach is None or len(values) < 2 or not rubric.scale.holds(stated.value):
        return False
    lowest, highest = ({end, rubric.rounding.apply(*end.as_integer_ratio())} for end in reach)
    return not min(lowest) <= stated.value <= max(highest)


def check_word(reading: Reading) -> Iterator[Fault]:
    """The verdict word beside the overall, against the bands: said only of a word that is another band's."""
    stated, rubric = reading.scored.stated, reading.rubric
    if stated is None or not stated.word:
        return
    band = rubric.band(stated.value) if rubric.scale.holds(stated.value) else None
    if band is None or band.is_called(stated.word):
        return
    if any(each.is_called(stated.word) for each in rubric.bands):
        yield Fault(
            "word-outside-band",
            f"“{stated.word}” is not the word for {stated.written}; that is “{band.verdict}”",
            stated.start,
            stated.end,
            f"write “{band.verdict}”",
            edits=_other_word(reading, stated.word, band.verdict),
        )


def _other_word(reading: Reading, word: str, verdict: str) -> tuple[Edit, ...]:
    """The band's word in place of the one beside the overall."""
    stated, data = reading.scored.stated, reading.manuscript.source.data
    assert stated is not None
    end = data.find(b"\n", stated.end)
    at = data.rfind(word.encode(), stated.start, len(data) if end < 0 else end)
    return () if at < 0 else (Edit(at, at + len(word.encode()), verdict),)
