"""Settings are saved: what was typed goes into the text of rubrica.toml as it is at that moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.web.catalogue.editing import with_rows, with_values
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import writing
from rubrica.web.reviews.around import save_settings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rubrica.web.studio.settings.fields import Field
    from rubrica.web.studio.settings.parts import Part


def checked(part: Part, fields: list[Field]) -> list[Field]:
    """The fields, each with what is wrong about it. Of several faults, all."""
    errors: dict[str, list[str]] = {}
    for name, error in part.faults({field.name: field.value for field in fields}):
        errors.setdefault(name, []).append(str(error))
    return [replace(field, error=" ".join(errors.get(field.name, ()))) for field in fields]


def save_fields(before: list[Field], after: list[Field]) -> int:
    """Save what somebody changed, and nothing else: another may have saved the rest meanwhile. The change's number."""
    was = {field.path: field.value for field in before}
    changed = {field.path: field.value for field in after if field.value != was[field.path]}
    return save_values(changed)


def save_values(values: Mapping[tuple[str, ...], str]) -> int:
    """Raises PressError where the file could not be read any more."""
    with writing() as change:
        text = settings_row().text
        if (new := with_values(text, values)) != text:
            save_settings(change, new)
    return change.number


def save_rows(key: str, rows: Sequence[Mapping[str, str]]) -> int:
    with writing() as change:
        text = settings_row().text
        if (new := with_rows(text, key, rows)) != text:
            save_settings(change, new)
    return change.number
