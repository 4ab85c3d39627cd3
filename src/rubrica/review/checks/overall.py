"""The stated overall against the scores: the number, the range, the word, the way the text says it was made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, plain
from rubrica.review.remark import Severity
from rubrica.rubric import Policy

if TYPE_CHECKING:
    from rubrica.review.reading import Reading

_NUMBERS = {
    word: n
    for n, word in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
}
_COUNT = rf"(?:the\s+|all\s+|these\s+|my\s+|those\s+|above\s+|previous\s+|other\s+)*(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})?"
_NOT_MEAN = re.compile(
    r"(?i)\b(?:is|are)(?:n[’']t|\s+(?:definitely\s+|simply\s+)?not)\s+(?:just\s+|simply\s+)?(?:an?|the)\s+(?:average|mean)\b|\bnot\s+an?\s+average\b|平均ではな"
)
_WEIGHTED = re.compile(r"(?i)\bweighted\s+(?:average|mean|score|overall)\b|加重平均")
_MEAN = re.compile(
    rf"(?i)\b(?:is|are|being|as|=|takes?|from|by)\s+(?:simply\s+|just\s+)?(?:the|an?|its)?\s*(?:simple\s+|plain\s+)?(?:average|mean|averag(?:ed|ing))\b(?:\s+of\s+{_COUNT})?|"
    rf"\b(?:average|mean)\s+of\s+{_COUNT.replace('count', 'count2')}\s*(?:scores?|categor\w+|numbers|criteria|ratings?|sections?)|平均点?(?:です|である|だ)"
)
_HINT = re.compile(rb"(?i)average|mean\b|averag|weighted|\xe5\xb9\xb3\xe5\x9d\x87")


def check_overall(reading: Reading) -> Iterator[Fault]:
    """The stated overall must follow from the scores, by the policy the press declared; where none is, it is a note."""
    stated, review, rubric = reading.scored.stated, reading.review, reading.rubric
    if stated is None or rubric.policy is Policy.OWN or not review.values:
        return
    made = rubric.overall(review.values)
    if made is None or made == stated.value:
        return
    severity = "" if rubric.policy_declared else Severity.NOTE.value
    yield Fault(
        "overall-mismatch",
        f"the text says {stated.written}, the scores make {rubric.print_overall(made)}: {review.working}",
        stated.start,
        stated.end,
        f"write {rubric.print_overall(made)}, or correct a score",
        severity,
    )


def check_range(reading: Reading) -> Iterator[Fault]:
    """No weights can bring an overall below the lowest or above the highest score."""
    stated, values = reading.scored.stated, reading.review.values
    if stated is None or len(values) < 2 or not reading.rubric.scale.holds(stated.value):
        return
    lowest, highest = min(values.values()), max(values.values())
    if not lowest <= stated.value <= highest:
        text = reading.rubric.scale.text
        yield Fault(
            "overall-outside",
            f"{stated.written} lies outside the scores, which run from {text(lowest)} to {text(highest)}",
            stated.start,
            stated.end,
            "check the overall and the scores",
        )


def check_word(reading: Reading) -> Iterator[Fault]:
    """The verdict word beside the overall, against the bands: said only of a word that is another band's."""
    stated, rubric = reading.scored.stated, reading.rubric
    if stated is None or not stated.word:
        return
    band = rubric.band(stated.value) if rubric.scale.holds(stated.value) else None
    word = stated.word.casefold()
    if band is None or any(word == own.casefold() for own in band.words):
        return
    if any(word == other.casefold() for each in rubric.bands for other in each.words):
        yield Fault(
            "word-outside-band",
            f"“{stated.word}” is not the word for {stated.written}; that is “{band.verdict}”",
            stated.start,
            stated.end,
            f"write “{band.verdict}”",
        )


def check_policy_claim(reading: Reading) -> Iterator[Fault]:
    """What the text says of how the overall was made, against the rubric's policy and the number of scores."""
    policy = reading.rubric.policy
    for start, end, text in _overall_paragraphs(reading):
        if _NOT_MEAN.search(text):
            if policy is not Policy.OWN:
                yield _claim("the text says the overall is not an average", policy, start, end)
        elif _WEIGHTED.search(text):
            if policy is not Policy.WEIGHTED:
                yield _claim("the text says the overall is weighted", policy, start, end)
        elif found := _MEAN.search(text):
            if policy is not Policy.MEAN:
                yield _claim("the text says the overall is an average", policy, start, end)
            yield from _check_count(reading, found, start, end)


def _overall_paragraphs(reading: Reading) -> Iterator[tuple[int, int, str]]:
    data, events = reading.manuscript.source.data, reading.manuscript.events
    for index in reading.scored.overall_sections:
        for block in reading.review.sections[index].blocks:
            if block.kind == "paragraph" and block.spoiler < 0 and _HINT.search(data, block.start, block.end):
                yield block.start, block.end, plain(events, block.first, block.last)


def _claim(said: str, policy: Policy, start: int, end: int) -> Fault:
    names = {
        Policy.MEAN: "the mean of the scores",
        Policy.WEIGHTED: "a weighted mean",
        Policy.OWN: "your own judgement",
    }
    return Fault(
        "policy-claim",
        f"{said}; the rubric's policy is {names[policy]}",
        start,
        end,
        "change the sentence, or the policy of the rubric",
    )


def _check_count(reading: Reading, found: re.Match[str], start: int, end: int) -> Iterator[Fault]:
    said = (found["count"] or found["count2"] or "").lower()
    counted = len(reading.review.values)
    number = _NUMBERS.get(said, int(said) if said.isdigit() else None)
    if number is not None and counted and number != counted:
        yield Fault(
            "policy-claim",
            f"the text speaks of {said} scores, and {counted} are read",
            start,
            end,
            "check that every score stands under its heading",
        )
