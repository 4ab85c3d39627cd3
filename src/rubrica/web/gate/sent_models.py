"""Forms that were sent, by the key each carried: one that arrives twice does once what it asks."""

from __future__ import annotations

from django.db import models


class Sent(models.Model):
    """`to` is where whoever sent it was led."""

    key = models.CharField(max_length=64, unique=True)
    to = models.TextField()
    number = models.BigIntegerField(default=0)
    at = models.DateTimeField(auto_now_add=True, db_index=True)

    def __str__(self) -> str:
        return f"{self.key} → {self.to}"
