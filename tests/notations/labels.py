"""The labelled texts, and what `read` makes of each."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

from rubrica.review import read
from rubrica.rubric import Notation, Rubric, Scale, builtin

OVERALL = "overall"  # stands among the criteria's keys here, so that one comparison covers both

_letters = ("A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F")
LETTERS = {letter: Decimal(value) for value, letter in enumerate(reversed(_letters), start=1)}
SCALES = {
    "letters": Scale.of_letters(tuple((letter, LETTERS[letter]) for letter in _letters)),
    "five-stars": Scale(Decimal("0.5"), Decimal(5), Decimal("0.5"), Notation.STARS),
    "hundred": Scale(Decimal(0), Decimal(100), Decimal(1)),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text, and by criterion the scores it gives on its rubric's scale. `≈9.7` is right when it rounds to that.

    `refused` are criteria beside which a number stands that is none of theirs, `beyond` those whose score a person
    sees and Rubrica knowingly does not read, `remarks` the codes the critic must be shown.
    """

    name: str
    notation: str
    rubric: Rubric
    scores: dict[str, str]
    refused: tuple[str, ...]
    beyond: tuple[str, ...]
    remarks: tuple[str, ...]
    because: str
    text: str

    def right(self, key: str, value: Decimal) -> bool:
        wanted = self.scores.get(key)
        if wanted is None:
            return False
        if wanted.startswith("≈"):
            return value.quantize(Decimal(wanted[1:]), ROUND_HALF_UP) == Decimal(wanted[1:])
        return value == (LETTERS[wanted] if wanted in LETTERS else Decimal(wanted))


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from a text, held against its labels."""

    labelled: Labelled
    read: dict[str, Decimal]
    remarks: tuple[str, ...]

    @property
    def right(self) -> tuple[str, ...]:
        return tuple(key for key, value in self.read.items() if self.labelled.right(key, value))

    @property
    def missed(self) -> tuple[str, ...]:
        return tuple(key for key in self.labelled.scores if key not in self.right)

    @property
    def false(self) -> tuple[str, ...]:
        """What was read and is not so: a number that is no score, or a score with another number."""
        return tuple(key for key in self.read if key not in self.right)

    def __str__(self) -> str:
        missed = [f"missed {key} {self.labelled.scores[key]}" for key in self.missed]
        false = [f"read {key} {self.read[key]}" for key in self.false]
        why = f" ({self.labelled.because})" if self.labelled.because else ""
        return f"{self.labelled.name}: {'; '.join(missed + false) or 'as labelled'}{why}"


def labelled_texts() -> tuple[Labelled, ...]:
    """All texts of the folder, file by file."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    return tuple(_labelled(table) for file in files for table in tomllib.loads(file.read_text("utf-8"))["text"])


def read_labelled(labelled: Labelled) -> Reading:
    """Read one text against its rubric. A criterion that the text says is not scored holds no value."""
    review, remarks = read(labelled.text, labelled.rubric)
    values = {score.criterion: score.value for score in review.scores if score.value is not None}
    if review.stated is not None:
        values[OVERALL] = review.stated.value
    return Reading(labelled, values, tuple(str(remark.code) for remark in remarks))


def _labelled(table: dict[str, Any]) -> Labelled:
    stated = {OVERALL: table["overall"]} if "overall" in table else {}
    return Labelled(
        table["name"],
        table["notation"],
        _rubric(table["rubric"], table.get("scale", "")),
        {**table["scores"], **stated},
        *(tuple(table.get(kind, ())) for kind in ("refused", "beyond", "remarks")),
        table.get("because", ""),
        table["text"],
    )


def _rubric(name: str, scale: str) -> Rubric:
    """A built-in rubric; with another scale its bands, which are of the old one, are gone."""
    return replace(builtin(name), scale=SCALES[scale], bands=()) if scale else builtin(name)
