"""Pictures are handed in. Each is decoded in a process of its own with limits, and only what that makes is shown."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.pictures.pictures import SUFFIXES
from rubrica.web.catalogue.models import Picture
from rubrica.web.catalogue.pictures import forget_content, keep_picture, put_picture
from rubrica.web.changes import writing
from rubrica.web.place import here
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import HttpRequest, HttpResponse

LARGEST = 25 * 1024 * 1024
AT_ONCE = 60
MOST = 20
"""Pictures that are taken at once: each takes some seconds to be made ready."""


class UnfitError(Exception):
    """A file that is no picture this press can show, and why."""


def pictures(request: HttpRequest) -> HttpResponse:
    """All pictures, newest first; and a form for more."""
    refused: list[str] = []
    if request.method == "POST":
        refused, kept = take_in(request.FILES.getlist("pictures"))
        if kept:
            say(
                request,
                _("Kept: %(names)s. In a text: ![what it shows](%(first)s)")
                % {"names": ", ".join(kept), "first": kept[0]},
            )
        if not refused:
            return HttpResponseRedirect(request.path)
    part = Paginator(Picture.objects.filter(fault="").order_by("-pk"), AT_ONCE).get_page(request.GET.get("page"))
    return page(request, "pictures.html", 400 if refused else 200, part=part, refused=refused, endings=SUFFIXES)


def take_in(files: list[UploadedFile[Any]]) -> tuple[list[str], list[str]]:
    """What was wrong, and the names under which pictures were kept."""
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


def _keep(file: UploadedFile[Any]) -> str:
    given = PurePath((file.name or "picture").replace("\0", "")).name
    ending = PurePath(given).suffix.lower()
    if ending not in SUFFIXES:
        raise UnfitError(
            _("%(name)s is no picture by its name. Pictures end in %(endings)s.")
            % {"name": given, "endings": ", ".join(SUFFIXES)}
        )
    if (file.size or 0) > LARGEST:
        raise UnfitError(
            _("%(name)s has more than %(most)s MB. 1,600 pixels wide is enough.")
            % {"name": given, "most": LARGEST // 1024**2}
        )
    stem = slug_of(PurePath(given).stem)[:60] or "picture"
    row = keep_picture(here(), f"{stem}{ending}", file.read())
    if row.fault:
        forget_content(here(), row.content)
        raise UnfitError(row.fault)
    with writing() as change:
        row.name = _free(stem, ending, row.content)  # only now: another may have come while this one was made ready
        put_picture(change, row)
    return row.name


def _free(stem: str, ending: str, content: str) -> str:
    """A name that shows no other picture: what is published keeps its own."""
    taken = dict(Picture.objects.filter(name__startswith=stem).values_list("name", "content"))
    name, number = f"{stem}{ending}", 2
    while taken.get(name, content) != content:
        name, number = f"{stem}-{number}{ending}", number + 1
    return name
