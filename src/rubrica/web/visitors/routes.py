"""The addresses at which readers send something, or ask for a page that is not printed."""

from __future__ import annotations

from rubrica.web.gate.declared import DAY, GUESSING, HOUR, Declared, Rate, WebRoute, Who, public_form
from rubrica.web.visitors.account import account, open_account
from rubrica.web.visitors.comment_form import comment
from rubrica.web.visitors.deciding import decide_by_link
from rubrica.web.visitors.mail.routes import ASKING, MAIL_ROUTES
from rubrica.web.visitors.own_comment import own_comment
from rubrica.web.visitors.privacy import privacy
from rubrica.web.visitors.proof import proof
from rubrica.web.visitors.score_form import score_review

COMMENTING = Rate(20, 300, (Rate(60, HOUR), Rate(200, DAY)))
"""From one address: a family that talks, and no flood."""

SCORING = Rate(60, 300, (Rate(240, HOUR), Rate(1000, DAY)))
"""From one address: a house or an office that scores what it reads."""

ROUTES: tuple[WebRoute, ...] = (
    WebRoute("reviews/<str:slug>/comment/", comment, "comment-on", public_form(COMMENTING)),
    WebRoute("reviews/<str:slug>/comment/proof.js", proof, "proof", Declared(Who.PUBLIC)),
    WebRoute("reviews/<str:slug>/score/", score_review, "score", public_form(SCORING)),
    WebRoute("reviews/<str:slug>/comment/<int:pk>/", own_comment, "own-comment", public_form(COMMENTING)),
    WebRoute("comments/decide/<str:key>/", decide_by_link, "decide-by-link", public_form(GUESSING)),
    WebRoute("privacy/", privacy, "privacy", Declared(Who.PUBLIC)),
    WebRoute("reader/", account, "reader", public_form(ASKING)),
    WebRoute("reader/open/<str:token>/", open_account, "reader-open", public_form(GUESSING)),
    *MAIL_ROUTES,
)
