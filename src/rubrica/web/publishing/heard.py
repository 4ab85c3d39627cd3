"""What readers said and scored, remembered for a page, its neighbours and its feeds, which ask for the same one after
the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.publishing.kept import Few
from rubrica.web.publishing.readers import reader_scores_of
from rubrica.web.publishing.talk import comments_on, newest_comments_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from rubrica.pages.values.comments import CommentEntry, Comments
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.values.reader_scores import ReaderScores
    from rubrica.web.catalogue.press import RowPress

TALKS = 4
"""Answers about comments that are remembered."""


class Heard:
    """Of one moment: where a reader may have sent something since, another is needed."""

    def __init__(self, press: RowPress) -> None:
        self.press = press
        self._talks: Few[Comments] = Few(TALKS)
        self._newest: Few[tuple[CommentEntry, ...]] = Few(TALKS)
        self._scores: Few[ReaderScores] = Few(1)

    def comments(self, slug: str, part: int, closed: Callable[[str], tuple[str, int]]) -> Comments:
        return self._talks.get((slug, part), lambda: comments_on(slug, part, self.press, closed(slug)))

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        return self._newest.get(slug, lambda: newest_comments_on(slug, self.press))

    def reader_scores(self, slug: str, listing: Callable[[str], Entry | None]) -> ReaderScores:
        return self._scores.get(slug, lambda: reader_scores_of(slug, self.press, listing(slug)))
