"""Who writes here: the owner invites and says what each may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.web.accounts.deeds import What, note
from rubrica.web.accounts.link_models import SignInLink
from rubrica.web.accounts.links import INVITES, LASTS, end_links, sign_in_link
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.gate.sent import key_of, remember, where_it_led
from rubrica.web.mail.addresses import AddressError
from rubrica.web.mail.letters import invitation
from rubrica.web.mail.outbox import post, sends_mail
from rubrica.web.reviews.reading import press_now
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from typing import Any

    from django.http import HttpRequest, HttpResponse

AT_ONCE = 100


class UnfitError(Exception):
    """What cannot be, as a sentence."""


def people(request: HttpRequest) -> HttpResponse:
    """Everybody, with their roles; and a form for one more."""
    if request.method == "POST":
        key = key_of(request)
        try:
            with writing():
                if where_it_led(key) is None:
                    say(request, _change(request))
                    remember(key, request.path)
            return HttpResponseRedirect(request.path)
        except UnfitError as error:
            return _page(request, 400, refused=str(error), typed=request.POST)
    return _page(request)


def _page(request: HttpRequest, status: int = 200, **given: Any) -> HttpResponse:
    part = Paginator(Critic.objects.order_by("-is_active", "slug"), AT_ONCE).get_page(request.GET.get("page"))
    links = dict(SignInLink.objects.filter(critic__in=list(part)).values_list("critic", "until"))
    given = {
        "by_mail": sends_mail(),
        "refused": "",
        "link": "",
        "typed": {},
        "links": links,
        "now": now(),
        "roles": Role,
    } | given
    return page(request, "people.html", status, part=part, **given)


def _change(request: HttpRequest) -> str:
    role = request.POST.get("role", "")
    if role not in Role.values and role != "none":
        raise UnfitError(_("Choose what they may do."))
    if number := request.POST.get("person", ""):
        return _give_role(request.user, number, role)
    return _add(request.user, slug_of(request.POST.get("name", "").replace("\0", ""))[:80], role)


def _give_role(by: object, number: str, role: str) -> str:
    """Whoever may do nothing any more keeps their name, their page and their texts, and cannot come in."""
    critic = Critic.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 18 else None
    if critic is None:
        raise UnfitError(_("There is no such person any more."))
    others = Critic.objects.filter(role=Role.OWNER, is_active=True).exclude(pk=critic.pk)
    if critic.role == Role.OWNER and critic.is_active and role != Role.OWNER and not others.exists():
        raise UnfitError(_("A press has an owner. Make somebody else one first."))
    critic.is_active = role != "none"
    critic.role = role if critic.is_active else critic.role
    critic.save(update_fields=["role", "is_active"])
    note(What.ROLE, by, f"{critic.slug}: {role}")
    if role == "none":
        end_links(critic)
        return _("%(person)s may do nothing here any more.") % {"person": critic}
    return _("%(person)s is now here as: %(role)s.") % {"person": critic, "role": Role(role).label}


def _add(by: object, slug: str, role: str) -> str:
    if not slug or role == "none":
        raise UnfitError(_("Give them a name that addresses can have, and something they may do."))
    if Critic.objects.filter(slug=slug).exists():
        raise UnfitError(_("There is a %(name)s already: change what they may do in the list.") % {"name": slug})
    critic = Critic(slug=slug, username=slug, role=role)
    critic.set_unusable_password()
    critic.save()
    note(What.ADDED, by, f"{slug}: {role}")
    return _("%(name)s is there. Make a link that signs them in, and send it to them.") % {"name": slug}


def link(request: HttpRequest, pk: int) -> HttpResponse:
    """A link that signs somebody in once. It is shown now and never again; sent twice, the newer one counts."""
    critic, typed = _at(pk), request.POST.get("email", "").strip()
    lasts = LASTS if critic.last_login else INVITES
    try:
        with writing():
            address = request.build_absolute_uri(sign_in_link(critic, lasts))
            note(What.LINK_MADE, request.user, critic.slug)
            sent = bool(typed) and post(invitation(press_now().site, str(request.user), address, lasts), typed)
    except AddressError as error:
        return _page(request, 400, refused=str(error))
    if sent:
        say(request, _("A letter with the link is on its way to %(address)s.") % {"address": typed})
        return HttpResponseRedirect(reverse("people"))
    until = SignInLink.objects.get(critic=critic).until
    return _page(request, link=address, whom=critic, until=until)


def end_link(request: HttpRequest, pk: int) -> HttpResponse:
    """The link that somebody was sent signs nobody in any more."""
    critic = _at(pk)
    with writing():
        if end_links(critic):
            note(What.LINK_ENDED, request.user, critic.slug)
    say(request, _("No link signs %(person)s in any more.") % {"person": critic})
    return HttpResponseRedirect(reverse("people"))


def _at(pk: int) -> Critic:
    critic = Critic.objects.filter(pk=pk, is_active=True).first() if pk < 2**63 else None
    if critic is None:
        raise Http404
    return critic
