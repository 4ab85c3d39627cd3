"""Who did what, and when: lines that are added to and never changed."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class What(models.TextChoices):
    SIGNED_IN = "signed-in", _("signed in")
    LINK_MADE = "link-made", _("made a link to sign in")
    LINK_ENDED = "link-ended", _("took back a link to sign in")
    ADDED = "added", _("added somebody")
    ROLE = "role", _("said what somebody may do")
    SAFETY = "safety", _("changed how they sign in")
    PUBLISHED = "published", _("published")
    CORRECTED = "corrected", _("corrected")
    WITHDRAWN = "withdrawn", _("withdrew")
    SHOWN = "shown", _("showed again")
    MOVED = "moved", _("gave another address")
    BINNED = "binned", _("deleted into the bin")
    TAKEN_OUT = "taken-out", _("took out of the bin")
    PICTURE_REPLACED = "picture-replaced", _("replaced a picture")
    PICTURE_DELETED = "picture-deleted", _("deleted a picture")
    SETTINGS = "settings", _("changed the settings")
    ERASED = "erased", _("erased what was known of somebody")
    TALK_CLOSED = "talk-closed", _("closed the comments")
    TALK_OPENED = "talk-opened", _("opened the comments")


class Deed(models.Model):
    """One line of the log. `by` is the slug of whoever did it, "" for the press itself; `about` names what it was
    about, as addresses do. No address of a machine, no text and no secret stands here."""

    number = models.BigAutoField(primary_key=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)
    by = models.CharField(max_length=100, blank=True)
    what = models.CharField(max_length=20, choices=What.choices)
    about = models.CharField(max_length=300, blank=True)

    def __str__(self) -> str:
        return f"{self.number}: {self.by} {self.what} {self.about}"

    def save(self, *args: Any, **said: Any) -> None:
        if not self._state.adding:
            raise TypeError("What was done is not changed afterwards.")
        super().save(*args, **said)

    def delete(self, *args: Any, **said: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("What was done stays until it is old.")
