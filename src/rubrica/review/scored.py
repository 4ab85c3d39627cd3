"""What scoring found in a text: scores, and everything that looked like one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from rubrica.manuscript import Fault, ScoreLine
from rubrica.review.review import Score, StatedOverall

OVERALL = "overall"
"""The name under which the overall is resolved beside the criteria's keys."""

GENERIC = re.compile(
    r"(?i)(?:(?:my|our|the|final|section|own|personal|provisional|preliminary|current|honest)\s+)*(?:scores?|ratings?|grades?|marks?|points|stars|rated|verdict)"
    r"|(?:ma|mi|la|meine?|unsere|mijn|il\s+mio)?\s*(?:note|nota|wertung|bewertung|punkte|punktzahl|voto|puntuaci[oó]n|"
    r"calificaci[oó]n|valoraci[oó]n|cijfer|betyg|ocena|hodnocení|karakter|оценка|평점|점수|评分|評分)"
    r"|(?:個人的[にな]?|自分的に|私の|自己)(?:点数|スコア|評価|採点|得点)?|点数|スコア|評価|採点|得点"
)
"""Labels that say that something is scored, and not what."""


@dataclass(slots=True, eq=False)  # one is itself, also where another says the same
class Candidate:
    """A score line whose target is known: a criterion's key or the overall. `name` is what the text calls it there."""

    target: str
    line: ScoreLine
    section: int
    name: str = ""
    value: Decimal | None = None


@dataclass(slots=True)
class Scored:
    """What scoring found. The lists beside `scores` and `stated` are what the checks talk about.

    `said` is every score line that says a number which counts, for each target the one that was taken first. `parts`
    are the scores of a criterion's sub-headings, where its rubric says that they make its own. `strangers` counts, by
    block, the bare numbers under labels that nobody knows: next to those a bare number is a fact, not a score.
    """

    scores: list[Score] = field(default_factory=list)
    stated: StatedOverall | None = None
    said: list[Candidate] = field(default_factory=list)
    criteria: list[tuple[str, ...]] = field(default_factory=list)
    overall_sections: list[int] = field(default_factory=list)
    mixed: list[Candidate] = field(default_factory=list)
    repeated: list[Candidate] = field(default_factory=list)
    unclear: list[Candidate] = field(default_factory=list)
    off_scale: list[Candidate] = field(default_factory=list)
    converted: list[Candidate] = field(default_factory=list)
    unknown: list[tuple[str, ScoreLine]] = field(default_factory=list)
    parts: list[Candidate] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    strangers: Counter[int] = field(default_factory=Counter)

    @property
    def refused(self) -> list[Candidate]:
        """The score lines of criteria that are there and do not count."""
        return [*self.off_scale, *self.unclear, *self.mixed]


def written(line: ScoreLine) -> str:
    """The number as it is quoted back to the critic: `4/5`, `B+`, `not scored`."""
    number = line.number
    if number.value is None:
        return "not scored"
    if number.form == "percent":
        return f"{number.value} %"
    return f"{number.value}/{number.best}" if number.best else number.value
