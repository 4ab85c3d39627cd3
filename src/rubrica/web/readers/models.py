"""What readers scored. A row knows its sender only as the reader cookie's digest tells them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rubrica.web.reviews.models import Review


class ReaderScore(models.Model):
    """One reader's scores for one review: `scores` by criterion, as they stand on the scale. Kept as they were sent,
    whether they count or not.

    `newcomer` says whether they had scored nothing here a week before they first sent this, on `day` (days since 1970,
    UTC).
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="reader_scores", db_index=False)
    reader = models.CharField(max_length=32)
    scores = models.JSONField()
    newcomer = models.BooleanField()
    day = models.PositiveIntegerField()
    sent = models.DateTimeField()
    changed = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "reader"], name="rubrica_a_reader_scores_once")]
        indexes = [models.Index(fields=["reader", "sent"], name="rubrica_readers_history")]

    def __str__(self) -> str:
        return f"{self.review.slug}: {self.scores}"


class ReaderSum(models.Model):
    """A running sum: how many readers, and how often each score was given (criterion -> score -> count). Readers with
    a history stand together under day 0, newcomers by day, so that a burst can be left out."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="reader_sums", db_index=False)
    day = models.PositiveIntegerField()
    readers = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "day"], name="rubrica_sums_are_one_a_day")]

    def __str__(self) -> str:
        return f"{self.review.slug}, day {self.day}: {self.readers}"


class ReaderTotal(models.Model):
    """All sums of a review together, held or not. `busiest` is the most newcomers that one day has brought: below a
    certain number no day can be a burst, and nobody needs to look at days."""

    review = models.OneToOneField(Review, primary_key=True, on_delete=models.CASCADE, related_name="reader_total")
    readers = models.PositiveIntegerField(default=0)
    counts = models.JSONField(default=dict)
    busiest = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.review.slug}: {self.readers}"


class ReaderRuling(models.Model):
    """What somebody of the press decided of a day's newcomers: `released`, or the rule is right."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="reader_rulings")
    day = models.PositiveIntegerField()
    released = models.BooleanField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "day"], name="rubrica_days_are_ruled_once")]

    def __str__(self) -> str:
        return f"{self.review.slug}, day {self.day}: {'released' if self.released else 'held'}"
