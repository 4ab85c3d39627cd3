"""What stands in the rows already that a new comment is judged by, in one question."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from django.utils.timezone import now

from rubrica.web.comments.models import Standing
from rubrica.web.keyed import keyed
from rubrica.web.mail.addresses import folded
from rubrica.web.statements import moment, run

if TYPE_CHECKING:
    from rubrica.web.comments.offered import Offered
    from rubrica.web.reviews.models import Review

TWICE = timedelta(days=1)
"""Within this, the same name, address and text under one review are one comment."""
LATELY = timedelta(days=7)

_ASKED = """
    SELECT
        (SELECT comment_id FROM rubrica_commentaddress WHERE same = %s AND at > %s LIMIT 1),
        EXISTS (
            SELECT 1 FROM rubrica_commentaddress a JOIN rubrica_comment c ON c.id = a.comment_id
            WHERE a.folded = %s AND c.name = %s AND c.standing = %s
        ),
        (
            SELECT COUNT(DISTINCT c.review_id)
            FROM rubrica_commentaddress a JOIN rubrica_comment c ON c.id = a.comment_id
            WHERE a.words = %s AND a.at > %s AND c.review_id <> %s
        ),
        (SELECT COALESCE(MAX(number), 0) FROM rubrica_comment WHERE review_id = %s)
"""


class Earlier(NamedTuple):
    """`same` is the row of a comment that was sent twice, None for a new one; `known` whether readers see something by
    the same name and address; `elsewhere` under how many other reviews the same words came lately; `last` the highest
    number given under this review."""

    same: int | None = None
    known: bool = False
    elsewhere: int = 0
    last: int = 0


def earlier_than(review: Review, offered: Offered) -> Earlier:
    """Ask inside `changes.writing`, where writers stand in line: two at once are one after the other."""
    twice = same_of(review, offered), moment(now() - TWICE)
    who = folded(offered.email), offered.name, Standing.PRINTED.value
    elsewhere = words_of(offered.text), moment(now() - LATELY), review.pk
    ((same, known, count, last),) = run(_ASKED, *twice, *who, *elsewhere, review.pk)
    return Earlier(same, bool(known), count, last)


def same_of(review: Review, offered: Offered) -> str:
    """What two sendings of one comment have in common."""
    return keyed("\0".join((str(review.pk), offered.name, offered.email.casefold(), offered.text)), "comment").hex()


def words_of(text: str) -> str:
    """What comments have in common that say the same."""
    return keyed(text, "words").hex()
