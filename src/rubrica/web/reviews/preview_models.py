"""Links by which somebody without an account sees what is saved of one review."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rubrica.web.reviews.models import Review


class PreviewLink(models.Model):
    """`digest` is all that is kept of the link: whoever reads the database cannot use it. `whom` is who it was made
    for, as its maker noted it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="preview_links")
    digest = models.CharField(max_length=64, unique=True)
    whom = models.CharField(max_length=100, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+")
    made = models.DateTimeField(auto_now_add=True)
    until = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"a preview of {self.review}, until {self.until:%Y-%m-%d %H:%M}"
