"""Articles, pages and lists: texts without scores."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rubrica.web.reviews.models import State


class Text(models.Model):
    """An article, a page or a list; `kind` is the folder it stands in. What it says stands in its newest revision."""

    kind = models.CharField(max_length=10)
    slug = models.CharField(max_length=100)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    due = models.DateTimeField(null=True, blank=True, db_index=True)
    newest = models.ForeignKey("TextRevision", null=True, on_delete=models.SET_NULL, related_name="+")
    named = models.CharField(max_length=100, db_index=True, blank=True)
    title = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="rubrica_one_text_an_address")]

    def __str__(self) -> str:
        return f"{self.kind}/{self.slug}"


class TextRevision(models.Model):
    """A text as it was published. It never changes."""

    of = models.ForeignKey(Text, on_delete=models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL)
    published = models.DateTimeField(auto_now_add=True)  # for people: order is the number's

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "number"], name="rubrica_text_revisions_are_numbered")]

    def __str__(self) -> str:
        return f"{self.of}, revision {self.number}"
