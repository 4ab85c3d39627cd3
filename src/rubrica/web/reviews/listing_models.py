"""The index that public lists ask. It holds what anyone may see and nothing else, and can be made again at any time.

Rows are never changed: a review whose entry changes gets others. So a row's number stands for what it says, and what
was made of it may be kept. `place` and `title` are bytes, which every database puts in the same order.
"""

from __future__ import annotations

from django.db import models

from rubrica.web.reviews.models import Review, Revision


class Listing(models.Model):
    """A published review as lists show it. `place` orders by date; `updated` is the day
    it last changed; `marks` are its scores and its overall as they are printed with this `edition` of its rubric, by
    criterion and `overall`, as JSON; `entry` is all of it, as JSON."""

    review = models.OneToOneField(Review, on_delete=models.CASCADE, related_name="listing")
    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="+")
    slug = models.CharField(max_length=100, unique=True)
    named = models.CharField(max_length=100, db_index=True)
    place = models.BinaryField(max_length=600, unique=True)
    month = models.CharField(max_length=7)
    year = models.CharField(max_length=4)
    critic = models.CharField(max_length=100)
    work = models.CharField(max_length=100)
    rubric = models.CharField(max_length=60)
    edition = models.PositiveIntegerField(default=1)
    updated = models.CharField(max_length=10)
    marks = models.TextField(default="{}")
    entry = models.TextField()

    class Meta:
        indexes = [
            models.Index(fields=["month", "place"], name="rubrica_listing_month"),
            models.Index(fields=["critic", "place"], name="rubrica_listing_critic"),
            models.Index(fields=["critic", "year", "place"], name="rubrica_listing_critic_year"),
            models.Index(fields=["work", "place"], name="rubrica_listing_work"),
            models.Index(fields=["rubric", "place"], name="rubrica_listing_rubric"),
        ]

    def __str__(self) -> str:
        return self.slug


class ListingTag(models.Model):
    """A listing in the list of a tag."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="tags")
    name = models.CharField(max_length=100)
    year = models.CharField(max_length=4)
    place = models.BinaryField(max_length=600)

    class Meta:
        indexes = [
            models.Index(fields=["name", "place"], name="rubrica_tag"),
            models.Index(fields=["name", "year", "place"], name="rubrica_tag_year"),
        ]

    def __str__(self) -> str:
        return self.name


class ListingScore(models.Model):
    """A listing in the rankings of a criterion, or of `overall`. `whole` is the score without its fraction."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="ranks")
    criterion = models.CharField(max_length=100)
    rubric = models.CharField(max_length=60)
    critic = models.CharField(max_length=100)
    value = models.CharField(max_length=40)
    whole = models.CharField(max_length=40)
    year = models.CharField(max_length=4)
    share = models.BigIntegerField()
    title = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["criterion", "rubric", "-share"], name="rubrica_rank"),
            models.Index(fields=["criterion", "rubric", "year", "-share"], name="rubrica_rank_year"),
            models.Index(fields=["criterion", "rubric", "whole", "-share"], name="rubrica_rank_whole"),
            models.Index(fields=["criterion", "rubric", "year", "whole"], name="rubrica_parts"),
            models.Index(fields=["rubric", "critic", "criterion", "value", "whole"], name="rubrica_spread"),
        ]

    def __str__(self) -> str:
        return f"{self.criterion} {self.value}"
