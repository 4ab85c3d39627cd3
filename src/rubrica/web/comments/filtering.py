"""The filter of this press: what it has learned stands in rows, as digests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import F

from rubrica.moderation import Said, Seen, likeness, tokens_of
from rubrica.web.comments.models import Comment, FilterToken, Standing
from rubrica.web.keyed import keyed
from rubrica.web.statements import run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.moderation import Likeness

_SEEN = "SELECT digest, spam, printed FROM rubrica_filtertoken WHERE digest IN ({})"
ALL = ""
"""The token that every comment has."""
TAUGHT = {Standing.SPAM: "spam", Standing.PRINTED: "printed", Standing.HELD: ""}
"""What a decision teaches. That something is deleted or withdrawn teaches nothing new: it may have been a slip."""


def likeness_of(said: Said) -> Likeness | None:
    """How much a comment is like those that were marked as spam; None while too little has been decided."""
    tokens = {_digest(token): token for token in tokens_of(said)}
    digests = [*tokens, _digest(ALL)]
    rows = run(_SEEN.format(", ".join(["%s"] * len(digests))), *digests)
    seen = {tokens.get(digest, ALL): Seen(spam, printed) for digest, spam, printed in rows}
    return likeness(tokens.values(), seen, seen.pop(ALL, Seen()))


def counted() -> Seen:
    """Of how many comments it has learned."""
    row = FilterToken.objects.filter(digest=_digest(ALL)).first()
    return Seen(row.spam, row.printed) if row else Seen()


def learn(comment: Comment) -> None:
    """Take a comment for what it was decided to be, and no longer for what it was taken before. What a critic of the
    press wrote teaches nothing."""
    now = "" if comment.critic_id else TAUGHT.get(Standing(comment.standing), comment.learned)
    if now == comment.learned:
        return
    digests = [_digest(token) for token in (ALL, *tokens_of(said_by(comment)))]
    if comment.learned:
        _count(digests, comment.learned, -1)
    if now:
        FilterToken.objects.bulk_create([FilterToken(digest=one) for one in digests], ignore_conflicts=True)
        _count(digests, now, 1)
    comment.learned = now
    comment.save(update_fields=["learned"])


def unlearn(comment: Comment) -> None:
    """Forget what a comment taught: before its text changes, or goes for good."""
    if comment.learned:
        _count([_digest(token) for token in (ALL, *tokens_of(said_by(comment)))], comment.learned, -1)
        FilterToken.objects.filter(spam=0, printed=0).delete()
        comment.learned = ""
        comment.save(update_fields=["learned"])


def said_by(comment: Comment) -> Said:
    """What the filter looks at: nothing private, so that a comment can be unlearned when its address is gone."""
    return Said(comment.text, comment.name, site=comment.site)


def _count(digests: Iterable[str], column: str, by: int) -> None:
    FilterToken.objects.filter(digest__in=list(digests)).update(**{column: F(column) + by})


def _digest(token: str) -> str:
    return keyed(token, "token", 12).hex()
