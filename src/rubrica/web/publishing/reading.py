"""The addresses that readers use: everything that no other route answers."""

from __future__ import annotations

from rubrica.web.gate.declared import ANYTHING, Cache, Declared, WebRoute, Who
from rubrica.web.publishing.answers import published
from rubrica.web.publishing.embedding import oembed

_EVERYBODY = Declared(Who.PUBLIC, cache=Cache.ASKING)

ROUTES = (
    WebRoute("oembed", oembed, "oembed", Declared(Who.PUBLIC)),
    WebRoute("", published, "home", _EVERYBODY),
    WebRoute(ANYTHING, published, "published", _EVERYBODY),
)
