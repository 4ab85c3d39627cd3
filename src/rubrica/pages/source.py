"""The questions pages ask. A folder of texts answers them, or rows of a database: same answers, same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from rubrica.pages.values.comments import CommentEntry, Comments
    from rubrica.pages.values.entry import (
        CriticEntry,
        Entry,
        Neighbours,
        Picture,
        RevisionEntry,
        Site,
        TextEntry,
        WorkEntry,
    )
    from rubrica.pages.values.published import Published
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.rubric import Rubric

Group = tuple[str, int]
"""A list of reviews that exists: its name, and how many it holds."""

Mapped = tuple[str, str]
"""An address, and the day it last changed ("" where no day says so)."""


class TextSource(Protocol):
    """What printing one text asks of the press: its settings, its pictures, and what its names mean."""

    def site(self) -> Site: ...

    def picture(self, name: str) -> Picture | None:
        """A picture of the press by the name a text uses, None where the press has no such picture."""

    def named(self, name: str) -> str | None:
        """The address of what `[[name]]` means: a work, a review, a critic, a text; None for nothing."""


class Source(TextSource, Protocol):
    """What gathering may ask. Lists hold the newest first; names of lists are the keys that pages carry."""

    def newest(self, limit: int) -> tuple[Entry, ...]:
        """The newest reviews of the press."""

    def groups(self, kind: str) -> tuple[Group, ...]:
        """The names of all lists of a kind (`tag`, `critic`, `work`, `rubric`, `best`), and how many reviews each
        holds."""

    def parts(self, kind: str, name: str = "") -> dict[str, int]:
        """The parts of one list and how many reviews each holds, the latest first: months of the `archive`, years of a
        `tag` or `critic`, years and whole scores (`score-9`) of a ranking (`best`); "" is the whole list."""

    def listed(self, kind: str, name: str, part: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        """The reviews of one list, newest first, or the newest of them:

        `listed("tag", "drama", "2024")`, `listed("archive", "", "2024-11")`.
        """

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        """The best hundred by a criterion (or `overall`), best first, then by title; of a year or a whole score."""

    def mapped(self) -> tuple[Mapped, ...]:
        """The address of every review and the day it last changed, newest first: what a map of the press says."""

    def published(self, slug: str, revision: int | None = None) -> Published:
        """A revision of a review, the newest unless one is named."""

    def reader_scores(self, slug: str) -> ReaderScores:
        """What readers scored a review, as far as it counts."""

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        """All published revisions of a review, newest first."""

    def neighbours(self, slug: str) -> Neighbours: ...

    def work(self, slug: str) -> WorkEntry | None: ...

    def works(self) -> tuple[WorkEntry, ...]:
        """All works of the catalogue, by title."""

    def critic(self, slug: str) -> CriticEntry: ...

    def rubric(self, name: str, edition: int | None = None) -> Rubric: ...

    def spread(self, rubric: str, critic: str = "") -> dict[str, dict[str, int]]:
        """How often each score was given: criterion -> printed score -> count, `overall` by whole number included."""

    def texts(self, kind: str) -> tuple[TextEntry, ...]:
        """All `articles`, `pages` or `lists`, newest first."""

    def comments(self, slug: str, part: int = 1) -> Comments:
        """A hundred of a review's comments, oldest first."""

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        """The newest comments on a review, newest first: as many as a feed carries."""
