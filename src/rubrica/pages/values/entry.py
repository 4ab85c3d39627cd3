"""Entries: what a source answers with. Every value is frozen, printed form included, so a page holds all it prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from rubrica.review import Review


BETWEEN = "\u00a0· "
"""Between the parts of a line of facts. No line begins with the dot."""


class EntryScore(NamedTuple):  # tuples, this and Entry: a press makes tens of thousands, twenty times as fast
    """One criterion as it is printed: Story, 5 of 10, five ticks.

    `value` is None where the critic did not score it; "0" is a score. `share` is where the score lies
    between 0 and the best of its scale, 0.0 to 1.0, for ticks and the radar.
    """

    criterion: str
    name: str
    short: str
    value: str | None
    best: str
    share: float

    @property
    def ticks(self) -> int:
        """Filled ticks out of ten, half a tick counting as one."""
        return int(self.share * 10 + 0.5)

    @property
    def data_score(self) -> str:
        """What `data-score` says: the printed value, or `none`."""
        return "none" if self.value is None else self.value


class Entry(NamedTuple):
    """A published review as lists show it. `rank` orders overalls (-1 without one), `order` is a counter.

    `tags` are slugs, `tag_names` what the text writes for them. `disclosure` says what a reader should know of the
    critic's interests, `spoilers` how far the text gives things away.
    """

    slug: str
    title: str
    language: str
    date: str
    critic: str
    critic_name: str
    summary: str = ""
    original_title: str = ""
    work: str = ""
    kick: str = ""
    tags: tuple[str, ...] = ()
    rubric: str = ""
    edition: int = 1
    overall: str | None = None
    overall_best: str = "10.0"
    verdict: str = ""
    working: str = ""
    scores: tuple[EntryScore, ...] = ()
    rank: int = -1
    order: int = 0
    cover: str = ""
    cover_alt: str = ""
    minutes: int = 0
    words: int = 0
    revision: int = 1
    updated: str = ""
    overall_before: str | None = None
    disclosure: str = ""
    spoilers: str = ""
    tag_names: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        return f"/reviews/{self.slug}/"

    @property
    def tags_named(self) -> dict[str, str]:
        """Each tag with the name that readers see: that of the text, or else the tag itself."""
        return dict(zip(self.tags, self.tag_names or self.tags, strict=True))

    def score(self, criterion: str) -> EntryScore | None:
        """The score of one criterion, None where the rubric has no such criterion."""
        return next((s for s in self.scores if s.criterion == criterion), None)


@dataclass(frozen=True, slots=True)
class RevisionEntry:
    """One line of a review's score history, newest first in lists. `corrected` is the day on which something was put
    right that left the scores alone, `correction` what. `share` is where the overall lies between 0 and the
    best of its scale, None without one."""

    number: int
    date: str
    viewing: str
    reason: str
    overall: str | None
    verdict: str
    scores: tuple[EntryScore, ...]
    corrected: str = ""
    share: float | None = None
    correction: str = ""


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The reviews published just before and just after one, None at the ends."""

    previous: Entry | None
    next: Entry | None


@dataclass(frozen=True, slots=True)
class CriticEntry:
    slug: str
    name: str
    place: str = ""
    about: str = ""
    tip: str = ""
    tip_text: str = ""
    picture: str = ""
    language: str = "en"
    links: tuple[tuple[str, str], ...] = ()

    @property
    def address(self) -> str:
        return f"/critics/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Credit:
    """Who did what: `role` is the printed role (Director, Music, the character's name for a voice)."""

    role: str
    name: str


@dataclass(frozen=True, slots=True)
class Song:
    """A song of a work: `use` is opening, ending, insert or track; `episodes` where it is heard."""

    use: str
    title: str
    performed_by: str = ""
    composed_by: str = ""
    episodes: str = ""


@dataclass(frozen=True, slots=True)
class Trait:
    """A form that a character takes, or a group it belongs to. `since` says from where on one may know it: a number of
    an episode, or words; "" from the start."""

    name: str
    about: str = ""
    since: str = ""


@dataclass(frozen=True, slots=True)
class Character:
    """A character of a work, with (language, name) pairs of who gives the voice."""

    name: str
    native: str = ""
    about: str = ""
    voices: tuple[tuple[str, str], ...] = ()
    forms: tuple[Trait, ...] = ()
    groups: tuple[Trait, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkEntry:
    """A work of the catalogue. `titles` are (language, title) pairs beside the main title, `also` what else it is
    called. `measures` say how long it is, ("episodes", 12), ("minutes", 24), unless `length` says so in words.
    `related` are the slugs of other works.
    """

    slug: str
    title: str
    titles: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    season: str = ""
    year: int | None = None
    length: str = ""
    measures: tuple[tuple[str, int], ...] = ()
    studio: str = ""
    cover: str = ""
    cover_alt: str = ""
    summary: str = ""
    credits: tuple[Credit, ...] = ()
    songs: tuple[Song, ...] = ()
    characters: tuple[Character, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    related: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        return f"/works/{self.slug}/"


@dataclass(frozen=True, slots=True)
class TextEntry:
    """An article, a page or a written list: prose without scores. `kind` is the folder it stands in."""

    kind: str
    slug: str
    title: str
    language: str
    date: str
    critic: str
    critic_name: str
    summary: str
    review: Review
    cover: str = ""
    cover_alt: str = ""
    minutes: int = 0

    @property
    def address(self) -> str:
        return f"/{self.slug}/" if self.kind == "pages" else f"/{self.kind}/{self.slug}/"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as pages need it: its address, size, and narrower variants as (address, width, type). `focal` is the
    part that stays in sight where the picture is cut: "top-left", "bottom", "" for the middle."""

    address: str
    width: int
    height: int
    variants: tuple[tuple[str, int, str], ...] = ()
    focal: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The press itself: what rubrica.toml says. `menu` holds (label, address) pairs, `tips` what the tip jar says by
    language: (label, heading, text). `forms` where a server stands behind the pages and answers forms. `newsletter` is
    how often it writes letters: `each` review, `weekly`, "" for never."""

    name: str
    address: str
    language: str = "en"
    zone: str = "UTC"
    tagline: str = ""
    critic: str = ""
    rubric: str = "anime"
    tip: str = ""
    tips: tuple[tuple[str, tuple[str, str, str]], ...] = ()
    word: str = ""
    menu: tuple[tuple[str, str], ...] = ()
    theme: tuple[tuple[str, str], ...] = field(default=())
    forms: bool = False
    newsletter: str = ""

    def tip_in(self, language: str) -> tuple[str, str, str]:
        """What the press says beside its tip jar in a language; nothing where it does not speak it."""
        return next((said for spoken, said in self.tips if spoken == language), ("", "", ""))

    def absolute(self, address: str) -> str:
        """An address of this press as the outside world writes it."""
        return self.address.rstrip("/") + address
