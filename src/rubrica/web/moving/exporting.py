"""`rubrica export all`: everything people wrote and decided, in one file that any Rubrica takes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core import serializers

from rubrica.web.catalogue.models import Picture
from rubrica.web.moving.archive import EXPORT, Writing, writing_archive
from rubrica.web.moving.refusing import RefusedError
from rubrica.web.moving.rows import original_of, theme_files
from rubrica.web.moving.tables import TRAVELS
from rubrica.web.publishing.snapshot import one_moment

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from django.db.models import Model

    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place


def export_all(place: Place, path: Path, tell: Progress) -> dict[str, int]:
    """Write the press into a file. Gives how many rows of each table there are. Raises RefusedError where a picture's
    file is missing: then nothing is written."""
    with writing_archive(path, EXPORT, tell) as archive:
        with one_moment():
            counts = {model._meta.model_name or "": _rows(archive, model) for model in TRAVELS}
            pictures = list(Picture.objects.order_by("content", "name"))
        _pictures(archive, place, pictures, tell)
        for name in theme_files(place):
            archive.add_file(name, place.data / name)
        archive.about["counts"] = counts
    return counts


def _rows(archive: Writing, model: type[Model]) -> int:
    """The rows of one table, a line each, as Django writes them."""
    rows = model._default_manager.order_by("pk")
    with archive.adding(f"rows/{model._meta.model_name}.jsonl") as member:
        _serialize(rows.iterator(chunk_size=200), TRAVELS[model], member)
    return rows.count()


def _serialize(rows: Iterable[Model], columns: tuple[str, ...], member: object) -> None:
    serializers.serialize("jsonl", rows, fields=columns, stream=_Encoded(member), ensure_ascii=False)


class _Encoded:
    """A stream of text on a file of bytes."""

    def __init__(self, member: object) -> None:
        self._member = member

    def write(self, text: str) -> None:
        self._member.write(text.encode())  # type: ignore[attr-defined]


def _pictures(archive: Writing, place: Place, pictures: list[Picture], tell: Progress) -> None:
    done: set[str] = set()
    for number, row in enumerate(pictures):
        tell("exporting pictures", number, len(pictures))
        if row.content not in done:
            done.add(row.content)
            try:
                archive.add_file(f"media/{row.content}", original_of(place, row))
            except FileNotFoundError:
                raise RefusedError(
                    f"the file of the picture {row.name} is missing. `rubrica doctor` says more"
                ) from None
