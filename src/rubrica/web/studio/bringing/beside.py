"""What comes beside texts in an archive: pictures, and the works, rubrics and critics of a press folder."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.pages.press.press import PressError
from rubrica.rubric import RubricError
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.catalogue.models import Picture, RubricEdition, Work
from rubrica.web.catalogue.pictures import content_of, forget_content, keep_picture, put_picture
from rubrica.web.changes import writing
from rubrica.web.moving.refusing import RefusedError as UnsavedError
from rubrica.web.moving.saving import save_file
from rubrica.web.place import here
from rubrica.web.studio.bringing.drafts import RefusedError

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from rubrica.web.studio.bringing.parcels import Parcel

FOLDERS = ("works", "rubrics", "critics")


def take_beside(parcel: Parcel, by: Critic) -> str:
    """Take a file that is no review, and say what it became. What the press has already is not touched."""
    path = PurePosixPath(parcel.name)
    if path.suffix.lower() in SUFFIXES:
        return _picture(parcel)
    if path.suffix == ".toml" and path.parent.name in FOLDERS and by.role in (Role.OWNER, Role.EDITOR):
        return _file(f"{path.parent.name}/{path.name}", parcel.data)
    raise RefusedError(_("It is no review. `rubrica push` brings in everything that a press folder holds."))


def _picture(parcel: Parcel) -> str:
    name = parcel.name.rpartition("pictures/")[2]
    known = Picture.objects.filter(name=name).first()
    if known and known.content != content_of(parcel.data):
        raise RefusedError(_("The press has another picture of this name. Call it otherwise, here and in the text."))
    if known:
        return _("a picture that was here already")
    row = keep_picture(here(), name, parcel.data)
    if row.fault:
        forget_content(here(), row.content)
        raise RefusedError(row.fault)
    with writing() as change:
        put_picture(change, row)
    return _("a picture")


def _file(name: str, data: bytes) -> str:
    kind, _slash, rest = name.partition("/")
    slug = rest.rpartition(".")[0]
    has: dict[str, QuerySet[Any]] = {
        "works": Work.objects.filter(slug=slug),
        "rubrics": RubricEdition.objects.filter(name=slug.partition("@")[0]),
        "critics": Critic.objects.filter(slug=slug).exclude(profile=""),
    }
    if has[kind].exists():
        raise RefusedError(_("The press has one of this name, which stays as it is."))
    try:
        with writing() as change:
            save_file(change, name, data)
    except (PressError, RubricError, UnsavedError) as error:
        raise RefusedError(str(error)) from None
    return {"works": _("a work"), "rubrics": _("a rubric"), "critics": _("a critic’s profile")}[kind]
