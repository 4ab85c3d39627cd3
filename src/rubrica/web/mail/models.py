"""What waits to be sent, and who wants to be told."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class MailText(models.Model):
    """What letters say: one, or each of a newsletter's. Goes when the last of them has gone.

    `told` is the subscription up to which a newsletter has been put into the outbox; None for what goes to one person.
    `reviews` are the numbers of those that a newsletter tells of: one that is withdrawn meanwhile is told to nobody.
    """

    kind = models.CharField(max_length=12)
    subject = models.CharField(max_length=400)
    plain = models.TextField()
    html = models.TextField()
    told = models.BigIntegerField(null=True, db_index=True)
    reviews = models.JSONField(default=list)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Outcome(models.TextChoices):
    WAITING = "waiting", _("Waiting")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")


class Mail(models.Model):
    """One letter to one address. When it is sent, nothing stays but that it was.

    `due` is when it is tried next: whoever takes it moves that on, so that a letter whose sender died is tried again.
    `until` is when it would come too late. `name` makes its Message-ID, the same at each attempt. `leave` is the
    address that ends a subscription. Of lower `rank` is what somebody waits for. `said` is what
    kept it, in our words and the server's numbers: what servers say holds addresses.
    """

    number = models.BigAutoField(primary_key=True)
    kind = models.CharField(max_length=12)
    name = models.CharField(max_length=32, unique=True)
    to = models.CharField(max_length=320, blank=True, db_index=True)
    text = models.ForeignKey(MailText, null=True, on_delete=models.SET_NULL, related_name="mails")
    leave = models.CharField(max_length=300, blank=True)
    rank = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=8, choices=Outcome.choices, default=Outcome.WAITING)
    tries = models.PositiveIntegerField(default=0)
    said = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()
    due = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["outcome", "rank", "due"], name="rubrica_mail_due")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}: {self.outcome}"


class Subscription(models.Model):
    """Somebody who wants to be told: of reviews (`of` is ""), or of the answers in a thread (`of` names it).

    `address` is as it was typed, `folded` what two that are the same have in common. `token` stands in the links that
    confirm and end it. Nobody is told before `confirmed`. `bounced` is when the address last could not be reached.
    """

    of = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=320)
    folded = models.CharField(max_length=320, db_index=True)
    token = models.CharField(max_length=32, unique=True)
    language = models.CharField(max_length=12, blank=True)
    asked = models.DateTimeField()
    confirmed = models.DateTimeField(null=True)
    bounced = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "folded"], name="rubrica_one_is_told_once")]

    def __str__(self) -> str:
        return f"subscription {self.pk}"


class MailState(models.Model):
    """The one row of what is going on: the last revision that the newsletter looked at, when it last told something,
    and what keeps letters from being sent, "" for nothing. `identity` is the press's: a restored one has another."""

    identity = models.CharField(max_length=32, blank=True)
    revision = models.BigIntegerField(default=0)
    told = models.DateTimeField()
    trouble = models.CharField(max_length=200, blank=True)
    since = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"told up to {self.revision}"
