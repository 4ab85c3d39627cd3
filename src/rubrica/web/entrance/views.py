"""The link that signs in, the page of one's own safety, and the scripts that passkeys need."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from rubrica.web.accounts.links import use_link, whose_link
from rubrica.web.accounts.models import Critic
from rubrica.web.entrance.adapter import first_page
from rubrica.web.gate.errors import answer

if TYPE_CHECKING:
    from django.http import HttpRequest

SCRIPTS = {
    "account/js/onload.js": "allauth.account",
    "account/js/account.js": "allauth.account",
    "mfa/js/webauthn-json.js": "allauth.mfa",
    "mfa/js/webauthn.js": "allauth.mfa",
    "mfa/js/recovery_codes.js": "allauth.mfa",
}


def link(request: HttpRequest, secret: str) -> HttpResponse:
    """A page with a button: what looks at links before people do, uses none up."""
    critic = use_link(secret) if request.method == "POST" else whose_link(secret)
    if critic is None:
        words = _("It was used, or it is too old. Ask the owner of the press for another one.")
        return answer(410, title=_("This link no longer signs anybody in"), words=words)
    if request.method != "POST":
        return render(request, "accounts/link.html", {"critic": critic})
    login(request, critic, backend="allauth.account.auth_backends.AuthenticationBackend")
    record_authentication(request, critic, "link", reauthenticated=True)
    UserSession.objects.create_from_request(request)
    return HttpResponseRedirect(first_page(critic))


def safety(request: HttpRequest) -> HttpResponse:
    """How somebody signs in: password, second factor, passkeys, and where they are signed in now."""
    assert isinstance(request.user, Critic)  # the gate lets nobody else in
    kinds = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    sessions = len(UserSession.objects.purge_and_list(request.user))  # a new password begins a new session
    given = {"kinds": kinds, "sessions": sessions, "has_password": request.user.has_usable_password()}
    return render(request, "accounts/safety.html", given | {"languages": settings.LANGUAGES})


def language(request: HttpRequest) -> HttpResponse:
    """The language that somebody wants to be spoken to in; "" for the press's own. This machine remembers it as well,
    for the page on which they sign in."""
    assert isinstance(request.user, Critic)
    chosen = request.POST.get("language", "")
    if chosen and chosen not in dict(settings.LANGUAGES):
        return answer(400)
    Critic.objects.filter(pk=request.user.pk).update(language=chosen)
    name, lasts = settings.LANGUAGE_COOKIE_NAME, settings.LANGUAGE_COOKIE_AGE
    response = HttpResponseRedirect(reverse("safety"))
    response.set_cookie(
        name, chosen, max_age=lasts, httponly=True, secure=settings.LANGUAGE_COOKIE_SECURE, samesite="Lax"
    )
    return response


def script(request: HttpRequest, name: str) -> HttpResponse:
    """A script of the library that does passkeys."""
    if name not in SCRIPTS:
        raise Http404
    text = files(SCRIPTS[name]).joinpath("static", name).read_bytes()
    return HttpResponse(text, content_type="text/javascript; charset=utf-8")
