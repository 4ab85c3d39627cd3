"""What an editor asks of the press while somebody types: more often than anybody could press a button."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, TYPING, Declared, WebRoute, Who
from rubrica.web.studio import previewing, reading, saving, scoring

_REVIEW = "studio/reviews/<str:slug>/"
_TYPED = Declared(Who.CRITIC, POST, rate=TYPING)

TYPING_ROUTES = (
    WebRoute(f"{_REVIEW}reading/", reading.reading, "reading", _TYPED),
    WebRoute(f"{_REVIEW}scores/", scoring.scores, "scores", Declared(Who.CRITIC, POST, rate=TYPING, scripts=True)),
    WebRoute(f"{_REVIEW}draft/", saving.draft, "draft", _TYPED),
    WebRoute(f"{_REVIEW}preview/", previewing.preview, "preview", Declared(Who.CRITIC, FORM, rate=TYPING)),
)
