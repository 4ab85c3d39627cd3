"""Every address that the press answers, and what each declares. With one that declares nothing it does not start."""

from __future__ import annotations

from django.urls import URLPattern, include, path
from django.views.decorators.csrf import csrf_exempt

from rubrica.web.entrance.routes import LIBRARY
from rubrica.web.entrance.routes import ROUTES as ACCOUNTS
from rubrica.web.gate.declared import Declared, WebRoute, Who
from rubrica.web.health import health
from rubrica.web.publishing.reading import ROUTES as PUBLISHED
from rubrica.web.studio.routes import ROUTES as STUDIO
from rubrica.web.visitors.lens.answering import through_a_lens
from rubrica.web.visitors.routes import ROUTES as VISITORS

HEALTH = WebRoute("healthz", health, "health", Declared(Who.PUBLIC))

ROUTES = (*ACCOUNTS, *STUDIO, *VISITORS, HEALTH, *PUBLISHED)
DECLARED: dict[str, Declared] = {route.address: route.declared for route in ROUTES} | LIBRARY


def _at(route: WebRoute) -> URLPattern:
    """A printed form has no token that could be asked for: the gate asks where it came from."""
    view = csrf_exempt(route.view) if route.declared.printed else route.view
    return path(route.address, view, name=route.name)


urlpatterns = [
    *map(_at, (*ACCOUNTS, *STUDIO, *VISITORS, HEALTH)),
    path("accounts/", include("allauth.urls")),
    *(path(route.address, through_a_lens(route.view), name=route.name) for route in PUBLISHED),
]

handler400 = "rubrica.web.gate.errors.bad_request"
handler403 = "rubrica.web.gate.errors.forbidden"
handler404 = "rubrica.web.gate.errors.not_found"
handler500 = "rubrica.web.gate.errors.failed"
