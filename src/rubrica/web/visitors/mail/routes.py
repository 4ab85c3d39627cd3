"""The addresses of the newsletter."""

from __future__ import annotations

from rubrica.web.gate.declared import DAY, Rate, WebRoute, public_form
from rubrica.web.visitors.mail import views

ASKING = Rate(10, 600, (Rate(60, DAY),))
"""Addresses that one machine may give: a household's."""
LINKS = Rate(120, 600)
"""The servers of one mail provider post for many people."""

MAIL_ROUTES = (
    WebRoute("newsletter/", views.newsletter, "newsletter", public_form(ASKING)),
    WebRoute("newsletter/confirm/<str:token>/", views.confirm, "newsletter-confirm", public_form(LINKS)),
    WebRoute("unsubscribe/<str:token>/", views.leave, "unsubscribe", public_form(LINKS)),
)
