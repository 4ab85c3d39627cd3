"""The log: who did what, and when, the newest first. For the owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator

from rubrica.web.accounts.deed_models import Deed
from rubrica.web.accounts.deeds import KEPT, What
from rubrica.web.accounts.models import Critic
from rubrica.web.studio.parts import page

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

AT_ONCE = 50


def log(request: HttpRequest) -> HttpResponse:
    what, who = request.GET.get("what", ""), request.GET.get("who", "").replace("\0", "")[:100]
    found = Deed.objects.order_by("-number")
    if what in What.values:
        found = found.filter(what=what)
    if who:
        found = found.filter(by=who)
    part = Paginator(found, AT_ONCE).get_page(request.GET.get("page"))
    people = Critic.objects.order_by("slug").values_list("slug", flat=True)[:500]
    given = {"what": what, "who": who, "kinds": What.choices, "people": people, "days": KEPT.days}
    return page(request, "log.html", 200, part=part, **given)
