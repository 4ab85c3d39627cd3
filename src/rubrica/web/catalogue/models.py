"""Settings, works, rubrics and pictures. Each is the text of its file; the other columns are an index of it."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class PressSettings(models.Model):
    """The one row that says what rubrica.toml says. `name` is what the press is called where the text does not say.

    `identity` tells this database from another one; `index` is the edition of the index that its lists are made with;
    `read_up_to` the number of the last review that has been read again with these settings, null once all have.
    """

    text = models.TextField(blank=True)
    name = models.TextField(default="Rubrica")
    identity = models.UUIDField(default=uuid.uuid4, editable=False)
    index = models.TextField(blank=True)
    read_up_to = models.BigIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class Work(models.Model):
    """What is reviewed: works/SLUG.toml."""

    slug = models.CharField(max_length=100, unique=True)
    text = models.TextField(blank=True)
    title = models.TextField()
    kind = models.TextField(blank=True)
    season = models.TextField(blank=True)
    year = models.IntegerField(null=True, blank=True)
    cover = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title


class WorkName(models.Model):
    """What a work is called, its slug and its other titles included, as `[[name]]` looks for it."""

    work = models.ForeignKey(Work, on_delete=models.CASCADE, related_name="names")
    slug = models.CharField(max_length=100, db_index=True)

    def __str__(self) -> str:
        return self.slug


class RubricEdition(models.Model):
    """One edition of a rubric of this press: rubrics/NAME.toml, or rubrics/NAME@EDITION.toml."""

    name = models.CharField(max_length=60)
    edition = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["name", "edition"], name="rubrica_one_text_an_edition")]

    def __str__(self) -> str:
        return f"{self.name}@{self.edition}"


class Focal(models.TextChoices):
    """What of a picture must stay to be seen where there is no room for all of it, as one of nine parts."""

    TOP_LEFT = "top-left", _("top left")
    TOP = "top", _("top")
    TOP_RIGHT = "top-right", _("top right")
    LEFT = "left", _("left")
    MIDDLE = "", _("the middle")
    RIGHT = "right", _("right")
    BOTTOM_LEFT = "bottom-left", _("bottom left")
    BOTTOM = "bottom", _("bottom")
    BOTTOM_RIGHT = "bottom-right", _("bottom right")


class Picture(models.Model):
    """A picture by the name texts use. The file lies in the data folder, in a folder named `content` by what is in it.

    `files` are those that pages show, `fault` says why there are none. `alt` and `caption` are what a figure begins
    with that is put into a text; what stands in the text counts.
    """

    name = models.CharField(max_length=300, unique=True)
    content = models.CharField(max_length=64)
    address = models.TextField(blank=True)
    width = models.PositiveIntegerField(default=0)
    height = models.PositiveIntegerField(default=0)
    variants = models.JSONField(default=list)
    files = models.JSONField(default=list)
    fault = models.TextField(blank=True)
    alt = models.TextField(blank=True)
    caption = models.TextField(blank=True)
    focal = models.CharField(max_length=12, choices=Focal.choices, blank=True)

    def __str__(self) -> str:
        return self.name
