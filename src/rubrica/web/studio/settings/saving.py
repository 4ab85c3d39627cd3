"""Settings are saved: what was typed goes into the text of rubrica.toml as it is at that moment."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.web.accounts.deeds import What, note
from rubrica.web.catalogue.editing import with_rows, with_values
from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import writing
from rubrica.web.reviews.around import save_settings
from rubrica.web.reviews.rereading import is_reading_again
from rubrica.web.studio.parts import say, say_when_nobody_sees_it

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from django.http import HttpRequest

    from rubrica.web.studio.settings.fields import Field
    from rubrica.web.studio.settings.parts import Part


def checked(part: Part, fields: list[Field]) -> list[Field]:
    """The fields, each with what is wrong about it. Of several faults, all."""
    errors: dict[str, list[str]] = {}
    for name, error in part.faults({field.name: field.value for field in fields}):
        errors.setdefault(name, []).append(str(error))
    return [replace(field, error=" ".join(errors.get(field.name, ()))) for field in fields]


def save_fields(before: list[Field], after: list[Field], by: object, about: str) -> int:
    """Save what somebody changed, and nothing else: another may have saved the rest meanwhile. The change's number, 0
    where nothing is to be saved. Raises PressError where the file could not be read any more."""
    was = {field.path: field.value for field in before}
    changed = {field.path: field.value for field in after if field.value != was[field.path]}
    return _save(lambda text: with_values(text, changed), by, about)


def save_rows(key: str, rows: Sequence[Mapping[str, str]], by: object) -> int:
    return _save(lambda text: with_rows(text, key, rows), by, key)


def _save(edit: Callable[[str], str], by: object, about: str) -> int:
    with writing() as change:
        text = settings_row().text
        if (new := edit(text)) != text:
            save_settings(change, new)
            note(What.SETTINGS, by, about)
    return change.number


def say_saved(request: HttpRequest, number: int) -> None:
    if not number:
        say(request, _("It says that already."))
    elif is_reading_again():
        say(request, _("Saved."))
    else:
        say_when_nobody_sees_it(request, number, _("Saved, and every page says so."))
