"""Pictures are handed in. Each is decoded in a process of its own with limits, and only what that makes is shown."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.web.accounts.deeds import What, note
from rubrica.web.catalogue.models import Picture
from rubrica.web.catalogue.pictures import forget_content, keep_picture, put_picture
from rubrica.web.changes import writing
from rubrica.web.place import here

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

LARGEST = 25 * 1024 * 1024
MOST = 20
"""Pictures that are taken at once: each takes some seconds to be made ready."""


class UnfitError(Exception):
    """A file that is no picture this press can show, and why."""


def take_in(files: list[UploadedFile[Any]]) -> tuple[list[str], list[Picture]]:
    """What was wrong, and the pictures that were kept."""
    refused, kept = [], []
    for file in files[:MOST]:
        try:
            kept.append(_keep(file))
        except UnfitError as error:
            refused.append(str(error))
    if files[MOST:]:
        names = ", ".join(file.name or "" for file in files[MOST:])
        refused.append(
            _("%(most)s pictures are taken at once, and not these: %(names)s.") % {"most": MOST, "names": names}
        )
    return refused or ([] if files else [_("Choose a picture first.")]), kept


def _keep(file: UploadedFile[Any]) -> Picture:
    given, ending = _fit(file)
    stem = slug_of(PurePath(given).stem)[:60] or "picture"
    row = _made(f"{stem}{ending}", file)
    with writing() as change:
        row.name = _free(stem, ending, row.content)  # only now: another may have come while this one was made ready
        return put_picture(change, row)


def put_in_place(picture: Picture, file: UploadedFile[Any], by: object) -> int:
    """Let the name of a picture show another file, on every page. Gives the change's number."""
    _fit(file)
    row = _made(picture.name, file)
    with writing() as change:
        before = Picture.objects.filter(name=row.name).values_list("content", flat=True).first()
        put_picture(change, row)
        if before != row.content:  # else the same form came once more
            note(What.PICTURE_REPLACED, by, row.name)
    if before:
        forget_content(here(), before)
    return change.number


def _fit(file: UploadedFile[Any]) -> tuple[str, str]:
    """The name and the ending of a file that may be a picture."""
    given = PurePath((file.name or "picture").replace("\0", "")).name
    ending = PurePath(given).suffix.lower()
    said = {"name": given, "endings": ", ".join(SUFFIXES), "most": LARGEST // 1024**2}
    if ending not in SUFFIXES:
        raise UnfitError(_("%(name)s is no picture by its name. Pictures end in %(endings)s.") % said)
    if (file.size or 0) > LARGEST:
        raise UnfitError(_("%(name)s has more than %(most)s MB. 1,600 pixels wide is enough.") % said)
    return given, ending


def _made(name: str, file: UploadedFile[Any]) -> Picture:
    """The row of a picture that is kept and ready; what cannot be shown is not kept."""
    row = keep_picture(here(), name, file.read())
    if row.fault:
        forget_content(here(), row.content)
        raise UnfitError(row.fault)
    return row


def _free(stem: str, ending: str, content: str) -> str:
    """A name that shows no other picture: what is published keeps its own."""
    taken = dict(Picture.objects.filter(name__startswith=stem).values_list("name", "content"))
    name, number = f"{stem}{ending}", 2
    while taken.get(name, content) != content:
        name, number = f"{stem}-{number}{ending}", number + 1
    return name
