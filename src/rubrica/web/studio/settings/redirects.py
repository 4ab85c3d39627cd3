"""Where old addresses lead: all of them, one more, one less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.pages.press.moves import ELSEWHERE, HERE
from rubrica.web.accounts.deeds import What, note
from rubrica.web.input import clean
from rubrica.web.place import here
from rubrica.web.reviews.models import Redirect
from rubrica.web.studio.parts import page, say
from rubrica.web.studio.settings.parts import PARTS

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

AT_ONCE = 100


class UnfitError(Exception):
    """What cannot be, as a sentence."""


def redirects(request: HttpRequest) -> HttpResponse:
    old, new = (clean(request.POST.get(name, "")).strip()[:300] for name in ("old", "new"))
    refused = ""
    if request.method == "POST":
        try:
            with transaction.atomic():
                sentence = _take_away(old) if "away" in request.POST else _add(old, new)
                note(What.SETTINGS, request.user, f"redirects: {old}")
            say(request, sentence)
            return HttpResponseRedirect(request.path)
        except UnfitError as error:
            refused = str(error)
    part = Paginator(Redirect.objects.order_by("old"), AT_ONCE).get_page(request.GET.get("page"))
    given = {"part": "redirects", "title": _("Redirects"), "parts": PARTS, "old": old, "new": new}
    return page(request, "redirects.html", 400 if refused else 200, found=part, refused=refused, **given)


def _take_away(old: str) -> str:
    Redirect.objects.filter(old=old).delete()
    return _("%(old)s leads nowhere any more.") % {"old": old}


def _add(old: str, new: str) -> str:
    if not _is_here(old) or old == "/":
        raise UnfitError(_("“%(old)s” is no address of this press. Write it like /old/.") % {"old": old})
    if not (_is_here(new) or ELSEWHERE.fullmatch(new)):
        raise UnfitError(_("“%(new)s” is no address. Write /about/, or https://…") % {"new": new})
    if (here().site / old.strip("/") / "index.html").is_file():
        raise UnfitError(_("A page stands at %(old)s. Withdraw or move it first: readers get the page.") % {"old": old})
    end = Redirect.objects.filter(old=new).values_list("new", flat=True).first() or new
    if end == old:
        raise UnfitError(
            _("%(new)s leads to %(old)s already: they would go round in a circle.") % {"old": old, "new": new}
        )
    Redirect.objects.filter(new=old).update(new=end)
    Redirect.objects.update_or_create(old=old, defaults={"new": end})
    return _("%(old)s leads to %(new)s.") % {"old": old, "new": end}


def _is_here(address: str) -> bool:
    return bool(HERE.fullmatch(address)) and "/../" not in address
