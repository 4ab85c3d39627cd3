"""Pictures: the original is kept by its content, and made ready for pages when it is handed in."""

from __future__ import annotations

import os
import re
import shutil
from hashlib import blake2b
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.pictures.pictures import PictureError, prepare
from rubrica.pages.values import entry
from rubrica.web import durable
from rubrica.web.catalogue.models import Picture
from rubrica.web.input import clean

if TYPE_CHECKING:
    from rubrica.pages.pictures.pictures import Prepared
    from rubrica.web.changes import Announcement
    from rubrica.web.place import Place


_AT_ONCE = BoundedSemaphore(os.cpu_count() or 1)
"""Pictures that are made ready at a time: each may take hundreds of megabytes, and many may be handed in together."""


def keep_picture(place: Place, name: str, data: bytes) -> Picture:
    """A row, not yet saved, for a picture whose file is now kept and made ready: slow, so before a transaction."""
    content = content_of(data)
    original = place.originals / content / Path(name).name
    if not original.exists():
        durable.write(original, data)
    row = Picture(name=clean(name), content=content)
    try:
        with _AT_ONCE:
            _fill(row, prepare(original, place.prepared))
    except PictureError as error:
        row.fault = str(error)
    return row


def content_of(data: bytes) -> str:
    """What a picture is kept by: two files that are the same are one."""
    return blake2b(data, digest_size=16).hexdigest()


def put_picture(change: Announcement, row: Picture) -> Picture:
    """Save a kept picture in place of the one that had its name. What is said of that one stays."""
    before = Picture.objects.filter(name=row.name).first()
    if before:
        row.pk = before.pk
        row.alt, row.caption, row.focal = (
            row.alt or before.alt,
            row.caption or before.caption,
            row.focal or before.focal,
        )
    row.save()
    change.add({keys.picture(row.name)})
    return row


def remove_picture(change: Announcement, name: str) -> None:
    """Take a picture out of the press. Its file is removed by `forget_content`, once that is certain."""
    Picture.objects.get(name=name).delete()
    change.add({keys.picture(name)})


def forget_content(place: Place, content: str) -> None:
    """Remove the file of a picture that no row names any more."""
    if content and not Picture.objects.filter(content=content).exists():
        shutil.rmtree(place.originals / content, ignore_errors=True)


def figure_of(row: Picture) -> str:
    """The line that puts a picture into a text, with what is said of it."""
    alt = re.sub(r"([\\\[\]])", r"\\\1", row.alt)
    caption = re.sub(r"([\\\"])", r"\\\1", row.caption)
    name = f"<{row.name}>" if re.search(r"[\s()]", row.name) else row.name
    said = f' "{caption}"' if caption else ""
    return f"![{alt}]({name}{said})"


def picture_entry(row: Picture) -> entry.Picture | None:
    """The picture as pages need it, None where it cannot be used."""
    if row.fault:
        return None
    variants = tuple((str(address), int(width), str(kind)) for address, width, kind in row.variants)
    return entry.Picture(row.address, row.width, row.height, variants, row.focal)


def _fill(row: Picture, made: Prepared) -> None:
    picture = made.picture
    row.address, row.width, row.height = picture.address, picture.width, picture.height
    row.variants, row.files = [list(one) for one in picture.variants], list(made.files)
