"""A source that notes one key per question, so that a page knows what it was made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages import keys

if TYPE_CHECKING:
    from rubrica.pages.source import Group, Mapped, Source
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


class Recording:
    """Answers like `source` and keeps in `keys` what was asked, the lists' keys included."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.keys: set[str] = set()

    def site(self) -> Site:
        self.keys.add(keys.SITE)
        return self.source.site()

    def newest(self, limit: int) -> tuple[Entry, ...]:
        self.keys.add(keys.NEWEST)
        return self.source.newest(limit)

    def groups(self, kind: str) -> tuple[Group, ...]:
        self.keys.add(keys.groups(kind))
        return self.source.groups(kind)

    def parts(self, kind: str, name: str = "") -> dict[str, int]:
        self.keys.add(keys.parts(kind, name))
        return self.source.parts(kind, name)

    def listed(self, kind: str, name: str, part: str = "", limit: int | None = None) -> tuple[Entry, ...]:
        self.keys.add(keys.listed(kind, name, part))
        return self.source.listed(kind, name, part, limit)

    def ranked(self, criterion: str, year: str = "", whole: str = "") -> tuple[Entry, ...]:
        self.keys.add(keys.ranked(criterion, year, whole))
        return self.source.ranked(criterion, year, whole)

    def mapped(self) -> tuple[Mapped, ...]:
        self.keys.add(keys.MAPPED)
        return self.source.mapped()

    def published(self, slug: str, revision: int | None = None) -> Published:
        self.keys.add(f"review:{slug}")
        found = self.source.published(slug, revision)
        self.keys.update(found.printed.asked)
        return found

    def reader_scores(self, slug: str) -> ReaderScores:
        self.keys.add(keys.readers(slug))
        return self.source.reader_scores(slug)

    def history(self, slug: str) -> tuple[RevisionEntry, ...]:
        self.keys.add(f"history:{slug}")
        return self.source.history(slug)

    def neighbours(self, slug: str) -> Neighbours:
        self.keys.add(f"neighbours:{slug}")
        return self.source.neighbours(slug)

    def work(self, slug: str) -> WorkEntry | None:
        self.keys.add(f"facts:{slug}")
        return self.source.work(slug)

    def works(self) -> tuple[WorkEntry, ...]:
        self.keys.add("works")
        return self.source.works()

    def critic(self, slug: str) -> CriticEntry:
        self.keys.add(f"profile:{slug}")
        return self.source.critic(slug)

    def rubric(self, name: str, edition: int | None = None) -> Rubric:
        self.keys.add(f"edition:{name}")
        return self.source.rubric(name, edition)

    def spread(self, rubric: str, critic: str = "") -> dict[str, dict[str, int]]:
        self.keys.add(keys.spread(rubric, critic))
        return self.source.spread(rubric, critic)

    def texts(self, kind: str) -> tuple[TextEntry, ...]:
        self.keys.add(f"texts:{kind}")
        return self.source.texts(kind)

    def picture(self, name: str) -> Picture | None:
        self.keys.add(keys.picture(name))
        return self.source.picture(name)

    def named(self, name: str) -> str | None:
        self.keys.add(keys.named(name))
        return self.source.named(name)

    def comments(self, slug: str, part: int = 1) -> Comments:
        self.keys.add(keys.comments(slug, part))
        return self.source.comments(slug, part)

    def newest_comments(self, slug: str) -> tuple[CommentEntry, ...]:
        self.keys.add(keys.comments(slug))
        return self.source.newest_comments(slug)
