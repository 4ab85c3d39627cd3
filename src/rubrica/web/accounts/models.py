"""Critics: who may do what, and what readers are told of them."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    OWNER = "owner", _("Owner")
    EDITOR = "editor", _("Editor")
    CRITIC = "critic", _("Critic")
    MODERATOR = "moderator", _("Moderator")


class Critic(AbstractUser):
    """Somebody who signs texts. `slug` stands in the address of their page; `profile` is the text of critics/SLUG.toml.
    `language` is the one that the studio speaks to them, "" for the press's.

    The columns after that are an index of it. Whoever has no password cannot sign in, and is a byline alone.
    """

    first_name = None  # type: ignore[assignment]  # the profile says who it is
    last_name = None  # type: ignore[assignment]
    slug = models.CharField(max_length=100, unique=True)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.CRITIC)
    language = models.CharField(max_length=20, blank=True)
    profile = models.TextField(blank=True)
    name = models.TextField(blank=True)
    named = models.CharField(max_length=100, db_index=True, blank=True)
    tip = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name or self.slug
