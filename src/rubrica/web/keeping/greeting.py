"""What whoever starts a press reads: where it is, and how its owner comes in for the first time."""

from __future__ import annotations

from contextlib import suppress
from ipaddress import ip_address
from typing import TYPE_CHECKING

from allauth.mfa.models import Authenticator
from django.db import Error

from rubrica.web.accounts.links import owner_of_press, sign_in_link
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.web.config import Config


def greeting(config: Config) -> str:
    """The address; and a link for the owner, as long as no owner has a password or a passkey of their own."""
    with suppress(OSError):  # it is only for those who ask for another link
        _file(config).write_text(config.url, encoding="utf-8")
    said = f"Serving {config.url}/; Ctrl-C ends it.\n{_about_names(config)}{_about_proxies(config)}"
    try:
        if can_come_in():
            return said
        link = config.url + sign_in_link(owner_of_press(press_now().site.critic or "owner"))
    except Error:  # the disk is full, or the database has just gone: the address is true all the same
        return f"{said}No link for its owner could be made yet. `rubrica sign-in` makes one when there is room.\n"
    return f"{said}Sign in as its owner, once and within a day: {link}\n"


def _about_names(config: Config) -> str:
    """Whoever lets other machines in is told that those need a name which the press knows."""
    try:
        everywhere = ip_address(config.bind).is_unspecified
    except ValueError:
        return ""
    if not everywhere or config.address or config.hosts:
        return ""
    return "Other machines reach it under names that you tell it: RUBRICA_HOSTS=192.168.1.20, or its address.\n"


def _about_proxies(config: Config) -> str:
    """With https somebody stands in front, and all who come through them look like one."""
    if not config.address.startswith("https://") or config.proxies:
        return ""
    return "Who comes through your proxy counts as one, until you name it: RUBRICA_PROXIES=127.0.0.1\n"


def address_of(config: Config) -> str:
    """Where browsers reach the press that was served last, which may be another port than the settings say now."""
    try:
        return config.address.rstrip("/") or _file(config).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return config.url


def _file(config: Config) -> Path:
    return config.data / ".address"


def can_come_in() -> bool:
    """Whether an owner can sign in by themselves."""
    owners = Critic.objects.filter(role=Role.OWNER, is_active=True)
    passkeys = Authenticator.objects.filter(user__in=owners, type=Authenticator.Type.WEBAUTHN)
    return any(owner.has_usable_password() for owner in owners) or passkeys.exists()
