"""Who writes here: the owner invites and says what each may do; everybody edits what readers are told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.manuscript import slug as slug_of
from rubrica.pages.press.press import PressError
from rubrica.web.accounts.links import sign_in_link
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.reviews.around import save_profile
from rubrica.web.studio.parts import page, say

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


class UnfitError(Exception):
    """What cannot be, as a sentence."""


def people(request: HttpRequest) -> HttpResponse:
    """Everybody, with their roles; and a form for one more."""
    refused = ""
    if request.method == "POST":
        try:
            say(request, _change(request))
            return HttpResponseRedirect(request.path)
        except UnfitError as error:
            refused = str(error)
    everybody = Critic.objects.order_by("-is_active", "slug")
    return page(request, "people.html", 400 if refused else 200, people=everybody, roles=Role, refused=refused, link="")


def _change(request: HttpRequest) -> str:
    role = request.POST.get("role", "")
    if role not in Role.values and role != "none":
        raise UnfitError(_("Choose what they may do."))
    with writing():
        if number := request.POST.get("person", ""):
            return _give_role(number, role)
        return _add(slug_of(request.POST.get("name", "").replace("\0", ""))[:80], role)


def _give_role(number: str, role: str) -> str:
    critic = Critic.objects.filter(pk=int(number)).first() if number.isdecimal() and len(number) < 18 else None
    if critic is None:
        raise UnfitError(_("There is no such person any more."))
    others = Critic.objects.filter(role=Role.OWNER, is_active=True).exclude(pk=critic.pk)
    if critic.role == Role.OWNER and role != Role.OWNER and not others.exists():
        raise UnfitError(_("A press has an owner. Make somebody else one first."))
    critic.is_active = role != "none"
    critic.role = role if critic.is_active else critic.role
    critic.save(update_fields=["role", "is_active"])
    if role == "none":
        return _("%(person)s may do nothing here any more.") % {"person": critic}
    return _("%(person)s is now here as: %(role)s.") % {"person": critic, "role": Role(role).label}


def _add(slug: str, role: str) -> str:
    if not slug or role == "none":
        raise UnfitError(_("Give them a name that addresses can have, and something they may do."))
    if Critic.objects.filter(slug=slug).exists():
        raise UnfitError(_("There is a %(name)s already: change what they may do in the list.") % {"name": slug})
    critic = Critic(slug=slug, username=slug, role=role)
    critic.set_unusable_password()
    critic.save()
    return _("%(name)s is there. Make a link that signs them in, and send it to them.") % {"name": slug}


def link(request: HttpRequest, pk: int) -> HttpResponse:
    """A link that signs somebody in once. It is shown now and never again."""
    critic = Critic.objects.filter(pk=pk, is_active=True).first()
    if critic is None:
        raise Http404
    address = request.build_absolute_uri(sign_in_link(critic))
    everybody = Critic.objects.order_by("-is_active", "slug")
    return page(request, "people.html", people=everybody, roles=Role, refused="", link=address, whom=critic)


def profile(request: HttpRequest) -> HttpResponse:
    """What readers are told of whoever is signed in, as the text of their file."""
    critic, refused = request.user, ""
    assert isinstance(critic, Critic)
    text = critic.profile or 'name = ""\ntip = ""\n'
    if request.method == "POST":
        text = request.POST.get("profile", "").replace("\r\n", "\n")[:100_000]
        try:
            with writing() as change:
                save_profile(change, critic.slug, text)
            say(request, _("Saved. Your page shows it in a moment."))
            return HttpResponseRedirect(request.path)
        except PressError as error:
            refused = str(error)
    return page(request, "profile.html", 400 if refused else 200, text=text, refused=refused)
