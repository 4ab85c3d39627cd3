"""What the press keeps of its readers, said as its settings have it at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.answer import answer_page
from rubrica.pages.words import words_of
from rubrica.web.comments.house import house_of
from rubrica.web.gate.answering import answered
from rubrica.web.mail.server import sends_mail
from rubrica.web.mail.subscriptions import ASKED_KEPT
from rubrica.web.mail.tidying import KEPT
from rubrica.web.moving.expiring import days_kept
from rubrica.web.readers.accounts import offers_accounts
from rubrica.web.readers.invitation import invitation_of
from rubrica.web.reviews.reading import press_now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest, HttpResponse

    from rubrica.pages.press.toml import Toml
    from rubrica.pages.words import Words

HERE = "/privacy/"


def privacy(request: HttpRequest) -> HttpResponse:
    press = press_now()
    words = words_of(press.site.language)
    return answered(answer_page(press.site, HERE, words.privacy, *statements(words, press.settings)))


def statements(words: Words, settings: Toml) -> Iterator[str]:
    """One paragraph for each thing that is kept, and how long. What is not done here is not said."""
    house, scores = house_of(settings), invitation_of(settings).scores
    yield words.privacy_reading
    if house.open:
        yield words.privacy_comments
        yield words.privacy_taken_back
        yield words.of("privacy_network", house.forget_after)
    if house.open or scores:
        yield words.privacy_cookie
    if scores:
        yield words.privacy_scores
    if offers_accounts(settings):
        yield words.privacy_account
    if house.open or scores:
        yield words.privacy_counted
    if sends_mail() and house.open:
        yield words.privacy_own_letter
    if sends_mail():
        yield words.privacy_mail
        yield words.of("privacy_letters", ASKED_KEPT.days, KEPT.days)
    yield words.privacy_asking
    days = days_kept(settings)
    yield words.of("privacy_backups", days) if days else words.privacy_backups_stay
