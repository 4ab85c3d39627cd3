"""Which pictures the texts of a review name."""

from __future__ import annotations

from django.db import models

from rubrica.web.reviews.models import Review


class NamedPicture(models.Model):
    """Some saved text of a review, a draft or an earlier revision included, names a picture."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=300, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "name"], name="rubrica_pictures_are_noted_once")]

    def __str__(self) -> str:
        return f"{self.review} names {self.name}"
