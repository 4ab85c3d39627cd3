"""What the library for signing in is told of a press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter

from rubrica.web.accounts.models import Critic, Role
from rubrica.web.catalogue.press import settings_row
from rubrica.web.reviews.around import is_new_press

if TYPE_CHECKING:
    from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by themselves: the owner invites."""
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return first_page(request.user)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Where the name stands that goes with the password: whoever came by a link has never typed it."""
        return "/accounts/"

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """A press sends no mail unless it is told how to; nothing here needs one."""


def first_page(user: object) -> str:
    """Where somebody who has just signed in begins."""
    if not isinstance(user, Critic):
        return "/accounts/"
    if user.role == Role.MODERATOR:
        return "/studio/comments/"
    return "/studio/start/" if user.role == Role.OWNER and is_new_press() else "/studio/"


class SecondFactors(DefaultMFAAdapter):
    def _get_site_name(self) -> str:
        return settings_row().name
