"""What a build did, in words: a line a review, and a sentence about the whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import click

from rubrica.cli.terminal import cells, fitting, harmless, typed, width
from rubrica.review import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from rubrica.pages.building import Report, ReviewLine

GAP = "  "
LONGEST_TITLE, SHORTEST_TITLE = 40, 16
OVERALL = "overall"
NONE = "no remarks"

Names = tuple[str, ...]
"""The categories of a review, in its rubric's order."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns for titles, all scores together and verdicts, and for each score by the categories of a review."""

    title: int
    together: int
    verdict: int
    scores: dict[Names, tuple[int, ...]]

    @property
    def columns(self) -> int:
        return self.title + self.together + len(OVERALL) + self.verdict + 4 * len(GAP)


def review_lines(reviews: Iterable[ReviewLine]) -> Iterator[str]:
    """A line for every review, those with the same categories together under a heading; the unscored come last."""
    groups: dict[Names, list[ReviewLine]] = {}
    for review in _told_apart(list(reviews)):
        groups.setdefault(tuple(score.short for score in review.scores), []).append(review)
    layout = _layout(groups)
    for names, group in sorted(groups.items(), key=lambda found: not found[0]):
        if names:
            yield _heading(names, layout)
        yield from (_line(review, names, layout) for review in group)


def _told_apart(reviews: list[ReviewLine]) -> Iterator[ReviewLine]:
    """With the critic's name behind a title that several reviews have."""
    titles = Counter(review.title for review in reviews)
    for review in reviews:
        shared = titles[review.title] > 1 and review.critic
        yield replace(review, title=f"{review.title} ({review.critic})") if shared else review


def _layout(groups: dict[Names, list[ReviewLine]]) -> Layout:
    """With the name of each category where a terminal has room for that, else with narrow columns and cut titles."""
    every = [review for group in groups.values() for review in group]
    remarks = max((len(click.unstyle(_remarks(review))) for review in every), default=0)
    wide = _columns(every, {names: _score_columns(names, group, named=True) for names, group in groups.items()})
    if wide.columns + remarks <= width():
        return wide
    narrow = _columns(every, {names: _score_columns(names, group, named=False) for names, group in groups.items()})
    too_much = narrow.columns + len(NONE) - width()
    return replace(narrow, title=min(narrow.title, max(SHORTEST_TITLE, narrow.title - too_much)))


def _columns(every: list[ReviewLine], scores: dict[Names, tuple[int, ...]]) -> Layout:
    title = min(LONGEST_TITLE, max((cells(review.title) for review in every), default=0))
    together = max((sum(columns) + len(GAP) * (len(columns) - 1) for columns in scores.values()), default=0)
    return Layout(title, max(together, 0), max((cells(review.verdict) for review in every), default=0), scores)


def _score_columns(names: Names, group: list[ReviewLine], *, named: bool) -> tuple[int, ...]:
    """How wide each category's column is: as its name, or as its scores."""
    values = [max(len(review.scores[place].value or "–") for review in group) for place in range(len(names))]
    return tuple(max(cells(name) * named, value) for name, value in zip(names, values, strict=True))


def _heading(names: Names, layout: Layout) -> str:
    """The name of each category above its scores; where columns are too narrow for that, all names in their order."""
    columns = layout.scores[names]
    room = layout.title + len(GAP) + layout.together
    if all(cells(name) <= column for name, column in zip(names, columns, strict=True)):
        scores = GAP.join(_right(name, column) for name, column in zip(names, columns, strict=True))
    else:
        scores = ", ".join(names) if cells(", ".join(names)) <= room else "scores"
    return click.style(GAP.join((_right(scores, room), OVERALL)), dim=True)


def _right(text: str, columns: int) -> str:
    return " " * (columns - cells(text)) + text


def _line(review: ReviewLine, names: Names, layout: Layout) -> str:
    title = harmless(review.title)
    title = title if cells(title) <= layout.title else fitting(title, layout.title - 1) + "…"
    columns = zip(review.scores, layout.scores[names], strict=True)
    return GAP.join(
        (
            click.style(title, bold=True) + " " * (layout.title - cells(title)),
            GAP.join((score.value or "–").rjust(column) for score, column in columns).rjust(layout.together),
            click.style((review.overall or "–").rjust(len(OVERALL)), fg="red", bold=True),
            click.style(harmless(review.verdict), fg="red") + " " * (layout.verdict - cells(review.verdict)),
            _remarks(review),
        )
    )


def _remarks(review: ReviewLine) -> str:
    return counted(review.remarks) if any(review.remarks) else click.style(NONE, dim=True)


def counted(counts: tuple[int, int, int]) -> str:
    """`1 error, 2 warnings`: how many there are of each severity, the gravest in colour."""
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
    return ", ".join(
        click.style(f"{count} {severity.value}{'' if count == 1 else 's'}", fg=colours[severity])
        for severity, count in zip(Severity, counts, strict=True)
        if count
    )


def fault_sentences(report: Report) -> Iterator[str]:
    """One about every picture that cannot be used."""
    for sentence in report.faults.values():
        yield f"{click.style('picture', fg='yellow')} {harmless(sentence)}"


def build_sentence(report: Report, out: Path) -> str:
    """What was printed, removed, and how long it took."""
    removed = f", {len(report.removed)} removed" if report.removed else ""
    printed = "1 page" if len(report.written) == 1 else f"{len(report.written)} pages"
    return f"{out}: {printed} printed{removed}, {report.pages} files in all, in {duration(report.seconds)}."


def remark_sentence(report: Report, press: Path) -> str:
    """How many remarks the reviews of a press have; "" without any."""
    if not any(report.remarks):
        return ""
    return f"Its reviews have {counted(report.remarks)}: `rubrica check {typed(press)}` says which."


def duration(seconds: float) -> str:
    """`31 ms`, `2.4 s`."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
