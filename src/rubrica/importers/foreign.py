"""Files that are handed in as copied pages, and are something else."""

from __future__ import annotations

import re

_HTML = re.compile(rb"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.DOTALL | re.I)
_CLOSING_TAGS = re.compile(rb"</(?:p|div|span|li|h[1-6]|a|section|article)>", re.IGNORECASE)
_TAGS_OF_A_PAGE = 20
_OTHER_PROGRAMS = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"bplist")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def what_else(data: bytes) -> str:
    """`empty`, `html`, or `program` for what only a program opens; "" for a text."""
    if not data.strip():
        return "empty"
    if _HTML.match(data) or len(_CLOSING_TAGS.findall(data)) >= _TAGS_OF_A_PAGE:
        return "html"
    if data.startswith(_OTHER_PROGRAMS) or (b"\0" in data and not data.startswith(_UTF_16)):
        return "program"
    return ""
