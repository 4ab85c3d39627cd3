"""The words of one language, and the ways to fill them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages import dates
from rubrica.pages.words.catalogue import LANGUAGES, WORDS


class Words:
    """One language's words as attributes, and the ways to fill them: `words.skip`, `words.of("minutes", 9)`."""

    language: str

    def __init__(self, language: str) -> None:
        self.language = language
        column = LANGUAGES.index(language)
        self.__dict__.update({name: versions[column] for name, versions in WORDS.items()})

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> str: ...

    def label(self, name: str) -> str:
        """The word for a fact of a work, the fact's own name where there is none: Broadcast for broadcast."""
        text: str = self.__dict__.get(name, name[:1].upper() + name[1:])
        return text

    def of(self, name: str, *filling: object) -> str:
        """A word with its gaps filled; of `one|many` the one that fits the first number."""
        text: str = self.__dict__[name]
        one, bar, many = text.partition("|")
        if bar:
            text = one if filling and filling[0] == 1 else many
        return text.format(*filling)

    def of_one(self, title: str) -> str:
        """What one review of a rubric is called after: Anime; and Book and Game of the rubrics Books and Games."""
        return {"Books": "Book", "Games": "Game"}.get(title, title) if self.language == "en" else title

    def join(self, names: tuple[str, ...]) -> str:
        """Story, Audio and Visuals · Story、Audio、Visuals."""
        if self.language == "ja":
            return "、".join(names)
        return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]

    def nth(self, number: int) -> str:
        """2nd, 11th, 23rd; in Japanese the bare number, since its counter stands around it."""
        if self.language != "en":
            return str(number)
        last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{last}"

    def day(self, date: str) -> str:
        return dates.day(date, self.language)

    def short_day(self, date: str) -> str:
        return dates.short_day(date, self.language)

    def month(self, date: str) -> str:
        return dates.month(date, self.language)

    def bare_month(self, date: str) -> str:
        return dates.bare_month(date, self.language)

    def year(self, date: str) -> str:
        return dates.year(date, self.language)


@lru_cache(maxsize=64)
def words_of(language: str) -> Words:
    """The words for a page in this language: Japanese for `ja` and `ja-JP`, English where there are no others."""
    first = language.partition("-")[0].lower()
    return Words(first if first in LANGUAGES else "en")
