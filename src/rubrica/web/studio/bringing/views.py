"""The page to hand texts in, and the report of what became of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from rubrica.web.accounts.models import Critic
from rubrica.web.input import clean
from rubrica.web.studio.bringing.beside import take_beside
from rubrica.web.studio.bringing.drafts import RefusedError, Taken, take
from rubrica.web.studio.bringing.parcels import Parcel, parcels
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse
    from django_stubs_ext import StrOrPromise

TEXTS = (".md", ".markdown", ".txt", ".text", "")


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a file that is no review."""

    name: str
    sentence: StrOrPromise


def bring(request: HttpRequest) -> HttpResponse:
    """Hand in files or a pasted page. Sent twice, it makes nothing twice: the same text is known again."""
    assert isinstance(request.user, Critic)
    pasted = clean(request.POST.get("pasted", ""))[:2_000_000]
    handed = list(parcels(request.FILES.getlist("files"), pasted)) if request.method == "POST" else []
    if not handed:
        refused = _("Choose a file, or paste a page.") if request.method == "POST" else ""
        return page(request, "bring.html", 400 if refused else 200, refused=refused)
    taken: list[Taken] = []
    beside: list[Said] = []
    left: list[Said] = []
    for parcel in sorted(handed, key=_texts_last):
        try:
            if parcel.refused:
                raise RefusedError(parcel.refused)
            if _is_review(parcel):
                taken.append(take(parcel, request.user))
            else:
                beside.append(Said(parcel.name, take_beside(parcel, request.user)))
        except RefusedError as error:
            left.append(Said(parcel.name or _("The pasted page"), str(error)))
    given = {"taken": taken, "beside": beside, "left": left, "pasted": "" if taken else pasted}
    return page(request, "brought.html", 200 if taken or beside else 400, **given)


def _is_review(parcel: Parcel) -> bool:
    """A text, but none of those that a press folder keeps elsewhere, and no draft of one."""
    path = PurePosixPath(parcel.name)
    if path.suffix.lower() not in TEXTS or path.parts[:1] in (("articles",), ("pages",), ("lists",), ("theme",)):
        return False
    return path.parts[:1] != ("reviews",) or len(path.parts) == 2


def _texts_last(parcel: Parcel) -> bool:
    """Works and pictures come before the texts that name them, so that these read as they will."""
    return _is_review(parcel)
