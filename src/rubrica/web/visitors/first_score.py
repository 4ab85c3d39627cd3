"""A reader's very first score that is sent once more, because the answer to it was lost.

Its sender never got the cookie by which they would be known again. So the same scores for the same review, from one
network and kind of browser within some minutes, are taken for one reader's: what stands there becomes theirs by the new
cookie, unless somebody has come back with the old one.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models import F
from django.utils.timezone import now

from rubrica.web.gate.rates import network_of, sender_of
from rubrica.web.gate.sent import DAYS_BEGIN
from rubrica.web.gate.sent_models import Sent
from rubrica.web.keyed import keyed
from rubrica.web.readers.models import ReaderScore

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.http import HttpRequest

WITHIN = timedelta(minutes=5)


def take_over(request: HttpRequest, slug: str, scores: Mapping[str, str], reader: str) -> None:
    """Let a reader without a cookie go on with what they sent a moment ago. Inside `changes.writing`."""
    key = _key(request, slug, scores)
    before = Sent.objects.filter(key=key).first()
    if before and before.at > now() - WITHIN:
        lost = ReaderScore.objects.filter(review__slug=slug, reader=before.to, changed=F("sent"))
        lost.update(reader=reader)
    Sent.objects.filter(key=key).delete()
    Sent.objects.create(key=key, to=reader)


def _key(request: HttpRequest, slug: str, scores: Mapping[str, str]) -> str:
    """What both sendings have in common, as a keyed digest that tells nobody where they came from."""
    browser = [request.headers.get(name, "") for name in ("User-Agent", "Accept-Language")]
    said = [slug, network_of(sender_of(request)), *browser, json.dumps(sorted(scores.items()))]
    return DAYS_BEGIN + keyed("\0".join(said), "first score").hex()
