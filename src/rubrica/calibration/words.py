"""The words of a text in English, Japanese, or any language that puts spaces between its words."""

from __future__ import annotations

import re
import unicodedata

_RUN = re.compile(
    r"(?P<han>[\u3005\u3400-\u9fff\uf900-\ufaff]+)(?P<tail>[\u3041-\u309f]?)"
    r"|(?P<katakana>[\u30a1-\u30fa\u30fc-\u30ff]{2,})"
    r"|(?P<spaced>[^\W\d_\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:'[^\W\d_]+)?)"
)

LEAST = 3
"""Letters of a word between spaces: shorter ones hold sentences together."""

_EMPTY = """
a about above after again all also although always an and any are aren't as at back be because been before being
both but by can can't cannot could did didn't do does doesn't doing don't down during each either else enough even
ever every few first for from get gets give gives got had has hasn't have having he her here hers him his how
however i'm i've if in into is isn't it it's its itself just last least less like made make makes many may me might
more most much must my never no nor not now of off often on once one only or other our out over own perhaps quite
rather really same score scored scores
see seem seems she should since so some something still such take takes than that that's the
their them then there there's these they they're thing things this those though through time to too two under until
up upon very was wasn't way we well were what when where whether which while who whole whose why will with within
without won't would yet you your
"""
EMPTY = frozenset(_EMPTY.split())
"""English words that say nothing about what is judged."""


def words_of(text: str) -> frozenset[str]:
    """The different words of a text.

    Between spaces a word is a run of three letters or more, in small letters, but for those of `EMPTY`. Japanese has no
    spaces: there a word is a run of two or more Chinese characters (作画), one of them with the syllable after it
    (美し), or a run of katakana (キャラ). What is left, hiragana, is mostly grammar.
    """
    folded = unicodedata.normalize("NFKC", text).replace("\u2019", "'").casefold()
    return frozenset(word for run in _RUN.finditer(folded) if (word := _word(run)))


def _word(run: re.Match[str]) -> str:
    if run["han"]:
        return run["han"] if len(run["han"]) > 1 else run["han"] + run["tail"] if run["tail"] else ""
    if run["katakana"]:
        return run["katakana"]
    spaced = run["spaced"].removesuffix("'s")
    return spaced if len(spaced) >= LEAST and spaced not in EMPTY and run["spaced"] not in EMPTY else ""
