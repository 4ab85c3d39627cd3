"""Slugs: what of a title or heading can stand in an address."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

MAX_LENGTH = 80
MAX_BYTES = 240
"""A file's name has at most 255 bytes, and a slug may get a number behind it."""

_APART = re.compile(r"[\W_]+")
_PLAIN = re.compile(r"[a-z0-9]+(?>(?:-[a-z0-9]+)*)\Z")
_SILENT = {ord("’"): None, ord("'"): None}


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Letters and digits of any script, lower case, NFC, joined by hyphens, at most 80 characters; "" where nothing is
    left. Marks stay with the letters they stand on: without them, Hindi or Thai would be other words."""
    if _PLAIN.match(text):
        return text[:MAX_LENGTH].rstrip("-")
    folded = unicodedata.normalize("NFKC", text).casefold().translate(_SILENT)
    if folded.isascii():
        return _APART.sub("-", folded).strip("-")[:MAX_LENGTH].rstrip("-")
    kept = unicodedata.normalize("NFC", "".join(_kept(folded)))
    return _within_bytes(re.sub("-{2,}", "-", kept).strip("-")[:MAX_LENGTH]).rstrip("-")


def _kept(text: str) -> list[str]:
    """Each character: itself, a hyphen, or nothing for what only shapes or directs its neighbours."""
    kept: list[str] = []
    for char in text:
        category = unicodedata.category(char)
        if char.isalnum() or (category[0] == "M" and kept and kept[-1] != "-"):
            kept.append(char)
        elif category not in ("Cf", "Mn", "Mc", "Me"):
            kept.append("-")
    return kept


def _within_bytes(text: str) -> str:
    return text.encode()[:MAX_BYTES].decode("utf-8", "ignore")
