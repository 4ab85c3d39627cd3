"""Mail: what keeps it, what was sent and what failed, how many are told, and to which addresses the house writes."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from django.db.models import Count
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.timezone import now
from django.utils.translation import gettext as _

from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.mail.addresses import AddressError, address_of
from rubrica.web.mail.models import Mail, Outcome, Subscription
from rubrica.web.mail.newsletter import leaving
from rubrica.web.mail.outbox import try_again
from rubrica.web.mail.server import server_now
from rubrica.web.mail.state import state
from rubrica.web.mail.subscriptions import told
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.http import HttpRequest

FAILED_SHOWN = 20


def mail(request: HttpRequest) -> HttpResponse:
    """GET shows the room. POST tries again what failed (`again`), or saves who is told of comments."""
    if request.method != "POST":
        return _page(request)
    if "again" in request.POST:
        with writing():
            number = try_again()
        say(request, _("Letters that are tried again: %(number)s.") % {"number": number})
        return HttpResponseRedirect(request.path)
    typed = {critic.pk: request.POST.get(f"email-{critic.pk}", "").strip() for critic in _house()}
    faults = {pk: fault for pk, said in typed.items() if (fault := _fault(said))}
    if faults:
        return _page(request, 400, typed=typed, faults=faults)
    with writing():
        for critic in _house():
            Critic.objects.filter(pk=critic.pk).update(email=address_of(typed[critic.pk]) if typed[critic.pk] else "")
        note(What.SETTINGS, request.user, "mail")
    say(request, _("Saved."))
    return HttpResponseRedirect(request.path)


def _house() -> QuerySet[Critic]:
    """Who moderates."""
    return Critic.objects.filter(is_active=True).exclude(role=Role.CRITIC).order_by("slug")[:200]


def _fault(said: str) -> str:
    try:
        return "" if not said else address_of(said) and ""
    except AddressError as error:
        return str(error)


def _page(request: HttpRequest, status: int = 200, **given: object) -> HttpResponse:
    counts = dict(Mail.objects.order_by().values_list("outcome").annotate(Count("number")))
    given = {
        "server": server_now(),
        "state": state(),
        "counts": [(one, counts.get(one, 0)) for one in Outcome],
        "failed": Mail.objects.filter(outcome=Outcome.FAILED).order_by("-number")[:FAILED_SHOWN],
        "can_try": Mail.objects.filter(outcome=Outcome.FAILED, text__isnull=False).exists(),
        "told": told().count(),
        "asked": Subscription.objects.filter(of="", confirmed=None).count(),
        "bounced": Subscription.objects.filter(of="", bounced__isnull=False).count(),
        "rhythm": press_now().site.newsletter,
        "house": list(_house()),
        "typed": {},
        "faults": {},
    } | given
    return page(request, "mail.html", status, **given)


def subscribers(request: HttpRequest) -> HttpResponse:
    """Who gets the newsletter, as a table for another program."""
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="subscribers-{now():%Y-%m-%d}.csv"'
    lines, site = csv.writer(response), press_now().site
    lines.writerow(("address", "confirmed", "unsubscribe"))
    for one in told().iterator(chunk_size=1000):
        address = f"'{one.address}" if one.address[0] in "=+-@" else one.address  # no table program runs it
        lines.writerow((address, f"{one.confirmed:%Y-%m-%d}", leaving(site, one.token)))
    return response
