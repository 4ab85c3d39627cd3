"""Where a reader goes on from a text: its address to hand on, letters, and the feeds in which more like it comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, WorkEntry
    from rubrica.pages.words import Words

SCRIPT = "share.js"


@dataclass(frozen=True, slots=True)
class FeedLink:
    """One feed, in both its forms."""

    label: str
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Onward:
    """`link` is the whole address of the page, as one hands it on."""

    link: str
    feeds: tuple[FeedLink, ...]


def gather_onward(source: Source, address: str, words: Words, *more: FeedLink) -> Onward:
    """From any text: everything new of the press, and `more`."""
    return Onward(source.site().absolute(address), (_feed(words.everything, "/"), *more))


def feeds_of(entry: Entry, work: WorkEntry | None, words: Words, *, has_comments: bool) -> tuple[FeedLink, ...]:
    """What a review stands in besides: its critic's feed and its work's; and the feed of its comments."""
    own = f"{entry.address}comments"
    said = (FeedLink(words.comments, f"{own}.atom", f"{own}.json"),) if has_comments else ()
    critic = (_feed(entry.critic_name, f"/critics/{entry.critic}/"),) if entry.critic else ()
    return (*critic, *((_feed(work.title, work.address),) if work else ()), *said)


def _feed(label: str, home: str) -> FeedLink:
    return FeedLink(label, f"{home}feed.atom", f"{home}feed.json")
