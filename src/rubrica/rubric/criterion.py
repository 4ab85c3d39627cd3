"""What a critic scores: Story, Visuals, Audio."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from rubrica.rubric.errors import RubricError, short
from rubrica.rubric.names import fold


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is scored (the interface says "category").

    `key` names it in addresses and data (`personal-enjoyment`), `name` on the page, `short` where there is little room.
    `aliases` are the other headings a critic may give it. `weight` is its share under the weighted policy. With
    `in_overall` off it is a bonus: scored and printed, but not part of the overall (a re-watch value). With `roll_up`
    on, scores under its sub-headings make its own, as their mean, where it states none; else they only inform.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    weight: Decimal = Decimal(1)
    description: str = ""
    short: str = ""
    in_overall: bool = True
    roll_up: bool = False

    def __post_init__(self) -> None:
        if not self.short:
            object.__setattr__(self, "short", self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Everything a heading may say for it."""
        return (self.name, self.short, self.key, *self.aliases)


MAX_KEY = 200
"""Bytes of a key: it names a folder, and a folder's name has at most 255."""


def check_criteria(criteria: tuple[Criterion, ...], overall_headings: tuple[str, ...]) -> None:
    """There is something to score, every name means one thing, and the weights can make an overall."""
    if not criteria:
        raise RubricError("criteria", "there are none", "Add at least one `[[criteria]]` with a name")
    taken = {fold(heading): (0, "the overall") for heading in (*overall_headings, "overall")}
    keys: dict[str, str] = {}
    for number, criterion in enumerate(criteria, start=1):
        place = f"criteria, number {number}"
        _check_key(criterion, place)
        if (owner := keys.setdefault(criterion.key, place)) != place:
            raise RubricError(
                f"{place}.name", f'"{short(criterion.name)}" stands there twice', f"It is {owner} too; keep one"
            )
        _check_names(criterion, taken, number)
        if criterion.weight < 0:
            raise RubricError(f"{place}.weight", "a weight is below 0", "Use 0 to leave a criterion out")
    if not any(criterion.in_overall and criterion.weight for criterion in criteria):
        raise RubricError("criteria", "none counts in the overall", "Give one a weight above 0")


def _check_key(criterion: Criterion, place: str) -> None:
    slug = fold(criterion.key).replace(" ", "-")
    if not slug or criterion.key != slug or len(slug.encode()) > MAX_KEY:
        fitting = slug if 0 < len(slug) <= MAX_KEY // 4 else "story"  # a letter has up to four bytes
        remedy = f'Write key = "{fitting}": small letters, digits and hyphens'
        raise RubricError(f"{place}.key", f'"{short(criterion.key)}" cannot stand in an address', remedy)


def _check_names(criterion: Criterion, taken: dict[str, tuple[int, str]], number: int) -> None:
    """By their numbers, for two may have one name."""
    for name in criterion.names:
        owner, owner_name = taken.setdefault(fold(name), (number, criterion.name))
        if owner != number:
            field = "name" if name == criterion.name else "aliases"
            problem = f'"{short(name)}" already means {short(owner_name)}'
            raise RubricError(f"criteria, number {number}.{field}", problem, "Let every name belong to one criterion")
