"""What the press keeps of its readers, said as its settings have it at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.answer import answer_page
from rubrica.pages.words import words_of
from rubrica.web.comments.house import house_of
from rubrica.web.mail.server import sends_mail
from rubrica.web.reviews.reading import press_now
from rubrica.web.visitors.answering import answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.words import Words
    from rubrica.web.comments.house import House

HERE = "/privacy/"


def privacy(request: HttpRequest) -> HttpResponse:
    press = press_now()
    words = words_of(press.site.language)
    said = statements(words, house_of(press.settings), sends_mail=sends_mail())
    return answered(answer_page(press.site, HERE, words.privacy, *said))


def statements(words: Words, house: House, *, sends_mail: bool) -> Iterator[str]:
    """One paragraph for each thing that is kept, and how long. What is not done here is not said."""
    yield words.privacy_reading
    if house.open:
        yield words.privacy_comments
        yield words.of("privacy_network", house.forget_after)
        yield words.privacy_cookie
    if sends_mail:
        yield words.privacy_mail
    yield words.privacy_asking
