"""Which criterion a heading names, however it is decorated."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

from rubrica.rubric.names import fold, reduced, undecorated, without_score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.rubric.criterion import Criterion

LONGEST_HEADING = 200  # characters; what is longer is prose and names nothing

_joints = re.compile(r"\s*(?:[&+/,、・と]|\band\b)\s*", re.IGNORECASE)


class Headings:
    """The names of a rubric, made ready for look-up."""

    __slots__ = ("_criteria", "_exact", "_overall", "_words")

    def __init__(self, criteria: Iterable[Criterion], overall: Iterable[str]) -> None:
        self._exact: dict[str, Criterion] = {}
        self._criteria: dict[str, Criterion] = {}
        for criterion in criteria:
            for name in criterion.names:
                self._exact.setdefault(name, criterion)
                self._criteria.setdefault(fold(name), criterion)
        self._overall = {fold(name) for name in overall}
        self._words = frozenset(word for name in (*self._criteria, *self._overall) for word in name.split())

    def criterion(self, heading: str) -> Criterion | None:
        """The criterion this heading names, or None."""
        found = self._exact.get(heading)
        if found is not None or len(heading) > LONGEST_HEADING:
            return found
        folded = fold(heading)
        found = self._criteria.get(folded)
        if found is not None or self._is_strange(folded) or self._names_overall(folded):
            return found
        return self._criteria.get(reduced(folded))

    def criteria(self, heading: str) -> tuple[Criterion, ...]:
        """All criteria a heading names: one, or several if every part does ("Story & Characters"), else none."""
        whole = self.criterion(heading)
        if whole is not None:
            return (whole,)
        if len(heading) > LONGEST_HEADING or self._is_strange(fold(heading)):
            return ()
        parts = [self.criterion(part) for part in _joints.split(heading)]
        found = [part for part in parts if part is not None]
        return tuple(dict.fromkeys(found)) if len(found) == len(parts) else ()

    def is_overall(self, heading: str) -> bool:
        """Whether the critic's overall stands under this heading. A criterion of the same name comes first."""
        if heading in self._exact or len(heading) > LONGEST_HEADING:
            return False
        folded = fold(heading)
        return folded not in self._criteria and not self._is_strange(folded) and self._names_overall(folded)

    def suggest(self, heading: str) -> str | None:
        """The name of the criterion this heading was probably meant to be, or None when nothing is near."""
        if len(heading) > LONGEST_HEADING:
            return None
        word = reduced(fold(heading))
        if len(word) < 4:
            return None
        near = get_close_matches(word, self._criteria, n=1, cutoff=0.8)
        return self._criteria[near[0]].name if near else None

    def _is_strange(self, folded: str) -> bool:
        """Whether no word of it is in any name, which most labels of tables show at once."""
        return folded.isascii() and self._words.isdisjoint(folded.split())

    def _names_overall(self, folded: str) -> bool:
        bare = undecorated(folded)
        return folded in self._overall or bare in self._overall or without_score(bare) in self._overall
