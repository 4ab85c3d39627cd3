"""The addresses of comments in the studio: for moderators."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, POST, WRITING, Declared, WebRoute, Who
from rubrica.web.studio.comments import deciding, one, queue

COMMENT_ROUTES = (
    WebRoute("studio/comments/", queue.comments, "comments", Declared(Who.MODERATOR, scripts=True)),
    WebRoute("studio/comments/decide/", deciding.decide_about, "decide", Declared(Who.MODERATOR, POST, rate=WRITING)),
    WebRoute("studio/comments/close/", deciding.close, "close-talk", Declared(Who.MODERATOR, POST, rate=WRITING)),
    WebRoute("studio/comments/<int:pk>/", one.comment, "comment", Declared(Who.MODERATOR, FORM, rate=WRITING)),
)
