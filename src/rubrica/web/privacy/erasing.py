"""Somebody asks to be forgotten: their comments, subscriptions, letters and account go, and no byte of them is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.pages.building.manifest import private_folder
from rubrica.web.accounts import deeds
from rubrica.web.changes import writing
from rubrica.web.comments.forgetting import forget
from rubrica.web.comments.taking_back import letters_about
from rubrica.web.mail.addresses import folded
from rubrica.web.mail.models import Mail, MailText, Subscription
from rubrica.web.mail.subscriptions import end
from rubrica.web.privacy.erased import note
from rubrica.web.privacy.known import comments_of
from rubrica.web.privacy.leaving import leave_no_byte
from rubrica.web.publishing.waiting import wait_for_everything
from rubrica.web.readers.account_models import ReaderAccount
from rubrica.web.readers.accounts import forget_links, leave
from rubrica.web.readers.models import ReaderScore

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement
    from rubrica.web.place import Place


@dataclass(frozen=True, slots=True)
class Erased:
    """How much there was. `printed` says whether pages showed some of it, `gone` whether none does any more."""

    comments: int
    subscriptions: int
    letters: int
    scores: int
    printed: bool
    gone: bool


def erase(place: Place, address: str, seconds: float = 30, by: object = None) -> Erased:
    """Erase all that the press knows by an address, from rows, pages, the database's free pages and its log. The log of
    deeds says that somebody was erased, and by whom, and not who.

    What others answered stays. That it was erased is noted beside the database as a keyed digest, so that a backup
    which is restored later forgets it again. Waits so long for the pages.
    """
    note(place, [address])
    with writing() as change:
        deeds.note(deeds.What.ERASED, by)
        counts = erase_rows(change, address)
    leave_no_byte()
    printed = change.number and private_folder(place.site).is_dir()  # a press that never ran has no page
    gone = not printed or wait_for_everything(place.site, change.number, seconds)
    return Erased(*counts, bool(change.number), gone)


def erase_rows(change: Announcement, address: str) -> tuple[int, int, int, int]:
    """The rows alone: how many comments, subscriptions, letters and scores there were."""
    comments, spelling = comments_of(address), folded(address.strip())
    for one in comments:
        letters_about(one.comment).delete()
        forget(change, one.comment)
    subscriptions = Subscription.objects.filter(folded=spelling)
    tokens = list(subscriptions.values_list("token", flat=True))
    for token in tokens:
        end(token)
    letters = Mail.objects.filter(to__iexact=spelling)
    number, texts = letters.count(), set(letters.exclude(text=None).values_list("text", flat=True))
    letters.delete()
    MailText.objects.filter(pk__in=texts, mails=None).delete()
    return len(comments), len(tokens), number, _erase_account(change, spelling)


def _erase_account(change: Announcement, spelling: str) -> int:
    """The account by which somebody keeps their scores, and these: how many there were."""
    forget_links(spelling)
    mine = ReaderAccount.objects.filter(folded=spelling).first()
    if mine is None:
        return 0
    number = ReaderScore.objects.filter(reader=mine.reader).count()
    leave(change, mine)
    return number
