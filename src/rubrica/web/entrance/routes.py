"""Where people sign in. What comes with the library is declared by its names; what no press needs is for nobody."""

from __future__ import annotations

from rubrica.web.entrance import views
from rubrica.web.gate.declared import FORM, GUESSING, POST, WRITING, Cache, Declared, WebRoute, Who

ROUTES = (
    WebRoute("accounts/", views.safety, "safety", Declared(Who.SIGNED_IN)),
    WebRoute("accounts/language/", views.language, "language", Declared(Who.SIGNED_IN, POST, rate=WRITING)),
    WebRoute("accounts/link/<str:secret>/", views.link, "link", Declared(Who.PUBLIC, FORM, rate=GUESSING)),
    WebRoute("accounts/scripts/<path:name>", views.script, "script", Declared(Who.PUBLIC, cache=Cache.ASKING)),
)

_ENTRANCE = Declared(Who.PUBLIC, FORM, rate=GUESSING, scripts=True)
_OWN = Declared(Who.SIGNED_IN, FORM, rate=WRITING, scripts=True)
_GUESSED = Declared(Who.SIGNED_IN, FORM, rate=GUESSING, scripts=True)
_NOBODY = Declared(Who.NOBODY)

_LIBRARY = {
    "login/": _ENTRANCE,
    "logout/": _OWN,
    "inactive/": Declared(Who.PUBLIC),
    "signup/": _NOBODY,
    "reauthenticate/": _GUESSED,
    "email/": _NOBODY,
    "confirm-email/": _NOBODY,
    r"confirm-email/(?P<key>[-:\w]+)/$": _NOBODY,
    "password/change/": _GUESSED,
    "password/set/": _GUESSED,
    "password/reset/": _NOBODY,
    "password/reset/done/": _NOBODY,
    "password/reset/key/done/": _NOBODY,
    r"password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$": _NOBODY,
    "login/code/confirm/": _NOBODY,
    "2fa/": _OWN,
    "2fa/authenticate/": _ENTRANCE,
    "2fa/reauthenticate/": _GUESSED,
    "2fa/totp/activate/": _GUESSED,
    "2fa/totp/deactivate/": _OWN,
    "2fa/recovery-codes/": _OWN,
    "2fa/recovery-codes/generate/": _OWN,
    "2fa/recovery-codes/download/": _OWN,
    "2fa/webauthn/": _OWN,
    "2fa/webauthn/add/": _OWN,
    "2fa/webauthn/login/": _ENTRANCE,
    "2fa/webauthn/reauthenticate/": _GUESSED,
    "2fa/webauthn/keys/<int:pk>/remove/": _OWN,
    "2fa/webauthn/keys/<int:pk>/edit/": _OWN,
    "sessions/": _OWN,
}
LIBRARY = {f"accounts/{address}": declared for address, declared in _LIBRARY.items()}
