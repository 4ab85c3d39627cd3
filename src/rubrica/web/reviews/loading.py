"""A press folder is taken over into rows: the same press, the same pages."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.manuscript import cut
from rubrica.pages.building.pictures import picture_names
from rubrica.pages.building.reading import day_of
from rubrica.pages.building.scanning import manuscripts_of, scan
from rubrica.pages.folder import text_files
from rubrica.pages.press.press import KINDS, Press
from rubrica.pages.text.clock import due_at, is_due
from rubrica.web.accounts.critics import put_profile
from rubrica.web.catalogue.pictures import keep_picture, put_picture
from rubrica.web.catalogue.press import put_settings
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.catalogue.works import put_work
from rubrica.web.changes import Announcement, writing
from rubrica.web.input import decode
from rubrica.web.reviews.models import Draft, Redirect, Review, Revision, State
from rubrica.web.reviews.naming import note_pictures
from rubrica.web.reviews.packing import FORM
from rubrica.web.reviews.publications import add_revision, show
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import publish_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rubrica.pages.folder import Manuscripts
    from rubrica.web.catalogue.models import Picture
    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.place import Place

AT_ONCE = 100
"""Reviews in one transaction: others may write in between."""


NEVER = datetime.max.replace(tzinfo=UTC)


def load_folder(root: Path, place: Place) -> int:
    """Take over a press folder into an empty press. Gives the number of the last change."""
    folder = Press.load(root)
    pictures = _pictures(root / "pictures", place)
    reviews = list(manuscripts_of(scan(root), root).values())
    with writing() as change:
        _settings(change, folder)
        for picture in pictures:
            put_picture(change, picture)
        for kind in KINDS:
            for slug, path in text_files(root, kind):
                _text(change, kind, slug, _read(path))
        Redirect.objects.bulk_create(Redirect(old=old, new=new) for old, new in folder.moves.moved)
    for part in _parts(reviews):
        with writing() as change:
            press = press_now()
            for files in part:
                _review(change, files, press, withdrawn=files.slug in folder.moves.withdrawn)
    return change.number


def _pictures(folder: Path, place: Place) -> list[Picture]:
    """Every picture, kept and made ready; several at a time, for each is made by a process of its own."""
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return list(
            threads.map(lambda name: keep_picture(place, name, (folder / name).read_bytes()), picture_names(folder))
        )


def _settings(change: Announcement, folder: Press) -> None:
    path = folder.root / "rubrica.toml"
    row = put_settings(change, _read(path) if path.exists() else "", folder.root.resolve().name)
    row.index = FORM
    row.save(update_fields=["index"])
    for path in sorted((folder.root / "rubrics").glob("*.toml")):
        put_rubric(change, path.stem.partition("@")[0], _read(path))
    for slug, path in folder.critic_files.items():
        put_profile(change, slug, _read(path))
    for slug, path in folder.work_files.items():
        put_work(change, slug, _read(path))


def _text(change: Announcement, kind: str, slug: str, words: str) -> None:
    text = Text(kind=kind, slug=slug)
    publish_text(change, text, words)
    due = waits_until(words, press_now())
    if due:
        text.state, text.due = State.SCHEDULED, due
        text.save(update_fields=["state", "due"])


def _review(change: Announcement, files: Manuscripts, press: RowPress, *, withdrawn: bool) -> None:
    review = Review.objects.create(slug=files.slug)
    for number, path in files.earlier:
        add_revision(Revision(review=review, number=number), _read(path), press)
    newest = _read(files.newest)
    due = waits_until(newest, press)
    if due and not withdrawn:
        review.state, review.due = State.SCHEDULED, due
        review.save(update_fields=["state", "due"])
        Draft.objects.create(review=review, number=1, text=newest, based_on=review.revisions.last())
        note_pictures(review, newest)
        return
    add_revision(Revision(review=review, number=files.number, day=day_of(files)), newest, press)
    if withdrawn:
        review.state = State.WITHDRAWN
        review.save(update_fields=["state"])
    else:
        show(change, review, press)


def waits_until(text: str, press: RowPress) -> datetime | None:
    """When a text may be seen that nobody may see yet. One whose time cannot be read waits for ever."""
    written = cut(text.encode(), folded=True).front.text("publish_at")
    if not written or is_due(written, press.site.zone):
        return None
    moment = due_at(written, press.site.zone)
    try:
        return moment.astimezone(UTC) if moment else NEVER
    except OverflowError:
        return NEVER


def _read(path: Path | str) -> str:
    return decode(Path(path).read_bytes())


def _parts(reviews: Sequence[Manuscripts]) -> Iterator[Iterable[Manuscripts]]:
    return (reviews[start : start + AT_ONCE] for start in range(0, len(reviews), AT_ONCE))
