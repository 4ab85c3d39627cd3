"""Text without what nobody sees: signs of no width that cut a word in two for a machine, and for no reader."""

from __future__ import annotations

import re
import unicodedata

_IGNORED = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff]+"
)
"""What Unicode calls ignorable by default, as far as it is met in texts."""


def folded(text: str) -> str:
    """Text as it is compared: in small letters and plain forms, without what nobody sees."""
    return text.casefold() if text.isascii() else unicodedata.normalize("NFKC", _IGNORED.sub("", text)).casefold()
