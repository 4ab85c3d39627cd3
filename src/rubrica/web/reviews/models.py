"""A review, the revisions it was published as, and what nobody may see yet."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class State(models.TextChoices):
    DRAFT = "draft", _("Draft")
    SCHEDULED = "scheduled", _("Scheduled")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    BINNED = "binned", _("In the bin")


class Review(models.Model):
    """One critic on one work. What it says stands in its revisions; only its state is its own.

    `due` is when a scheduled one appears. `binned` is when it was deleted, `was` the state it had then,
    `nights` how often the daily job has found it in the bin. `talk_closed` is on where a moderator takes no more
    comments; a text may say so as well.
    """

    slug = models.CharField(max_length=100, unique=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    due = models.DateTimeField(null=True, blank=True, db_index=True)
    critic = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT)
    was = models.CharField(max_length=10, choices=State.choices, blank=True)
    binned = models.DateTimeField(null=True, blank=True, db_index=True)
    nights = models.PositiveIntegerField(default=0)
    talk_closed = models.BooleanField(default=False)
    binned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self) -> str:
        return self.slug


class Revision(models.Model):
    """A text as it was published. It never changes: what is put right later is another row with the same `number` and
    the next `correction`.

    `text` is all of it, front matter included. The columns after it are an index of the text, read with the edition of
    the rubric that stands beside them: scores and overalls as they are printed, `rank` to order by. `day` is the date
    of a text that gives none. `entry` and `line` are what lists and the score history print, as JSON.
    """

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    correction = models.PositiveIntegerField(default=0)
    text = models.TextField()
    day = models.CharField(max_length=40, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    published = models.DateTimeField(auto_now_add=True)  # for people: order is the numbers'
    rubric = models.CharField(max_length=60)
    edition = models.PositiveIntegerField()
    overall = models.CharField(max_length=40, null=True)
    rank = models.BigIntegerField(default=-1)
    verdict = models.TextField(blank=True)
    viewing = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    entry = models.TextField()
    line = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["review", "number", "correction"], name="rubrica_revisions_are_numbered")
        ]

    def __str__(self) -> str:
        return f"{self.review.slug}, revision {self.number}"


class Score(models.Model):
    """What one revision gave one criterion: `value` as it is printed, `share` of the best in billionths to order by;
    `words` are the different words of its section, with spaces."""

    revision = models.ForeignKey(Revision, on_delete=models.CASCADE, related_name="scores")
    criterion = models.CharField(max_length=100)
    value = models.CharField(max_length=40)
    share = models.BigIntegerField()
    words = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["revision", "criterion"], name="rubrica_a_criterion_is_scored_once")
        ]

    def __str__(self) -> str:
        return f"{self.criterion} {self.value}"


class Draft(models.Model):
    """A text somebody saved that nobody else sees. `based_on` is the revision it was begun from; `number` counts up.
    What was saved `by_machine` while somebody typed is thinned out in time."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="drafts")
    number = models.PositiveIntegerField()
    text = models.TextField()
    based_on = models.ForeignKey(Revision, null=True, blank=True, on_delete=models.SET_NULL)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    by_machine = models.BooleanField(default=False)
    saved = models.DateTimeField(auto_now_add=True)  # for people: order is the number's

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "number"], name="rubrica_drafts_are_numbered")]

    def __str__(self) -> str:
        return f"{self.review.slug}, draft {self.number}"


class Redirect(models.Model):
    """Where something stands that used to stand elsewhere."""

    old = models.CharField(max_length=300, unique=True)
    new = models.CharField(max_length=300, db_index=True)

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Gone(models.Model):
    """The address of a review that was deleted for good: it says so, and nothing else is known of it."""

    address = models.CharField(max_length=300, unique=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.address
