"""What stands beside the pages: the theme's files and the pictures that pages show. They are there before the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.pictures.pictures import PictureError, prepare
from rubrica.web.catalogue.models import Picture

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rubrica.pages.theme import Theme
    from rubrica.web.place import Place
    from rubrica.web.publishing.folder import PublishedFolder

MEDIA = "/media/"
BESIDE = (MEDIA, "/theme/")


def write_theme(theme: Theme, folder: PublishedFolder) -> None:
    """The stylesheet, fonts and icon. Their names say what is in them, so those of the last theme may stay a while."""
    folder.write({address: data for address, data in theme.files if not folder.path(address).exists()})


def show_pictures(names: Iterable[str], place: Place, folder: PublishedFolder) -> None:
    """Let the files of these pictures stand where pages look for them."""
    folder.link({MEDIA + file.name: file for file in _files(names, place)})


def needless(there: Iterable[str], shown: Iterable[str], theme: Theme, place: Place) -> set[str]:
    """The addresses of theme files and pictures that no page asks for any more."""
    needed = {MEDIA + file.name for file in _files(shown, place)} | {address for address, _ in theme.files}
    return {address for address in there if address.startswith(BESIDE)} - needed


def _files(names: Iterable[str], place: Place) -> list[Path]:
    """The prepared files of pictures; what another server has prepared is prepared here as well."""
    rows = list(Picture.objects.filter(name__in=list(names), fault=""))
    for row in rows:
        if not all((place.prepared / name).exists() for name in row.files):
            _prepare(row, place)
    return [place.prepared / name for row in rows for name in row.files if (place.prepared / name).exists()]


def _prepare(row: Picture, place: Place) -> None:
    for original in (place.originals / row.content).glob("[!.]*"):
        try:
            prepare(original, place.prepared)
        except PictureError:
            return  # the page stays, the picture is missing: `doctor` names it
