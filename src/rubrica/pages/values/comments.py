"""What readers said under a review, as a source answers with it. Nothing here knows an address of theirs."""

from __future__ import annotations

from typing import NamedTuple

HUNDRED = 100
"""Comments on one page: the page of a comment is told by its number, and stays."""


class CommentEntry(NamedTuple):
    """A printed comment. `html` is what it says, made safe; `answers` the number of the comment it replies to (0 for
    none), `thread` that of the one all of them answer. `seed` is what the picture beside the name is drawn from.
    `at` is a moment as the press's clock shows it (2026-03-09T10:20), `edited` another one, "" for never.
    `spoiler_from` is the number of an episode, or "".
    """

    number: int
    name: str
    html: str
    at: str
    seed: str = ""
    site: str = ""
    answers: int = 0
    thread: int = 0
    critic: bool = False
    spoiler: bool = False
    spoiler_from: str = ""
    edited: str = ""

    @property
    def part(self) -> int:
        return part_of(self.number)


class Comments(NamedTuple):
    """One hundred of a review's comments, oldest first. `total` counts all that are printed, `last` is the number of
    the last hundred; `named` are the names of comments elsewhere that these answer. `closed` says why no more are
    taken: "" for open, `said` by whoever runs the press, `old` because of the review's age (`days`). `proof` asks
    browsers for some work first."""

    entries: tuple[CommentEntry, ...] = ()
    total: int = 0
    last: int = 0
    named: tuple[tuple[int, str], ...] = ()
    closed: str = ""
    days: int = 0
    proof: bool = False


def part_of(number: int) -> int:
    """Which hundred a comment stands in, from 1."""
    return (number - 1) // HUNDRED + 1


def place_below(review: str, number: int) -> str:
    """The address of one comment, which stays, below that of its review: its number says on which page it stands."""
    part = part_of(number)
    return f"{review}comments/{part}/#comment-{number}" if part > 1 else f"{review}#comment-{number}"
