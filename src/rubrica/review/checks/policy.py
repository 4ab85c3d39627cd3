"""What the text says of how its overall was made, against the rubric's policy and the number of scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault, plain
from rubrica.manuscript.late import late
from rubrica.rubric import Policy

if TYPE_CHECKING:
    from rubrica.review.reading import Reading

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_KANJI = "〇一二三四五六七八九"
_NUMBERS = {said: number for words in (_WORDS, _KANJI) for number, said in enumerate(words)}
_NAMES = {
    Policy.MEAN: "the mean of the scores",
    Policy.WEIGHTED: "a weighted mean",
    Policy.OWN: "your own judgement",
}

# "It is an average romance", "the teacher is mean" and "not an average evening" claim nothing: an average that is one
# is *the* average, or an average *of* scores.
_SCORES = r"(?:scores?|categor(?:y|ies)|criteria|numbers|ratings?|sections?|marks|points)"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_WORDS)})"
_ALL = rf"(?:(?:the|all|these|those|my|its|above|previous|other)\s+)*(?:{_COUNT}\b|both\b|{_SCORES})"
_MEAN_OF = rf"(?:average|mean)\s+(?:of|between|over)\s+{_ALL}"
_END = r"(?=\s*(?:[.,;:!)–—]|$))"
_IS = r"(?:\b(?:is|are|being|as|take[sn]?|took)|[’']s|=)\s+(?:(?:simply|just|only|therefore|still)\s+)*"
_NOT = r"(?:n[’']t|\bnot|\bnever|\bno)\s+(?:(?:simply|just|only|really|exactly|meant as)\s+)*"
_NOT_MEAN = late(rf"(?i){_NOT}(?:an?|the)\s+(?:{_MEAN_OF}|(?:average|mean){_END})|平均点?では(?:な|あり)")
_WEIGHTED = late(
    r"(?i)\bweighted(?:\s+(?:average|mean)\b|\s*[:(])|\bcounts?\s+(?:double|twice|triple|half|three times)\b|加重平均"
)
_OTHER = late(rf"(?i)\bthe\s+(?P<what>median|lowest|highest|sum|total)\s+of\s+{_ALL}")
_NUMBER = r"\b(?:overall|scores?|ratings?|total|numbers?|verdict|mark|grade)\b[^.!?]{0,40}?"
_OWN = late(
    rf"(?i){_NUMBER}(?:\b(?:is|are)|[’']s)\s+(?:(?:just|only|simply|purely|entirely|also|still)\s+)*(?:my|a)\s+(?:own\s+|personal\s+)*"
    r"(?:judge?ment|(?:gut\s+)?feeling|impression|opinion)\b"
    rf"|{_NUMBER}(?:\b(?:is|are)\s+not|n[’']t|\bnot)\s+(?:calculated|computed|derived)\b"
    rf"|{_NUMBER}(?:\bdoes\s+not|\bdoesn[’']t)\s+follow\s+from\b"
)
_UNWEIGHTED = late(r"(?i)(?:n[’']t|\b(?:not|no|never|without|rather than|instead of))\W+(?:\w+\W+){0,3}weighted")
_MEAN = late(
    rf"(?i){_IS}(?:an?|the|their|its)\s+(?:(?:simple|plain|arithmetic|unweighted)\s+)?(?:{_MEAN_OF}|(?:average|mean){_END})"
    r"|(?P<items>[\d一二三四五六七八九]+)(?:項目|つ|個)の平均(?:です|である|だ|値)|点の平均(?:です|である|だ|値)|平均点(?:です|である|だ)"
)
_FEELING = late(r"(?i)\b(?:my|a)\s+(?:own\s+|gut\s+)?(?:feeling|judge?ment|opinion)\b|\bhow I feel\b")
_PLAIN = late(r"(?i)\b(?:simple|plain|arithmetic|unweighted)\b")
_SAID = (
    "average", "mean", "weighted", "平均", "median", "lowest of", "highest of", "sum of", "total of", "judg", "feeling",
    "impression", "opinion", "calculated", "computed", "derived", "follow from", "counts",
)  # fmt: skip
LONGEST = 4_000
"""Bytes of a paragraph in which somebody says how the overall was made."""

_HINTS = tuple(hint.encode() for hint in _SAID)


def check_policy_claim(reading: Reading) -> Iterator[Fault]:
    """A sentence of the overall's section that says how the overall was made."""
    policy = reading.rubric.policy
    for start, end, text in _overall_paragraphs(reading):
        if _NOT_MEAN.search(text):
            if policy is Policy.MEAN or (policy is Policy.WEIGHTED and _FEELING.search(text)):
                yield _claim("the text says the overall is not an average", policy, start, end)
        elif found := _OTHER.search(text):
            yield _claim(f"the text says the overall is the {found['what'].lower()}", policy, start, end)
        elif _OWN.search(text):
            if policy is not Policy.OWN:
                yield _claim("the text says the overall is a judgement of its own", policy, start, end)
        elif _WEIGHTED.search(text):
            if policy is not Policy.WEIGHTED and not _UNWEIGHTED.search(text):
                yield _claim("the text says the overall is weighted", policy, start, end)
        elif found := _MEAN.search(text):
            if policy is Policy.OWN:
                yield _claim("the text says the overall is an average", policy, start, end)
            elif policy is Policy.WEIGHTED and _PLAIN.search(found[0]):
                yield _claim("the text says the overall is a plain average", policy, start, end)
            elif policy is Policy.MEAN:
                yield from _check_count(reading, found["count"] or found["items"] or "", start, end)


def _overall_paragraphs(reading: Reading) -> Iterator[tuple[int, int, str]]:
    source, events = reading.manuscript.source, reading.manuscript.events
    stated = reading.scored.stated
    for index in reading.scored.overall_sections or ([stated.section] if stated else ()):
        for block in reading.review.sections[index].blocks:
            shown = block.kind == "paragraph" and block.spoiler < 0 and block.end - block.start <= LONGEST
            if shown and source.mentions(block.start, block.end, _HINTS):
                end = block.start + len(source.data[block.start : block.end].rstrip())
                yield block.start, end, plain(events, block.first, block.last)


def _claim(said: str, policy: Policy, start: int, end: int) -> Fault:
    message = f"{said}; the rubric's policy is {_NAMES[policy]}"
    return Fault("policy-claim", message, start, end, "change the sentence, or the policy of the rubric")


def _check_count(reading: Reading, said: str, start: int, end: int) -> Iterator[Fault]:
    counted = len(reading.review.values)
    number = int(said) if said.isdecimal() else _NUMBERS.get(said.casefold(), counted)
    if counted and number != counted:
        read = "one is read" if counted == 1 else f"{counted} are read"
        message = f"the text speaks of {said} scores, and {read}"
        yield Fault("policy-claim", message, start, end, "check that every score stands under its heading")
