"""Proof of work: a browser computes for a moment before a comment is sent, so that many cost much. Nobody is asked a
puzzle, and no other site.

The press gives a *task* that it can tell again for its own: how hard, until when, chance, and a keyed digest of these
and of the review. It is done by finding eight hexadecimal digits so that SHA-256 of `TASK:DIGITS` begins with so many
bits of 0: on average 2 to the power of that many attempts, and one attempt for the press to see it.
"""

from __future__ import annotations

import re
import secrets
from datetime import timedelta
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING

from django.utils.timezone import now

from rubrica.web.comments.models import Comment
from rubrica.web.keyed import keyed

if TYPE_CHECKING:
    from rubrica.web.reviews.models import Review

LASTS = timedelta(minutes=30)
"""Whoever has not sent a comment by then gets another task."""
_ANSWER = re.compile(r"(([0-9a-f]{8})\.([0-9a-f]{12})\.[0-9a-f]{20}):[0-9a-f]{8}", re.ASCII)


def task_for(slug: str, bits: int) -> str:
    """A new task, which is good for one comment under one review."""
    until = f"{int((now() + LASTS).timestamp()):08x}"
    return _task(slug, bits, until, secrets.token_hex(6))


def done_task(answer: str, slug: str, bits: int) -> str:
    """What tells the task that an answer has done from every other; "" where it has done none of ours for this review,
    or too late."""
    found = _ANSWER.fullmatch(answer)
    if not found or int(found[2], 16) < now().timestamp():
        return ""
    if not compare_digest(found[1], _task(slug, bits, found[2], found[3])):
        return ""
    return found[3] if int.from_bytes(sha256(answer.encode()).digest()) >> (256 - bits) == 0 else ""


def is_spent(task: str, review: Review) -> bool:
    """Whether a comment came with this task before. Ask inside the transaction that writes the next one."""
    return Comment.objects.filter(review=review, proof=task, at__gt=now() - LASTS).exists()


def _task(slug: str, bits: int, until: str, chance: str) -> str:
    return f"{until}.{chance}.{keyed(f'{slug} {bits} {until} {chance}', 'proof', 10).hex()}"
