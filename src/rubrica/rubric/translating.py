"""The translations of a rubric, read from its TOML: each names what it translates by key or by word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.rubric.table import Table
from rubrica.rubric.translation import Naming, Translation

if TYPE_CHECKING:
    from rubrica.rubric.bands import Band
    from rubrica.rubric.criterion import Criterion
    from rubrica.rubric.rubric import Rubric

TRANSLATION = ("title", "description", "criteria", "words")
NAMING = ("name", "short", "description")


def translated(rubric: Rubric, table: Table) -> Rubric:
    """The rubric with the translations its text gives. Their names are headings of its criteria too, and their words
    words of its bands."""
    given = table.values.get("translations", {})
    languages = Table(given, tuple(given) if isinstance(given, dict) else (), "translations")
    translations = tuple(
        _translation(rubric, language, Table(languages.values[language], TRANSLATION, f"translations.{language}"))
        for language in languages.values
    )
    if not translations:
        return rubric
    return replace(
        rubric,
        translations=translations,
        criteria=tuple(_also_named(one, place, translations) for place, one in enumerate(rubric.criteria)),
        bands=tuple(_also_called(band, place, translations) for place, band in enumerate(rubric.bands)),
    )


def _translation(rubric: Rubric, language: str, table: Table) -> Translation:
    """One language. What it leaves out stays as the rubric says it."""
    keys = tuple(criterion.key for criterion in rubric.criteria)
    criteria = Table(table.values.get("criteria", {}), keys, f"{table.place}.criteria")
    words = Table(table.values.get("words", {}), _words(rubric), f"{table.place}.words")
    return Translation(
        language,
        table.text("title", rubric.title),
        table.text("description", rubric.description),
        tuple(_naming(criterion, criteria) for criterion in rubric.criteria),
        tuple(_band(band, words) for band in rubric.bands),
    )


def _words(rubric: Rubric) -> tuple[str, ...]:
    return tuple(word for band in rubric.bands for word in band.words)


def _naming(criterion: Criterion, criteria: Table) -> Naming:
    if criterion.key not in criteria:
        return Naming(criterion.name, criterion.short, criterion.description)
    table = Table(criteria.values[criterion.key], NAMING, f"{criteria.place}.{criterion.key}")
    name = table.text("name", criterion.name)
    return Naming(name, table.text("short", name), table.text("description", criterion.description))


def _band(band: Band, words: Table) -> tuple[str, ...]:
    """The words that are translated; both as they are where none is."""
    return tuple(words.text(word) for word in band.words if word in words) or band.words


def _also_named(criterion: Criterion, place: int, translations: tuple[Translation, ...]) -> Criterion:
    names = [name for one in translations for name in (one.criteria[place].name, one.criteria[place].short)]
    new = dict.fromkeys(name for name in names if name not in criterion.names)
    return replace(criterion, aliases=(*criterion.aliases, *new))


def _also_called(band: Band, place: int, translations: tuple[Translation, ...]) -> Band:
    words = dict.fromkeys(word for one in translations for word in one.bands[place] if word not in band.words)
    return replace(band, others=tuple(words))
