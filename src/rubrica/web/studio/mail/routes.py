"""The addresses of the room for mail: for the owner."""

from __future__ import annotations

from rubrica.web.gate.declared import FORM, WRITING, Declared, WebRoute, Who
from rubrica.web.studio.mail import views

MAIL_ROUTES = (
    WebRoute("studio/mail/", views.mail, "mail", Declared(Who.OWNER, FORM, rate=WRITING)),
    WebRoute("studio/mail/subscribers.csv", views.subscribers, "subscribers", Declared(Who.OWNER)),
)
