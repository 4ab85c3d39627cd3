"""Links that sign somebody in once."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class SignInLink(models.Model):
    """`digest` is all that is kept of the link: whoever reads the database cannot use it."""

    digest = models.CharField(max_length=64, unique=True)
    critic = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"a link for {self.critic}, until {self.until:%Y-%m-%d %H:%M}"
