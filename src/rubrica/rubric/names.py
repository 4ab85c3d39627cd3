"""Names as critics write them in headings, and as they are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Headings under which critics state their overall. A rubric adds its own.
OVERALL_HEADINGS = (
    "Overall", "Overall Impression", "Overall Impressions", "Overall Thoughts", "Overall Verdict", "Verdict",
    "Final Verdict", "Final Score", "Final Rating", "Final Grade", "Final Mark", "Final Thoughts", "Final Words",
    "Total", "Average", "Conclusion", "Bottom Line", "In Conclusion", "TLDR", "TL;DR",
    "Gesamt", "Gesamtwertung", "Gesamtnote", "Gesamteindruck", "Endwertung", "Fazit", "Mein Fazit", "Gesamturteil",
    "Note finale", "Note globale", "Note générale", "Bilan", "Verdict final", "En résumé", "En conclusion",
    "Nota final", "Nota global", "Conclusión", "Veredicto", "En resumen", "Voto finale", "Conclusioni",
    "In conclusione", "Eindoordeel",
    "平均", "平均点", "総合", "総合評価", "総合点", "総評", "まとめ", "結論",
)  # fmt: skip

_apart = re.compile(r"[\W_]+")
_before = re.compile(r"^(?:\d+ ?|[ivx]+ )?(?:the |my |its |our )?")
_after = re.compile(r" (?:scores?|ratings?|grade|mark)$")


@lru_cache(maxsize=4096)
def fold(heading: str) -> str:
    """A heading without case, width, punctuation and emoji: "🎨 Art & Animation" and "ART AND ANIMATION" are one."""
    text = unicodedata.normalize("NFKC", heading).replace("&", " and ").casefold()
    return _apart.sub(" ", text).strip()


def reduced(folded: str) -> str:
    """A folded heading without what critics put around the name: "1 the story score" is "story"."""
    return without_score(undecorated(folded).removeprefix("overall "))


def without_score(folded: str) -> str:
    """A folded heading without the word that says it is scored: "overall grade" is "overall"."""
    return _after.sub("", folded)


def undecorated(folded: str) -> str:
    """A folded heading without its number and article: "1 the overall score" is "overall score"."""
    return _before.sub("", folded, count=1)
