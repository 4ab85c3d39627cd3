"""The pages of comments: each further hundred, and what a reader is answered who sent one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rubrica.pages.comments.box import gather_box, page_address
from rubrica.pages.comments.form import with_proof
from rubrica.pages.data.head import Head, head_of
from rubrica.pages.words import Words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.comments.box import CommentsBox, Shown
    from rubrica.pages.comments.form import CommentForm
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Site


@dataclass(frozen=True, slots=True)
class CommentsPage:
    """A further hundred."""

    template: ClassVar[str] = "comments.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: Entry
    title: str
    talk: CommentsBox | None


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """What whoever sent a comment is told. `said` is a paragraph, `mine` the comment as its sender sees it, `waits`
    whether nobody else does yet, `answers` the comment that the form replies to; `ways` are links, as pairs of what
    they say and where they lead; `kept` is a text that could not be taken, and is given back."""

    template: ClassVar[str] = "comment.html"

    site: Site
    words: Words
    language: str
    head: Head
    section: str
    entry: Entry
    title: str
    said: str = ""
    form: CommentForm | None = None
    mine: Shown | None = None
    waits: bool = False
    ways: tuple[tuple[str, str], ...] = ()
    withdraw: str = ""
    kept: str = ""
    answers: Shown | None = None


def hundreds(source: Source, entry: Entry) -> Iterable[tuple[str, str]]:
    """The further hundreds of a review that there are."""
    return ((entry.slug, str(part)) for part in range(2, source.comments(entry.slug).last + 1))


def gather_hundred(source: Source, slug: str, part: str) -> CommentsPage:
    entry, site = source.published(slug).entry, source.site()
    words = words_of(entry.language)
    title = words.of("comments_on_part", entry.title, part)
    talk = gather_box(source, entry, words, int(part))
    head = head_of(site, title, "", page_address(entry, int(part)))
    return CommentsPage(
        site=site,
        words=words,
        language=entry.language,
        head=with_proof(head, talk.form if talk else None),
        section="/reviews/",
        entry=entry,
        title=title,
        talk=talk,
    )


def answer_page(
    source: Source, entry: Entry, title: str, form: CommentForm | None = None, **said: object
) -> AnswerPage:
    """A page for one reader, which nobody keeps."""
    site = source.site()
    return AnswerPage(
        site=site,
        words=words_of(entry.language),
        language=entry.language,
        head=with_proof(head_of(site, title, "", f"{entry.address}comment/", listed=False), form),
        section="/reviews/",
        entry=entry,
        title=title,
        form=form,
        **said,  # type: ignore[arg-type]
    )
