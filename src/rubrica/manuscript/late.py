"""Patterns that are compiled when a text first asks for them: most texts ask for few, and compiling all takes longer
than reading a text."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, made when first used. A pattern that is no pattern is told then, too."""
    return cast("re.Pattern[AnyStr]", _Late(pattern, flags))


class _Late:
    """Stands for a pattern. What was asked of it once is its own from then on, and costs nothing more."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)  # `re` keeps what it has compiled lately
        setattr(self, name, found)
        return found
