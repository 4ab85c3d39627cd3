"""The page that would be published, byte for byte: it is published, printed, and undone before anybody can see it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import HttpResponse

from rubrica.pages.routes import route_of
from rubrica.pages.theme import read_theme
from rubrica.web.changes import Announcement
from rubrica.web.place import here
from rubrica.web.publishing.rows import RowSource
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.publications import correct, publish, show
from rubrica.web.reviews.reading import press_now, read_revision, read_text
from rubrica.web.studio.parts import review_at

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from django.http import HttpRequest

    from rubrica.web.catalogue.press import RowPress
    from rubrica.web.reviews.models import Review, Revision


def preview(request: HttpRequest, slug: str) -> HttpResponse:
    """What is saved, as readers would see it."""
    response = HttpResponse(page_of(review_at(slug)), content_type="text/html; charset=utf-8")
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def page_of(review: Review, make: Callable[[], RowSource] = RowSource) -> bytes:
    """The page of a review as its saved text would make it."""
    with as_if_published(review):
        source = make()
        route, names = route_of(f"/reviews/{review.slug}/")
        return route.print(source, names, read_theme(here().theme, source.site().theme))


@contextmanager
def as_if_published(review: Review) -> Iterator[None]:
    """In here the saved text is published, for whoever asks in here and nobody else. Then it is undone."""
    with transaction.atomic():
        _publish(review)
        yield
        transaction.set_rollback(True)


def _publish(review: Review) -> None:
    """A change of a public review is a correction, where it keeps the scores."""
    standing, press, change = standing_of(review), press_now(), Announcement()
    if not standing.is_changed:
        show(change, review, press)
    elif standing.newest and not _alike(standing.newest, standing.text, press):
        publish(change, review, standing.text)
    else:
        correct(change, review, standing.text)


def _alike(newest: Revision, text: str, press: RowPress) -> bool:
    before, after = read_revision(newest, press), read_text(text, press)
    return (before.values, before.overall) == (after.values, after.overall)
