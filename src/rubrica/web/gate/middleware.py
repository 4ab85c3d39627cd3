"""Every request passes these: a host that is known, headers that are safe, and a route that has declared itself."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from django.http import HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.utils.translation import gettext as _

from rubrica.web.gate.declared import Cache, Declared, Who
from rubrica.web.gate.errors import answer, from_elsewhere, not_found, text_of, too_often, unable, what_fails
from rubrica.web.gate.hosts import is_known, without_port
from rubrica.web.gate.may import may
from rubrica.web.gate.policy import POLICY
from rubrica.web.gate.rates import sender_of, to_wait
from rubrica.web.gate.table import declared_routes

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    Next = Callable[[HttpRequest], HttpResponseBase]

SCRIPTS = (
    POLICY.replace("img-src 'self'", "img-src 'self' data:")
    + "; script-src 'self'; connect-src 'self'; frame-src 'self'"
)
"""For the studio, whose editor shows a preview in a frame; for passkeys, and for the picture that an authenticator
reads, which stands in its page."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
LOGIN = "/accounts/login/"

log = logging.getLogger(__name__)


def hosts(following: Next) -> Next:
    """A request for a host that is not this press's is refused before anything looks at it."""

    def guard(request: HttpRequest) -> HttpResponseBase:
        host = request.META.get("HTTP_HOST", "")
        return following(request) if is_known(host) else answer(400, words=_("This press has another address."))

    return guard


def headers(following: Next) -> Next:
    """What every answer says, unless its view has said it otherwise."""

    def dress(request: HttpRequest) -> HttpResponseBase:
        response = following(request)
        declared: Declared | None = getattr(request, "declared", None)
        cache = declared.cache if declared and response.status_code < 400 else Cache.NEVER
        response.headers.setdefault("Cache-Control", cache.value)
        if declared and declared.cache is Cache.NEVER:
            response.headers["Cache-Control"] = Cache.NEVER.value
        policy = SCRIPTS if declared and declared.scripts else POLICY
        response.headers.setdefault("Content-Security-Policy", policy)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if request.is_secure():
            for cookie in response.cookies.values():
                cookie["secure"] = True
        return response

    return dress


class Gate:
    """Lets a request through to its view if the route's declaration allows it."""

    def __init__(self, following: Next) -> None:
        self.following = following
        self.table = declared_routes()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.following(request)

    def process_view(self, request: HttpRequest, view: Any, words: Any, named: dict[str, Any]) -> HttpResponse | None:
        assert request.resolver_match is not None
        route = request.resolver_match.route
        declared = self.table.get(route)
        if declared is None or declared.who is Who.NOBODY or "\0" in request.path:
            return not_found(request)
        request.declared = declared  # type: ignore[attr-defined]
        if request.method not in declared.methods:
            return HttpResponseNotAllowed(declared.methods, answer(405).content)
        if request.method == "POST":
            if not is_from_here(request):
                return from_elsewhere(request)
            if declared.rate and (wait := to_wait(route, sender_of(request), declared.rate)):
                return too_often(request, wait)
        return None if declared.who is Who.PUBLIC else self._admit(request, declared, named)

    def _admit(self, request: HttpRequest, declared: Declared, named: dict[str, Any]) -> HttpResponse | None:
        user = request.user
        if may(user, declared.who, str(named.get("slug", ""))):
            return None
        if user.is_authenticated:  # of a review that is none of theirs, they do not learn that there is one
            return answer(404 if declared.who is Who.CRITIC else 403, kept=text_of(request), request=request)
        if request.method == "POST":
            words = _("Sign in in another tab, come back, and send this again.")
            return answer(403, title=_("You are signed out"), words=words, kept=text_of(request))
        if "HX-Request" in request.headers:  # a piece of a page cannot be the page to sign in on: load it all again
            return HttpResponse(status=204, headers={"HX-Refresh": "true"})
        return HttpResponseRedirect(f"{LOGIN}?next={quote(request.get_full_path())}")

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        why = what_fails(error)
        if not why:
            return None
        log.error("Nothing can be saved just now: %s", error)
        return unable(request, why)


def is_from_here(request: HttpRequest) -> bool:
    """Whether a browser says that a form was sent by a page of ours. Programs, which say nothing, carry no cookies."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = request.headers.get("Origin")
    return origin is None or without_port(urlsplit(origin).netloc) == without_port(request.get_host())
