"""A rubric in another language: the same criteria, bands and arithmetic under other names."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.rubric.bands import Band
    from rubrica.rubric.criterion import Criterion
    from rubrica.rubric.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Naming:
    """What a criterion is called in a language, where there is little room, and what it means."""

    name: str
    short: str
    description: str


@dataclass(frozen=True, slots=True)
class Translation:
    """All that a rubric says in one language: its criteria and the words of its bands in the rubric's order."""

    language: str
    title: str
    description: str
    criteria: tuple[Naming, ...]
    bands: tuple[tuple[str, ...], ...]


@lru_cache(maxsize=64)
def spoken(rubric: Rubric, languages: tuple[str, ...]) -> Rubric:
    """The rubric in the first of these languages that it speaks; what it said before is now a translation."""
    known = {one.language: one for one in rubric.translations}
    for language in (name for one in languages for name in (one, one.partition("-")[0])):
        if language == rubric.language:
            return rubric
        if language in known:
            return _say(rubric, known[language])
    return rubric


def _say(rubric: Rubric, new: Translation) -> Rubric:
    old = Translation(
        rubric.language,
        rubric.title,
        rubric.description,
        tuple(Naming(one.name, one.short, one.description) for one in rubric.criteria),
        tuple(band.words for band in rubric.bands),
    )
    others = tuple(one for one in rubric.translations if one is not new)
    return replace(
        rubric,
        language=new.language,
        title=new.title,
        description=new.description,
        criteria=tuple(_name(one, naming) for one, naming in zip(rubric.criteria, new.criteria, strict=True)),
        bands=tuple(_word(band, words) for band, words in zip(rubric.bands, new.bands, strict=True)),
        translations=(*others, old),
    )


def _name(criterion: Criterion, naming: Naming) -> Criterion:
    """A heading may still say the old name."""
    others = dict.fromkeys((*criterion.aliases, criterion.name, criterion.short))
    aliases = tuple(name for name in others if name not in (naming.name, naming.short))
    return replace(criterion, name=naming.name, short=naming.short, description=naming.description, aliases=aliases)


def _word(band: Band, words: tuple[str, ...]) -> Band:
    others = dict.fromkeys((*band.others, *band.words))
    return replace(band, words=words, others=tuple(word for word in others if word not in words))
