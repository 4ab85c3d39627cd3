"""What an address asks of a lens: `?lens=story:2,audio:0.5`, or the fields of the form as a browser sends them."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from rubrica.rubric import Lens, LensFault
from rubrica.rubric.lens import HEAVIEST
from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric

LENS, CONVERT, FIELD = "lens", "convert", "w."
FAULTS = {"number": "lens_number", "heavy": "lens_heavy", "colon": "lens_colon", "long": "lens_long"}
LONGEST = 40
"""Characters of what is typed for one weight."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A field of the form: what a criterion counts. `typed` is what stands in it, whether or not it is a number."""

    key: str
    name: str
    typed: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A lens with the form that shows it. `faults` say what could not be read; the rest of the lens holds.

    `typed` where it was sent by the form, whose address is not the one to share.
    """

    weights: tuple[Weight, ...]
    lens: Lens
    faults: tuple[str, ...] = ()
    convert: bool = False
    typed: bool = False

    @property
    def query(self) -> str:
        """What stands behind the `?` of the address to share."""
        return query_of(self.lens, convert=self.convert)


def query_of(lens: Lens, *, convert: bool = False) -> str:
    return f"{LENS}={quote(str(lens), safe=':,')}" + (f"&{CONVERT}=yes" if convert else "")


def is_asked(query: Mapping[str, str]) -> bool:
    """Whether an address asks for a lens at all."""
    return LENS in query or any(name.startswith(FIELD) for name in query)


def read_asked(query: Mapping[str, str], rubric: Rubric, words: Words) -> Asked:
    """The lens of an address. Never fails."""
    typed = {key: query[FIELD + key].strip() for key in rubric.by_key if FIELD + key in query}
    lens, faults = _of_fields(typed, rubric) if typed else Lens.parse(query.get(LENS, ""), rubric)
    wrong = {fault.part.partition(":")[0].strip(): fault for fault in faults}
    weights = tuple(_weight(key, name, rubric, lens, wrong, words) for key, name in _names(rubric))
    said = tuple(_say(fault, rubric, words) for fault in faults)
    return Asked(weights, _short(lens, rubric), said, query.get(CONVERT) == "yes", bool(typed))


def _of_fields(typed: Mapping[str, str], rubric: Rubric) -> tuple[Lens, tuple[LensFault, ...]]:
    """The lens of a form, field by field: what is typed into one cannot be read as another."""
    weights: list[tuple[str, Decimal]] = []
    faults: list[LensFault] = []
    for key, text in typed.items():
        if not text:
            continue
        lens, found = Lens.parse(f"{key}:{_number(text)}", rubric)
        weights += lens.by_key
        faults += [LensFault(f"{key}:{text[:LONGEST]}", fault.problem, fault.kind) for fault in found[:1]]
    return Lens(tuple(weights)), tuple(faults)


def usual(rubric: Rubric) -> tuple[Weight, ...]:
    """The form as it is printed: everything counts once, a bonus criterion not at all."""
    counts = {one.key: "1" if one.in_overall else "0" for one in rubric.criteria}
    return tuple(Weight(key, name, counts[key]) for key, name in _names(rubric))


def _names(rubric: Rubric) -> list[tuple[str, str]]:
    return [(one.key, one.name) for one in rubric.criteria]


def _number(typed: str) -> str:
    """A number as it may be typed: 2,5 and ２．５ are 2.5."""
    text = unicodedata.normalize("NFKC", typed).replace(",", ".").strip()
    return text if len(text) < LONGEST and ":" not in text else "?"


def _weight(
    key: str,
    name: str,
    rubric: Rubric,
    lens: Lens,
    wrong: Mapping[str, LensFault],
    words: Words,
) -> Weight:
    fault = wrong.get(key)
    if fault is not None:
        return Weight(key, name, fault.part.partition(":")[2].strip(), _say(fault, rubric, words))
    counts = dict(lens.by_key).get(key)
    if counts is None:
        return Weight(key, name, "1" if rubric.by_key[key].in_overall else "0")
    return Weight(key, name, plain(counts))


def _short(lens: Lens, rubric: Rubric) -> Lens:
    """The lens without what it says of criteria that count as they do anyway."""
    counts = {one.key: int(one.in_overall) for one in rubric.criteria}
    said = tuple((key, weight) for key, weight in lens.by_key if weight != counts[key])
    return Lens(said or lens.by_key[:1])


def _say(fault: LensFault, rubric: Rubric, words: Words) -> str:
    """What is wrong, and what to do, in the language of the page."""
    if fault.kind == "unknown":
        remedy = (
            words.of("lens_near", fault.near) if fault.near else words.of("lens_there_are", words.join(_all(rubric)))
        )
        return words.of("lens_unknown", fault.part) + remedy
    name = fault.part.partition(":")[0].strip()
    said = rubric.by_key[name].name if name in rubric.by_key else fault.part
    return words.of(FAULTS[fault.kind], said, HEAVIEST)


def _all(rubric: Rubric) -> tuple[str, ...]:
    return tuple(one.key for one in rubric.criteria)
