"""The addresses of the settings: for the owner."""

from __future__ import annotations

from functools import partial

from rubrica.web.gate.declared import FORM, WRITING, Declared, WebRoute, Who
from rubrica.web.studio.settings import menu, redirects, views
from rubrica.web.studio.settings.parts import PARTS

_OWNER = Declared(Who.OWNER, FORM, rate=WRITING)

SETTINGS_ROUTES = (
    WebRoute("studio/settings/", views.settings, "settings", _OWNER),
    WebRoute("studio/settings/menu/", menu.menu, "settings-menu", _OWNER),
    WebRoute("studio/settings/redirects/", redirects.redirects, "settings-redirects", _OWNER),
    *(
        WebRoute(f"studio/settings/{part.name}/", partial(views.settings, part=part), f"settings-{part.name}", _OWNER)
        for part in PARTS[1:]
    ),
)
