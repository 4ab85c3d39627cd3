"""Works are saved as the text of their file, and found by everything they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug as slug_of
from rubrica.pages import keys
from rubrica.web.catalogue.models import Work, WorkName
from rubrica.web.catalogue.press import work_entry
from rubrica.web.input import clean

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def put_work(change: Announcement, slug: str, text: str) -> Work:
    """Save a work. Raises PressError where its text cannot be read."""
    text = clean(text)
    entry = work_entry(slug, text)
    work = Work.objects.filter(slug=slug).first() or Work(slug=slug)
    known = set(work.names.values_list("slug", flat=True)) if work.pk else set()
    work.text, work.title = text, entry.title
    work.kind, work.season, work.year, work.cover = entry.kind, entry.season, entry.year, entry.cover
    work.save()
    names = {name for name in map(slug_of, (slug, entry.title, *(said for _, said in entry.titles))) if name}
    work.names.all().delete()
    WorkName.objects.bulk_create(WorkName(work=work, slug=name) for name in sorted(names))
    change.add({f"facts:{slug}", "works", *(keys.named(name) for name in known ^ names)})
    return work


def remove_work(change: Announcement, slug: str) -> None:
    """Take a work out of the press. Reviews of it stay, with what they say of it themselves."""
    work = Work.objects.get(slug=slug)
    names = set(work.names.values_list("slug", flat=True))
    work.delete()
    change.add({f"facts:{slug}", "works", *map(keys.named, names)})
