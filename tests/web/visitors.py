"""Browsers of people with each role, and what a route of the table answers them."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.test import Client

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.gate.declared import Declared, Who

ROLES = ("nobody", "moderator", "other critic", "critic", "editor", "owner")
"""Who comes along. `critic` wrote the reviews there are, `other critic` did not."""

_ALL = set(ROLES)
ADMITTED = {
    Who.PUBLIC: _ALL,
    Who.SIGNED_IN: _ALL - {"nobody"},
    Who.WRITER: {"other critic", "critic", "editor", "owner"},
    Who.CRITIC: {"critic", "editor", "owner"},
    Who.EDITOR: {"editor", "owner"},
    Who.MODERATOR: {"moderator", "editor", "owner"},
    Who.OWNER: {"owner"},
    Who.NOBODY: set[str](),
}
"""Written out a second time, so that a slip in the first does not agree with itself."""


def critic_of(role: str) -> Critic:
    """Somebody with a role; who is there already stays who they are."""
    slug = role.replace(" ", "-")
    found, _ = Critic.objects.get_or_create(slug=slug, defaults={"username": slug, "role": Role(role.split()[-1])})
    return found


def visitor(role: str) -> Client:
    client = Client(headers={"host": "localhost"})
    if role != "nobody":
        client.force_login(critic_of(role), "allauth.account.auth_backends.AuthenticationBackend")
    return client


def filled(address: str, slug: str = "salt-radio") -> str:
    """An address of the table with something in its gaps."""
    address = address.replace("<str:slug>", slug).replace("<int:pk>", "1").replace("<path:address>", "reviews/")
    address = address.replace("<str:rubric>", "anime")
    return "/" + re.sub(r"<\w+:\w+>|\(\?P<\w+>.*?\)(?=[-/$])", "x", address).removesuffix("$")


def ask(client: Client, address: str, declared: Declared, slug: str = "salt-radio") -> HttpResponse:
    """What a route answers; where it takes nothing but posts, to an empty form."""
    send = client.get if "GET" in declared.methods else client.post
    answer: HttpResponse = send(filled(address, slug))  # type: ignore[assignment]
    return answer
