"""What readers say under a review. Their addresses stand elsewhere, where nothing that prints looks."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from rubrica.web.reviews.models import Review


class Standing(models.TextChoices):
    HELD = "held", _("Held")
    PRINTED = "printed", _("Printed")
    SPAM = "spam", _("Spam")
    DELETED = "deleted", _("Deleted")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Comment(models.Model):
    """What somebody said under a review.

    `number` counts up within the review and is never given twice: its place on the page is `#comment-12`. `answers` is
    the comment it replies to, `thread` the number of the one that all of them answer, its own for one that answers
    nothing. `spoiler_from` says from where on one may read it: "11" for episode 11, "" for the end.

    `critic` is who of the press wrote it, None for a reader. `reader` is the sender as a cookie of theirs tells them,
    and `seed` what the picture beside the name is drawn from: chance, and nothing about them. `reasons` are why it was
    held, as pairs of a code and what it is about; `learned` is what the filter took it for; `proof` is the task that
    its sender's browser has done, "" for none.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="comments")
    number = models.PositiveIntegerField()
    answers = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="answered_by")
    thread = models.PositiveIntegerField()
    name = models.CharField(max_length=80)
    site = models.CharField(max_length=300, blank=True)
    text = models.TextField()
    spoiler = models.BooleanField(default=False)
    spoiler_from = models.CharField(max_length=40, blank=True)
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.HELD)
    critic = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    reader = models.CharField(max_length=32, blank=True, db_index=True)
    seed = models.CharField(max_length=16)
    reasons = models.JSONField(default=list)
    learned = models.CharField(max_length=10, blank=True)
    proof = models.CharField(max_length=12, blank=True)
    at = models.DateTimeField(auto_now_add=True)  # for people: order is the number's
    edited = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "number"], name="rubrica_comments_are_numbered")]
        indexes = [
            models.Index(fields=["review", "standing", "thread", "number"], name="rubrica_comments_in_order"),
            models.Index(fields=["standing", "id"], name="rubrica_comments_in_queues"),
        ]

    def __str__(self) -> str:
        return f"{self.review.slug}#comment-{self.number}"


class Decision(models.Model):
    """What somebody decided of a comment. `by` is None where a rule did, or its own sender. What was undone stays in
    the list, and says so."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="decisions")
    before = models.CharField(max_length=10, choices=Standing.choices)
    after = models.CharField(max_length=10, choices=Standing.choices)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    reason = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField(auto_now_add=True)
    undone = models.BooleanField(default=False)

    @property
    def can_be_undone(self) -> bool:
        """What its own sender has taken back nobody brings back."""
        return not self.undone and self.after != Standing.WITHDRAWN

    def __str__(self) -> str:
        return f"{self.comment}: {self.before} → {self.after}"


class FilterToken(models.Model):
    """In how many comments that were decided a token stood. `digest` is all that is kept of it: what somebody wrote
    cannot be read out of the filter. That of "" counts the comments."""

    digest = models.CharField(max_length=24, primary_key=True)
    spam = models.PositiveIntegerField(default=0)
    printed = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.digest}: {self.spam} spam, {self.printed} printed"
