"""The comments of a review as its page shows them: by hundreds, oldest first, replies beneath what they answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from rubrica.pages.comments.face import face
from rubrica.pages.comments.form import CommentForm
from rubrica.pages.values.comments import place_below

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.comments import CommentEntry, Comments
    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A comment as it is printed. `below` is whether it stands beneath the one its thread begins with; `answered` and
    `answered_at` say to whom it replies, where that is not plain from its place."""

    entry: CommentEntry
    html: Markup
    face: Markup
    when: str
    address: str
    reply: str
    below: bool = False
    answered: str = ""
    answered_at: str = ""
    spoiler: str = ""


@dataclass(frozen=True, slots=True)
class CommentsBox:
    """What stands under a review. `closed` says why nothing more is taken, `form` is None there and where no server
    stands behind the page; `earlier` and `later` are the addresses of the hundreds beside this one."""

    heading: str
    shown: tuple[Shown, ...]
    closed: str
    form: CommentForm | None
    feed: str
    earlier: str
    later: str

    @property
    def is_dated(self) -> bool:
        """Whether a comment gives something away from an episode on."""
        return any(one.entry.spoiler_from for one in self.shown)


def gather_box(source: Source, entry: Entry, words: Words, part: int = 1) -> CommentsBox | None:
    """One hundred of a review's comments with their form; None where there is nothing to show."""
    comments = source.comments(entry.slug, part)
    forms = source.site().forms
    if not (forms or comments.total):
        return None
    closed = closed_said(comments, words)
    return CommentsBox(
        heading=words.of("n_comments", comments.total) if comments.total else words.comments,
        shown=shown_of(comments, entry, words, forms=forms and not closed),
        closed=closed if forms or comments.closed else "",
        form=CommentForm(form_address(entry), proof=comments.proof, printed=True) if forms and not closed else None,
        feed=f"{entry.address}comments.atom" if has_feed(comments, forms=forms) else "",
        earlier=page_address(entry, part - 1) if part > 1 else "",
        later=page_address(entry, part + 1) if part < comments.last else "",
    )


def has_feed(comments: Comments, *, forms: bool) -> bool:
    """Whether there is a feed of them: from the start where some may come, so that one may follow a review at once."""
    return comments.total > 0 or (forms and comments.closed != "said")


def closed_said(comments: Comments, words: Words) -> str:
    """Why no more comments are taken, as a sentence."""
    if not comments.closed:
        return ""
    return words.of("comments_old", comments.days) if comments.closed == "old" else words.comments_closed


def form_address(entry: Entry) -> str:
    return f"{entry.address}comment/"


def page_address(entry: Entry, part: int) -> str:
    """Where one hundred stands: the first on the review's own page."""
    return f"{entry.address}comments/{part}/" if part > 1 else f"{entry.address}#_talk"


def place_of(entry: Entry, number: int) -> str:
    return place_below(entry.address, number)


def shown_of(comments: Comments, entry: Entry, words: Words, *, forms: bool) -> tuple[Shown, ...]:
    """In the order of the page: each thread where it begins, and what answers a comment on another page by its date."""
    here = {one.number: one for one in comments.entries}
    names = dict(comments.named) | {one.number: one.name for one in comments.entries}
    ordered = sorted(here.values(), key=lambda one: (one.thread if one.thread in here else one.number, one.number))
    return tuple(_shown(one, entry, words, names, below=one.thread in here, forms=forms) for one in ordered)


def _shown(one: CommentEntry, entry: Entry, words: Words, names: dict[int, str], *, below: bool, forms: bool) -> Shown:
    below = below and one.thread != one.number
    said = names.get(one.answers, "") if one.answers and not (below and one.answers == one.thread) else ""
    day = words.day(one.at[:10])
    return Shown(
        entry=one,
        html=Markup(one.html),
        face=face(one.seed),
        when=words.of("day_and_time", day, one.at[11:16]) if one.at[11:16] else day,
        address=place_of(entry, one.number),
        reply=f"{form_address(entry)}?to={one.number}" if forms else "",
        below=below,
        answered=said,
        answered_at=place_of(entry, one.answers) if said else "",
        spoiler=spoiler_said(one, words) if one.spoiler else "",
    )


def spoiler_said(one: CommentEntry, words: Words) -> str:
    return words.of("spoiler_from", one.spoiler_from) if one.spoiler_from else words.spoiler


def alone(one: CommentEntry, entry: Entry, words: Words) -> Shown:
    """A comment as its own sender sees it, whoever else does."""
    return _shown(one, entry, words, {}, below=False, forms=False)
