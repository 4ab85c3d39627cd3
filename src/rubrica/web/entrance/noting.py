"""What the library for signing in does is noted as well: who came in, and who changed how they do."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed, password_set
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver

from rubrica.web.accounts.deeds import What, note


@receiver(user_logged_in, dispatch_uid="rubrica.signed-in")
def _came_in(sender: object, user: object, **said: Any) -> None:
    note(What.SIGNED_IN, user)


@receiver((password_changed, password_set), dispatch_uid="rubrica.password")
def _changed_password(sender: object, user: object, **said: Any) -> None:
    note(What.SAFETY, user, "password")


@receiver((authenticator_added, authenticator_removed, authenticator_reset), dispatch_uid="rubrica.authenticator")
def _changed_authenticator(sender: object, user: object, authenticator: Any, **said: Any) -> None:
    note(What.SAFETY, user, str(authenticator.type))
