"""The words of a text in English, Japanese, or any language that puts spaces between its words."""

from __future__ import annotations

import re
import unicodedata

_RUN = re.compile(
    r"([\u3005\u3400-\u9fff\uf900-\ufaff]+)([\u3041-\u309f]?)"
    r"|([\u30a1-\u30fa\u30fc-\u30ff]{2,})"
    r"|([^\W\d_\u3005\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+(?:'[^\W\d_]+)?)"
)

_ASCII = re.compile(r"[a-z]+(?:'[a-z]+)?")
"""The same of a text without any other letters, found in half the time."""

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
    if folded.isascii():
        return frozenset(word for said in set(_ASCII.findall(folded)) if (word := _spaced(said)))
    return frozenset(word for run in set(_RUN.findall(folded)) if (word := _word(*run)))


def _word(characters: str, syllable: str, katakana: str, spaced: str) -> str:
    if characters:
        return characters if len(characters) > 1 else characters + syllable if syllable else ""
    return katakana or _spaced(spaced)


def _spaced(said: str) -> str:
    """A word between spaces, "" for one that says nothing."""
    if len(said) < LEAST or said in EMPTY:
        return ""
    word = said.removesuffix("'s")
    return word if len(word) >= LEAST and word not in EMPTY else ""
