"""Names: what must not stand in one, and whether one can be mistaken for another."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_ALIKE = str.maketrans(
    {"1": "l", "|": "l", "i": "l", "!": "l", "0": "o", "5": "s", "$": "s", "3": "e", "4": "a", "@": "a"}
)
"""What one takes for a letter at a glance; i, l and 1 are one letter in many typefaces."""
_TWO_ALIKE = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_WORD = re.compile(r"\w+")
_MIXED = re.compile(r"[a-z]")
"""A word of another script alone is what it is; one with a Latin letter in it may be dressed up."""
_UNSEEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
_JOINERS = "\u200c\u200d"
"""Unseen, but some scripts and pictures of people are written with them."""


def unseen_in(name: str) -> tuple[str, ...]:
    """The characters of a name that nobody sees, or that turn its direction: ("U+202E",)."""
    found = [sign for sign in name if unicodedata.category(sign) in _UNSEEN and sign not in _JOINERS]
    return tuple(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found))


def taken_for(name: str, others: Iterable[str]) -> str | None:
    """The first of the other names that this one can be mistaken for, itself included; None for none."""
    mine = _glances(name)
    return next((other for other in others if mine & _glances(other)), None)


@lru_cache(maxsize=4096)
def _glances(name: str) -> frozenset[str]:
    """What a name looks like. Some letters look like a Latin one only as capitals (М, Н, Т), so both are looked at."""
    return frozenset({skeleton(name), skeleton(_in_latin(unicodedata.normalize("NFKC", name)))} - {""})


def without_look_alikes(text: str) -> str:
    """The same with words in Latin letters throughout, where some of their letters only look like these."""
    return _WORD.sub(lambda word: _in_latin(word[0]) if _MIXED.search(word[0]) else word[0], text)


def _in_latin(text: str) -> str:
    return "".join(_latin().get(sign, sign) for sign in text)


def skeleton(name: str) -> str:
    """What is left of a name at a glance: names with the same skeleton look alike.

    Unicode Technical Standard 39, section 4, and then further: no case, no accents, no spaces and no points, and
    digits that stand for letters. Letters of other scripts become the Latin one they look like; those that look like
    none stay.
    """
    plain = unicodedata.normalize("NFKC", name).casefold()
    bare = "".join(
        sign for sign in unicodedata.normalize("NFD", _in_latin(plain)) if unicodedata.category(sign)[0] in "LN|$@!"
    )
    glance = bare.casefold().translate(_ALIKE)
    for two, one in _TWO_ALIKE:
        glance = glance.replace(two, one)
    return glance


@cache
def _latin() -> Mapping[str, str]:
    """The Latin letters that a character of another script looks like, as Unicode's list of confusables has it."""
    from confusable_homoglyphs.confusables import confusables_data

    return {
        sign: letter.casefold()
        for sign, alike in confusables_data.items()
        if not sign.isascii()
        for letter in [next((one["c"] for one in alike if one["c"].isascii() and one["c"].isalpha()), "")]
        if letter
    }
