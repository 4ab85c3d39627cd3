"""The addresses of the studio, and who may use each."""

from __future__ import annotations

from rubrica.web.gate.declared import Cache, Declared, WebRoute, Who
from rubrica.web.studio import views

ROUTES = (
    WebRoute("studio/", views.reviews, "studio", Declared(Who.WRITER)),
    WebRoute("studio/desk.<str:name>.css", views.stylesheet, "desk", Declared(Who.PUBLIC, cache=Cache.FOR_GOOD)),
)
