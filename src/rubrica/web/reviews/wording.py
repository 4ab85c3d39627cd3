"""The words of each scored section, kept beside its score."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from rubrica.calibration import words_of

if TYPE_CHECKING:
    from rubrica.review import Review

_NO_PROSE = re.compile(r"\]\([^)\n]*\)|https?://\S+|<!--.*?-->", re.DOTALL)
"""Where links lead, and what only the press reads."""


def words_by_criterion(read: Review) -> dict[str, str]:
    """The different words of each criterion's section, sub-sections included, in alphabetical order with spaces."""
    found: dict[str, set[str]] = defaultdict(set)
    about: tuple[str, ...] = ()
    level = 0
    for section, criteria in zip(read.sections, read.criteria, strict=True):
        if criteria:
            about, level = criteria, section.level
        elif section.level <= level:
            about = ()
        if about:
            start = section.head.end if section.head else section.start
            prose = read.manuscript.source.data[start : section.end].decode(errors="replace")
            words = words_of(_NO_PROSE.sub(" ", prose))
            for criterion in about:
                found[criterion] |= words
    return {criterion: " ".join(sorted(words)) for criterion, words in found.items()}
