"""What a route declares of itself: who may use it, how long it may be kept, how often it may be posted to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpResponseBase


class Who(Enum):
    """Who may use a route. Each but NOBODY includes the owner."""

    PUBLIC = "anybody"
    SIGNED_IN = "whoever has signed in"
    WRITER = "critics and editors"
    CRITIC = "the critic of the review, and editors"
    EDITOR = "editors"
    MODERATOR = "moderators and editors"
    OWNER = "the owner"
    NOBODY = "nobody: the route comes with a library, and this press has no use for it"


class Cache(Enum):
    """How an answer may be kept, as Cache-Control says it."""

    NEVER = "no-store"
    ASKING = "public, no-cache"
    FOR_GOOD = "public, max-age=31536000, immutable"


@dataclass(frozen=True, slots=True)
class Rate:
    """At most so many posts in so many seconds, from one address. `longer` are the further rungs of the ladder: who
    goes on and on at the pace that this one allows meets those."""

    times: int
    seconds: int
    longer: tuple[Rate, ...] = ()


READ = ("GET", "HEAD")
FORM = ("GET", "HEAD", "POST")
POST = ("POST",)

HOUR, DAY = 3600, 86_400

WRITING = Rate(240, 60)
"""Saving, for people who are signed in: more than anybody types."""
TYPING = Rate(1200, 60)
"""What an editor asks while somebody types, and stores nothing: twenty a second, from several people in one house."""
GUESSING = Rate(20, 300, (Rate(100, HOUR), Rate(500, DAY)))
"""Anything at which somebody could guess a secret."""


ANYTHING = "<path:address>"
"""The route that comes last: whatever no other answers is a reader's address."""


@dataclass(frozen=True, slots=True)
class Declared:
    """`rate` is None where nothing can be posted. `scripts` lets the page run scripts of ours: passkeys need one.
    `printed` forms stand on pages that everybody gets alike, and so carry no token: whoever sends one is asked where
    it came from, and is believed to be nobody.
    """

    who: Who
    methods: tuple[str, ...] = READ
    cache: Cache = Cache.NEVER
    rate: Rate | None = None
    scripts: bool = False
    printed: bool = False

    def __post_init__(self) -> None:
        if "POST" in self.methods and self.rate is None:
            raise ValueError("A route that takes posts says how many.")


def public_form(rate: Rate, methods: tuple[str, ...] = FORM) -> Declared:
    """What the route of a form declares that anybody may send from a printed page."""
    return Declared(Who.PUBLIC, methods, rate=rate, printed=True)


@dataclass(frozen=True, slots=True)
class WebRoute:
    """A route of our own: its address as Django writes it, what answers there, and what it declares."""

    address: str
    view: Callable[..., HttpResponseBase]
    name: str
    declared: Declared
