"""A rubric in another language: the same criteria, bands and arithmetic under other names."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.rubric.translation import Naming, Translation

if TYPE_CHECKING:
    from rubrica.rubric.bands import Band
    from rubrica.rubric.criterion import Criterion
    from rubrica.rubric.rubric import Rubric


@lru_cache(maxsize=64)
def speak(rubric: Rubric, *languages: str) -> Rubric:
    """The same rubric under the names it has in the first of these languages that it speaks (`ja-JP` by way of `ja`);
    as it stands where it speaks none of them. What it said before is now a translation."""
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
