"""Slugs: what of a title or heading can stand in an address."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_LENGTH = 80
_APART = re.compile(r"[\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+\Z")


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Letters and digits of any script, lower case, NFC, joined by hyphens, at most 80 characters; "" where nothing is left."""
    if _PLAIN.match(text):
        return text[:MAX_LENGTH]
    folded = unicodedata.normalize(
        "NFC", unicodedata.normalize("NFKC", text).casefold().replace("’", "").replace("'", "")
    )
    return _APART.sub("-", folded).strip("-")[:MAX_LENGTH].rstrip("-")
