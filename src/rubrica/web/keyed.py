"""Digests that only this press can make: whoever reads one learns nothing, and cannot try words until one fits."""

from __future__ import annotations

from hashlib import blake2b

from django.conf import settings


def keyed(said: str, purpose: str, size: int = 16) -> bytes:
    """`size` bytes for what was said. The same words for another purpose (at most 16 letters) give other bytes."""
    key = settings.SECRET_KEY.encode()[:64]
    return blake2b(said.encode(), digest_size=size, key=key, person=purpose.encode()).digest()
