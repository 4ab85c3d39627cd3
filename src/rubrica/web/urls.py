"""Every address that the press answers, and what each declares. With one that declares nothing it does not start."""

from __future__ import annotations

from django.urls import include, path

from rubrica.web.entrance.routes import LIBRARY
from rubrica.web.entrance.routes import ROUTES as ACCOUNTS
from rubrica.web.gate.declared import Declared, WebRoute, Who
from rubrica.web.health import health
from rubrica.web.publishing.reading import ROUTES as PUBLISHED
from rubrica.web.studio.routes import ROUTES as STUDIO

HEALTH = WebRoute("healthz", health, "health", Declared(Who.PUBLIC))

ROUTES = (*ACCOUNTS, *STUDIO, HEALTH, *PUBLISHED)
DECLARED: dict[str, Declared] = {route.address: route.declared for route in ROUTES} | LIBRARY

urlpatterns = [
    *(path(route.address, route.view, name=route.name) for route in (*ACCOUNTS, *STUDIO, HEALTH)),
    path("accounts/", include("allauth.urls")),
    *(path(route.address, route.view, name=route.name) for route in PUBLISHED),
]

handler400 = "rubrica.web.gate.errors.bad_request"
handler403 = "rubrica.web.gate.errors.forbidden"
handler404 = "rubrica.web.gate.errors.not_found"
handler500 = "rubrica.web.gate.errors.failed"
