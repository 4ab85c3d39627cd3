"""`rubrica import all`: an exported press comes into an empty one, and its pages are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection

from rubrica.manuscript import slug as slug_of
from rubrica.pages import keys
from rubrica.pages.press.press import KINDS
from rubrica.web.accounts.critics import put_profile
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import Picture, PressSettings, RubricEdition, Work
from rubrica.web.catalogue.pictures import keep_picture, put_picture
from rubrica.web.catalogue.works import put_work
from rubrica.web.changes import writing
from rubrica.web.comments.filtering import learn
from rubrica.web.comments.models import Comment
from rubrica.web.moving.archive import EXPORT, Archive
from rubrica.web.moving.names import digest
from rubrica.web.moving.refusing import RefusedError
from rubrica.web.moving.tables import TRAVELS
from rubrica.web.publishing.waiting import ring
from rubrica.web.readers.adding_up import add_up
from rubrica.web.reviews.around import read_all_again
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.reading import press_now, read_text
from rubrica.web.reviews.text_models import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from django.db.models import Model

    from rubrica.pages.building.progress import Progress
    from rubrica.web.changes import Announcement
    from rubrica.web.place import Place


def import_all(place: Place, path: Path, tell: Progress) -> dict[str, int]:
    """Take over an exported press, whole or not at all. Gives how many rows of each table there were. Raises
    ArchiveError, and RefusedError where the press is not empty."""
    refuse_unless_empty()
    archive = Archive(path, EXPORT)
    archive.check(tell)
    pictures = _kept(archive, place, tell)
    for name in archive.names("theme/"):
        archive.unpack(name, place.data / name)
    tell("importing", 0, 1)
    with writing() as change:
        refuse_unless_empty()
        PressSettings.objects.all().delete()
        Critic.objects.all().delete()
        for model in TRAVELS:
            if model is not Picture:
                _rows(archive, model)
        for row in pictures:
            put_picture(change, row)
        _make_index(change)
        _count_on()
    ring(place.site)
    return dict(archive.about["counts"])


def refuse_unless_empty() -> None:
    """What somebody wrote is never mixed with what is imported. Who never signed in has written nothing."""
    there = [model._default_manager.all() for model in (Review, Text, Work, RubricEdition, Picture)]
    for found in (*there, Critic.objects.exclude(last_login=None, profile="")):
        number, model = found.count(), found.model._meta
        if number:
            what = model.verbose_name if number == 1 else model.verbose_name_plural
            raise RefusedError(f"this press is not empty: it has {number} {what}. Name a new data folder or database")


def _kept(archive: Archive, place: Place, tell: Progress) -> list[Picture]:
    """Pictures are opened and made ready here: what another machine has made of them is not trusted."""
    rows = [row for row in _read(archive, Picture) if isinstance(row, Picture)]
    kept = []
    for number, row in enumerate(rows):
        tell("preparing pictures", number, len(rows))
        data = archive.read(f"media/{row.content}")
        if digest(data) != row.content:
            raise RefusedError(f"the picture {row.name} is not the one that was exported")
        made = keep_picture(place, row.name, data)
        made.alt, made.caption, made.focal = row.alt, row.caption, row.focal
        kept.append(made)
    return kept


def _rows(archive: Archive, model: type[Model]) -> None:
    for row in _read(archive, model):
        if isinstance(row, Critic):
            row.set_unusable_password()
        row.save_base(raw=True)


def _read(archive: Archive, model: type[Model]) -> Iterator[Model]:
    """The rows of a table in an archive; columns that it does not say are as they begin. An older archive has fewer
    tables."""
    name = f"rows/{model._meta.model_name}.jsonl"
    if name not in archive.digests:
        return
    with archive.open(name) as file:
        for found in serializers.deserialize("jsonl", file, ignorenonexistent=True):
            if type(found.object) is not model:
                raise RefusedError(f"a row of {model._meta.model_name} is none")
            yield found.object


def _make_index(change: Announcement) -> None:
    """Read everything again, as if it had been written here."""
    for critic in Critic.objects.exclude(profile=""):
        put_profile(change, critic.slug, critic.profile)
    for work in Work.objects.all():
        put_work(change, work.slug, work.text)
    press = press_now()
    for text in Text.objects.select_related("newest").exclude(newest=None):
        text.title = read_text(text.newest.text, press).title or text.slug  # type: ignore[union-attr]
        text.named = slug_of(text.title)
        text.save(update_fields=["title", "named"])
    read_all_again(change)
    for comment in Comment.objects.iterator(chunk_size=200):
        learn(comment)
    for review in Review.objects.exclude(reader_scores=None).distinct():
        add_up(review)
    change.add({keys.SITE, "works", *(f"texts:{kind}" for kind in KINDS)})


def _count_on() -> None:
    """New rows get numbers after those that came along."""
    ours = list(apps.get_app_config("rubrica").get_models())
    statements = connection.ops.sequence_reset_sql(no_style(), ours)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
