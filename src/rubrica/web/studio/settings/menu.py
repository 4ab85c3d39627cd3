"""The links of the masthead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.pages.addresses import leads_somewhere
from rubrica.pages.press.press import PressError
from rubrica.web.input import clean
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page
from rubrica.web.studio.settings.parts import PARTS
from rubrica.web.studio.settings.saving import save_rows, say_saved

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

MOST = 12
SPARE = 2
"""Empty lines below those that there are."""


@dataclass(frozen=True, slots=True)
class Link:
    place: str
    label: str
    address: str


def menu(request: HttpRequest) -> HttpResponse:
    own = press_now().settings.tables("menu")
    links = [Link(str(place), item.text("label"), item.text("address")) for place, item in enumerate(own, 1)]
    if request.method != "POST":
        return _page(request, links)
    links = sorted(_typed(request), key=lambda link: int(link.place) if link.place.isdecimal() else MOST)
    refused = _fault(links)
    try:
        number = 0 if refused else _save(links, request.user)
    except PressError as error:
        refused = str(error)
    if refused:
        return _page(request, links, refused)
    say_saved(request, number)
    return HttpResponseRedirect(request.path)


def _save(links: list[Link], by: object) -> int:
    return save_rows("menu", [{"label": one.label, "address": one.address} for one in links], by)


def _typed(request: HttpRequest) -> list[Link]:
    """What was typed, without the lines that are empty."""
    lines = zip(*(request.POST.getlist(name)[: MOST * 2] for name in ("place", "label", "address")), strict=False)
    tidied = (Link(*(" ".join(clean(word).split())[:300] for word in line)) for line in lines)
    return [link for link in tidied if link.label or link.address]


def _fault(links: list[Link]) -> str:
    for link in links:
        if not (link.label and link.address):
            return _("“%(link)s” lacks its name or its address. Empty both to take it away.") % {
                "link": link.label or link.address
            }
        if not leads_somewhere(link.address):
            return _("“%(address)s” leads nowhere. Write an address of this press, like /reviews/, or https://…") % {
                "address": link.address
            }
    return _("A menu of more than %(most)s links finds no room.") % {"most": MOST} if len(links) > MOST else ""


def _page(request: HttpRequest, links: list[Link], refused: str = "") -> HttpResponse:
    spare = [Link(str(len(links) + number), "", "") for number in range(1, SPARE + 1)]
    given = {"part": "menu", "title": _("Menu"), "parts": PARTS, "links": links + spare, "site": press_now().site}
    return page(request, "menu.html", 400 if refused else 200, refused=refused, **given)
