"""The addresses of the studio, and who may use each."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, WRITING, Cache, Declared, WebRoute, Who
from rubrica.web.studio import (
    beginning,
    completing,
    files,
    home,
    listing,
    log,
    people,
    picture,
    pictures,
    privacy,
    profile,
    starting,
    writing,
)
from rubrica.web.studio.bringing.views import bring
from rubrica.web.studio.calibration.routes import CALIBRATION_ROUTES
from rubrica.web.studio.comments.routes import COMMENT_ROUTES
from rubrica.web.studio.mail.routes import MAIL_ROUTES
from rubrica.web.studio.reader_scores import reader_scores
from rubrica.web.studio.review_routes import REVIEW_ROUTES
from rubrica.web.studio.rubrics.routes import RUBRIC_ROUTES
from rubrica.web.studio.settings.routes import SETTINGS_ROUTES
from rubrica.web.studio.typing_routes import TYPING_ROUTES

_REVIEW = "studio/reviews/<str:slug>/"
_FILE = Declared(Who.PUBLIC, cache=Cache.FOR_GOOD)
_WRITER = Declared(Who.WRITER, FORM, rate=WRITING)
_WRITES = Declared(Who.WRITER, POST, rate=WRITING)
_OWNER = Declared(Who.OWNER, FORM, rate=WRITING)
_OWNS = Declared(Who.OWNER, POST, rate=WRITING)

ROUTES = (
    WebRoute("studio/", home.desk, "studio", Declared(Who.WRITER)),
    WebRoute("studio/reviews/", listing.reviews, "reviews", Declared(Who.WRITER, scripts=True)),
    WebRoute("studio/desk.<str:name>.css", files.stylesheet, "desk-style", _FILE),
    WebRoute("studio/scripts/<str:digest>/<str:name>", files.script, "studio-script", _FILE),
    WebRoute("studio/complete/", completing.complete, "complete", Declared(Who.WRITER)),
    WebRoute("studio/reviews/new/", beginning.new, "new", _WRITER),
    WebRoute(_REVIEW, writing.edit, "edit", Declared(Who.CRITIC, FORM, rate=WRITING, scripts=True)),
    *REVIEW_ROUTES,
    WebRoute(
        "studio/reviews/<str:slug>/reader-scores/",
        reader_scores,
        "reader-scores",
        Declared(Who.OWNER, FORM, rate=WRITING),
    ),
    *TYPING_ROUTES,
    WebRoute("studio/pictures/", pictures.pictures, "pictures", Declared(Who.WRITER, FORM, rate=WRITING, scripts=True)),
    WebRoute("studio/pictures/<int:pk>/", picture.picture, "picture", _WRITER),
    WebRoute("studio/pictures/<int:pk>/replace/", picture.replace, "picture-replace", _WRITES),
    WebRoute("studio/pictures/<int:pk>/delete/", picture.delete, "picture-delete", _WRITES),
    *COMMENT_ROUTES,
    *RUBRIC_ROUTES,
    *CALIBRATION_ROUTES,
    WebRoute("studio/people/", people.people, "people", _OWNER),
    WebRoute("studio/people/<int:pk>/link/", people.link, "invite", _OWNS),
    WebRoute("studio/people/<int:pk>/link/end/", people.end_link, "invite-end", _OWNS),
    WebRoute("studio/people/log/", log.log, "log", Declared(Who.OWNER)),
    WebRoute("studio/privacy/", privacy.privacy, "studio-privacy", _OWNER),
    WebRoute("studio/start/", starting.start, "start", _OWNER),
    WebRoute("studio/bring/", bring, "bring", _WRITER),
    *SETTINGS_ROUTES,
    *MAIL_ROUTES,
    WebRoute("studio/profile/", profile.profile, "profile", _WRITER),
)
