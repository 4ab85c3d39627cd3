"""A page that answers somebody who asked the press for something: a sentence, and one thing that they may do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.data.head import Head, head_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Site


@dataclass(frozen=True, slots=True)
class Ask:
    """A form with one button, which posts to `to`. With an `email`, it asks for an address, and `typed` is what
    somebody wrote; `fault` says what is wrong with that. With a `text`, it asks for one, and `written` stands in it;
    `along` are (name, value) pairs that go with it unseen. `choices` are (value, label) pairs, and one button each."""

    to: str
    button: str
    email: str = ""
    typed: str = ""
    fault: str = ""
    text: str = ""
    written: str = ""
    along: tuple[tuple[str, str], ...] = ()
    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """`said` are its paragraphs, `quoted` what it is about, `kept` a text that is given back to be copied, `link` an
    (address, label) that leads on, and `listed` several."""

    template: ClassVar[str] = "answer.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    title: str
    said: tuple[str, ...]
    quoted: str = ""
    ask: Ask | None = None
    link: tuple[str, str] | None = None
    listed: tuple[tuple[str, str], ...] = ()
    kept: str = ""


def answer_page(
    site: Site,
    address: str,
    title: str,
    *said: str,
    ask: Ask | None = None,
    quoted: str = "",
    link: tuple[str, str] | None = None,
    listed: tuple[tuple[str, str], ...] = (),
    kept: str = "",
    language: str = "",
) -> AnswerPage:
    """In the language that is given, or the press's, and in no search engine."""
    return AnswerPage(
        site=site,
        words=words_of(language or site.language),
        language=language or site.language,
        head=head_of(site, title, "", address, listed=False),
        section="",
        title=title,
        said=said,
        quoted=quoted,
        ask=ask,
        link=link,
        listed=listed,
        kept=kept,
    )
