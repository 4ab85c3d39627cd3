"""A press that was restored forgets again whom it was asked to forget since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.mail.models import Mail, Subscription
from rubrica.web.privacy.erased import erased_among
from rubrica.web.privacy.erasing import erase_rows
from rubrica.web.privacy.leaving import leave_no_byte
from rubrica.web.readers.account_models import ReaderAccount

if TYPE_CHECKING:
    from rubrica.web.place import Place


def forget_again(place: Place) -> int:
    """Erase what a backup has brought back. Gives how many addresses that were."""
    known = {
        *CommentAddress.objects.values_list("email", flat=True),
        *Subscription.objects.values_list("address", flat=True),
        *ReaderAccount.objects.values_list("address", flat=True),
        *Mail.objects.values_list("to", flat=True),
    }
    found = erased_among(place, sorted(known - {""}))
    if found:
        with writing() as change:
            for address in found:
                erase_rows(change, address)
        leave_no_byte()
    return len(found)
