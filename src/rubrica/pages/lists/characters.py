"""The characters of a work as its page prints them: who speaks them, and what stays folded until one may know it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rubrica.pages.scripts import script_of
from rubrica.pages.terms import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.entry import Character, Trait, WorkEntry
    from rubrica.pages.words import Words


@dataclass(frozen=True, slots=True)
class Lid:
    """Forms or groups that give something away, folded under a label that says from where on one may know them."""

    label: str
    traits: tuple[Trait, ...]

    @property
    def told(self) -> bool:
        """Whether there is more to tell of each than its name."""
        return all(trait.about for trait in self.traits)


@dataclass(frozen=True, slots=True)
class Figure:
    """A character: `open` are lines anyone may read, `lids` are not."""

    id: str
    character: Character
    native_language: str
    open: tuple[str, ...]
    lids: tuple[Lid, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks whom: a column for each language, a row for each character with a voice ("" where it has none)."""

    languages: tuple[str, ...]
    rows: tuple[tuple[Figure, tuple[str, ...]], ...]


def figures_of(work: WorkEntry, words: Words) -> tuple[Figure, ...]:
    return tuple(_figure(f"_character-{place}", one, words) for place, one in enumerate(work.characters, start=1))


def cast_of(figures: tuple[Figure, ...], words: Words) -> Cast | None:
    """The voices of a work; None where it has none."""
    codes = tuple(dict.fromkeys(code for one in figures for code, _ in one.character.voices))
    rows = tuple(
        (one, tuple(dict(one.character.voices).get(code, "") for code in codes))
        for one in figures
        if one.character.voices
    )
    return Cast(tuple(language_name(code, words) for code in codes), rows) if rows else None


def _figure(anchor: str, one: Character, words: Words) -> Figure:
    told = (("forms", "forms_from", one.forms), ("groups", "groups_from", one.groups))
    return Figure(
        id=anchor,
        character=one,
        native_language=script_of(one.native),
        open=tuple(line for name, _, traits in told for line in _open(name, traits, words)),
        lids=tuple(lid for _, name, traits in told for lid in _lids(name, traits, words)),
    )


def _open(name: str, traits: tuple[Trait, ...], words: Words) -> Iterator[str]:
    """Group: the Ledger House."""
    shown = [trait for trait in traits if not trait.since]
    if shown:
        said = [f"{trait.name} ({trait.about})" if trait.about else trait.name for trait in shown]
        yield words.of(name, len(said), words.between.join(said))


def _lids(name: str, traits: tuple[Trait, ...], words: Words) -> Iterator[Lid]:
    """Forms, from episode 10: those that one may know from the same place on share a lid."""
    for since, together in groupby((trait for trait in traits if trait.since), key=lambda trait: trait.since):
        folded = tuple(together)
        there = words.of("episode", since) if since.isdecimal() else since
        yield Lid(words.of(name, len(folded), there), folded)
