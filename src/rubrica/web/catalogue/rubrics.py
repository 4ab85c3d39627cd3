"""Rubrics of the press, by edition; those that come with Rubrica where the press has none of that name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.rubric import Rubric, UnknownRubric, builtin, builtins, parse
from rubrica.rubric.errors import did_you_mean
from rubrica.web.catalogue.models import RubricEdition
from rubrica.web.input import clean

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def find_rubric(reference: str) -> Rubric:
    """The rubric a manuscript names (`anime`, `anime@1`): of the press's, the newest edition unless one is named."""
    name, _, wanted = reference.partition("@")
    own = dict(RubricEdition.objects.filter(name=name).values_list("edition", "text"))
    if own:
        return _of_the_press(reference, name, wanted, own)
    if name in builtins():
        return builtin(reference)
    known = {*RubricEdition.objects.values_list("name", flat=True), *builtins()}
    raise UnknownRubric(reference, "there is no such rubric", did_you_mean(name, sorted(known)))


def _of_the_press(reference: str, name: str, wanted: str, own: dict[int, str]) -> Rubric:
    newest = max(own)
    edition = int(wanted) if wanted.isdecimal() else None if wanted else newest
    if edition not in own:
        remedy = f"Save that edition of {name}, or score with {name}@{newest}"
        raise UnknownRubric(reference, f"there is no edition {wanted}", remedy, name)
    return _parsed(own[edition], name, f"rubrics/{name}.toml")


@lru_cache(maxsize=64)
def _parsed(text: str, name: str, file: str) -> Rubric:
    return parse(text, name, file)


def put_rubric(change: Announcement, name: str, text: str) -> RubricEdition:
    """Save an edition of a rubric. The text says which edition it is. Raises RubricError where it cannot be read."""
    text = clean(text)
    read = parse(text, name, f"rubrics/{name}.toml")
    row, _ = RubricEdition.objects.update_or_create(name=name, edition=read.edition, defaults={"text": text})
    change.add({f"edition:{name}"})
    return row


def remove_rubric(change: Announcement, row: RubricEdition) -> None:
    """Take an edition of a rubric out of the press. Nothing may have been scored with it."""
    row.delete()
    change.add({f"edition:{row.name}"})
