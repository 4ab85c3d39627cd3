"""Pages that were saved in an older encoding than UTF-8: read in the one that fits, and said so."""

from __future__ import annotations

import re

_NAMES = {"cp932": "Shift JIS", "euc_jp": "EUC-JP", "cp1252": "Windows-1252"}
"""In the order in which they are tried. The first two are Japanese."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_HIRAGANA = re.compile("[ぁ-ん]{2}")
"""What every Japanese text has, and what the bytes of other encodings hardly ever spell."""


def decode(given: bytes) -> tuple[str | bytes, str]:
    """The page as text and a sentence about its encoding; the bytes as they came and "" where they are Unicode.

    Bytes that no old encoding has come back as they are too: reading replaces them, and says so.
    """
    try:
        given.decode()
    except UnicodeDecodeError:
        pass
    else:
        return given, ""
    if b"\0" in given or given.startswith(_UTF_16):
        return given, ""
    for encoding, name in _NAMES.items():
        try:
            text = given.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1252" or _HIRAGANA.search(text):
            return (
                text,
                f"The page is not saved as UTF-8; it was read as {name}. Look whether every character is right.",
            )
    return given, ""
