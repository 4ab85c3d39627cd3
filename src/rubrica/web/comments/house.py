"""How a press keeps its house: what `[comments]` in its settings says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.moderation import read_rules

if TYPE_CHECKING:
    from collections.abc import Collection

    from rubrica.moderation import Rule, Slip
    from rubrica.pages.press.toml import Toml

HOLDS = ("first", "all", "none")
PROOFS = {"none": 0, "light": 17, "heavy": 20}
"""How many bits of 0 a browser looks for: a moment of a telephone's time, or some seconds."""
MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class House:
    """`hold` says whose comments wait: those of who has none printed yet (`first`), `all`, or `none` but for what a
    rule finds. `links` is how many links a comment may have; `close_after` after how many days reviews take no more
    comments, 0 for never; `forget_after` for how many days network addresses are kept; `proof` for how many bits of 0 a
    browser looks (`rubrica.web.comments.proof`), 0 for none. `slips` are lines of `rules` that are none."""

    open: bool = True
    hold: str = "first"
    links: int = 2
    close_after: int = 0
    forget_after: int = 30
    proof: int = 0
    rules: tuple[Rule, ...] = ()
    slips: tuple[Slip, ...] = ()


@lru_cache(maxsize=8)
def house_of(settings: Toml) -> House:
    """What the settings of a press say; raises PressError, with the place, for what they cannot mean. They are read
    once, for as long as the press has the same."""
    said, usual = settings.table("comments"), House()
    rules, slips = read_rules(said.text("rules"))
    return House(
        open=said.flag("open", usual=usual.open, of="comments"),
        hold=_one_of(said, "hold", HOLDS),
        links=_count(said, "links", usual.links),
        close_after=_count(said, "close_after", usual.close_after),
        forget_after=_count(said, "forget_after", usual.forget_after),
        proof=PROOFS[_one_of(said, "proof", PROOFS)],
        rules=rules,
        slips=slips,
    )


def _one_of(said: Toml, key: str, known: Collection[str]) -> str:
    """One of the words that are known; the first of them where nothing is said."""
    value = said.text(key, next(iter(known)))
    if value not in known:
        raise said.error(f"comments.{key} = “{value}” is unknown", f"It may be {', '.join(known)}")
    return value


def _count(said: Toml, key: str, usual: int) -> int:
    value = said.text(key, str(usual))
    if not (value.isdecimal() and len(value) <= MOST_DIGITS):
        raise said.error(f"comments.{key} is no number of 0 or more", f"Write {key} = {usual}")
    return int(value)
