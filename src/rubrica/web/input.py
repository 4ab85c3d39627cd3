"""What comes in from outside, before any row holds it: no database keeps a NUL, none prints half a character."""

from __future__ import annotations


def clean(text: str) -> str:
    """The text without NULs, and with � for every half of a character."""
    text = text.replace("\0", "")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def decode(data: bytes) -> str:
    """The text of a file, read as the manuscript reads it: UTF-8, or UTF-16 where its first bytes say so."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") and len(data) % 2 == 0:
        return clean(data.decode("utf-16", "replace"))
    return clean(data.decode("utf-8", "replace"))
