"""The interface's own words. A page speaks the language of its text."""

from __future__ import annotations

from rubrica.pages.words.catalogue import LANGUAGES, WORDS
from rubrica.pages.words.speaking import Words, words_of

__all__ = ["LANGUAGES", "WORDS", "Words", "words_of"]
