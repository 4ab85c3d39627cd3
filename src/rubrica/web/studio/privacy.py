"""The owner answers somebody who asks what is known of them by their address, or asks to be forgotten: as `rubrica
forget` does."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from rubrica.web.input import clean
from rubrica.web.mail.addresses import folded
from rubrica.web.place import here
from rubrica.web.privacy.erasing import erase
from rubrica.web.privacy.known import known_of
from rubrica.web.studio.parts import page, say
from rubrica.web.studio.settings.parts import PARTS

if TYPE_CHECKING:
    from django.http import HttpRequest

LONGEST = 320
PATIENCE = 10
"""Seconds for which an answer waits until no page shows them any more."""


def privacy(request: HttpRequest) -> HttpResponse:
    """GET asks for an address. POST shows what is known (`look`), hands it over (`download`), or erases it (`erase`),
    once it was typed a second time. The address stands in no link, and so in no log of a server."""
    if request.method != "POST":
        return _page(request)
    address, again = (clean(request.POST.get(name, "")).strip()[:LONGEST] for name in ("address", "again"))
    if "@" not in address:
        return _page(request, address, refused=_("This is no e-mail address: it has no @."))
    if "download" in request.POST:
        return _download(address)
    if "erase" not in request.POST:
        return _page(request, address)
    if folded(again) != folded(address):
        return _page(request, address, refused=_("Nothing was erased: type the same address once more below."))
    return _erased(request, address)


def _page(request: HttpRequest, address: str = "", refused: str = "") -> HttpResponse:
    known = known_of(address) if "@" in address else None
    given = {"part": "privacy", "parts": PARTS, "address": address, "known": known, "refused": refused}
    return page(request, "privacy.html", 400 if refused else 200, **given)


def _download(address: str) -> HttpResponse:
    """As a file whose name does not say of whom: it will lie among others."""
    text = json.dumps(known_of(address), ensure_ascii=False, indent=2)
    response = HttpResponse(text, content_type="application/json; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="known-{now():%Y-%m-%d}.json"'
    return response


def _erased(request: HttpRequest, address: str) -> HttpResponse:
    done = erase(here(), address, PATIENCE, request.user)
    counts = {name: getattr(done, name) for name in ("comments", "subscriptions", "letters", "scores")}
    say(
        request,
        _("Erased. Comments: %(comments)s, subscriptions: %(subscriptions)s, letters: %(letters)s, scores: %(scores)s.")
        % counts,
    )
    if not done.gone:
        say(request, _("Some pages still show it, and are printed anew in a while."))
    return HttpResponseRedirect(request.path)
