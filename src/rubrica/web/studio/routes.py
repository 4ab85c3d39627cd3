"""The addresses of the studio, and who may use each."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, TYPING, WRITING, Cache, Declared, WebRoute, Who
from rubrica.web.studio import (
    completing,
    files,
    listing,
    people,
    pictures,
    previewing,
    publishing,
    reading,
    saving,
    taking_back,
    writing,
)

_REVIEW = "studio/reviews/<str:slug>/"
_FILE = Declared(Who.PUBLIC, cache=Cache.FOR_GOOD)
_FORM = Declared(Who.CRITIC, FORM, rate=WRITING)
_BUTTON = Declared(Who.CRITIC, POST, rate=WRITING)
_TYPED = Declared(Who.CRITIC, POST, rate=TYPING)
_WRITER = Declared(Who.WRITER, FORM, rate=WRITING)
_OWNER = Declared(Who.OWNER, FORM, rate=WRITING)

ROUTES = (
    WebRoute("studio/", listing.reviews, "studio", Declared(Who.WRITER, scripts=True)),
    WebRoute("studio/desk.<str:name>.css", files.stylesheet, "desk", _FILE),
    WebRoute("studio/scripts/<str:digest>/<str:name>", files.script, "studio-script", _FILE),
    WebRoute("studio/complete/", completing.complete, "complete", Declared(Who.WRITER)),
    WebRoute("studio/reviews/new/", writing.new, "new", _WRITER),
    WebRoute(_REVIEW, writing.edit, "edit", _FORM),
    WebRoute(f"{_REVIEW}reading/", reading.reading, "reading", _TYPED),
    WebRoute(f"{_REVIEW}draft/", saving.draft, "draft", _TYPED),
    WebRoute(f"{_REVIEW}preview/", previewing.preview, "preview", Declared(Who.CRITIC)),
    WebRoute(f"{_REVIEW}publish/", publishing.going_out, "publish", _FORM),
    WebRoute(f"{_REVIEW}stop-waiting/", publishing.stop_waiting, "stop-waiting", _BUTTON),
    WebRoute(f"{_REVIEW}withdraw/", taking_back.take_back, "withdraw", _BUTTON),
    WebRoute(f"{_REVIEW}show/", taking_back.show_again, "show", _BUTTON),
    WebRoute(f"{_REVIEW}address/", taking_back.move, "move", _BUTTON),
    WebRoute("studio/pictures/", pictures.pictures, "pictures", _WRITER),
    WebRoute("studio/people/", people.people, "people", _OWNER),
    WebRoute("studio/people/<int:pk>/link/", people.link, "invite", Declared(Who.OWNER, POST, rate=WRITING)),
    WebRoute("studio/profile/", people.profile, "profile", _WRITER),
)
