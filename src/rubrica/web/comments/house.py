"""How a press keeps its house: what `[comments]` in its settings says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rubrica.moderation import read_rules

if TYPE_CHECKING:
    from rubrica.moderation import Rule, Slip
    from rubrica.pages.press.toml import Toml

HOLDS = ("first", "all", "none")
FLAGS = {"": True, "true": True, "yes": True, "false": False, "no": False}
MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class House:
    """`hold` says whose comments wait: those of who has none printed yet (`first`), `all`, or `none` but for what a
    rule finds. `links` is how many links a comment may have; `close_after` after how many days reviews take no more
    comments, 0 for never; `forget_after` for how many days network addresses are kept. `slips` are lines of `rules`
    that are none."""

    open: bool = True
    hold: str = "first"
    links: int = 2
    close_after: int = 0
    forget_after: int = 30
    rules: tuple[Rule, ...] = ()
    slips: tuple[Slip, ...] = ()


def house_of(settings: Toml) -> House:
    """What the settings of a press say; raises PressError, with the place, for what they cannot mean."""
    said, usual = settings.table("comments"), House()
    hold = said.text("hold", usual.hold)
    if hold not in HOLDS:
        raise said.error(f"comments.hold = “{hold}” is unknown", f"It may be {', '.join(HOLDS)}")
    rules, slips = read_rules(said.text("rules"))
    return House(
        open=_flag(said, "open", usual=usual.open),
        hold=hold,
        links=_count(said, "links", usual.links),
        close_after=_count(said, "close_after", usual.close_after),
        forget_after=_count(said, "forget_after", usual.forget_after),
        rules=rules,
        slips=slips,
    )


def _flag(said: Toml, key: str, *, usual: bool) -> bool:
    """true and false, or a word for them: forms write words."""
    value = said.text(key).casefold()
    if value not in FLAGS:
        raise said.error(f"comments.{key} is neither yes nor no", f'Write {key} = "no"')
    return FLAGS[value] if value else usual


def _count(said: Toml, key: str, usual: int) -> int:
    value = said.text(key, str(usual))
    if not (value.isdecimal() and len(value) <= MOST_DIGITS):
        raise said.error(f"comments.{key} is no number of 0 or more", f"Write {key} = {usual}")
    return int(value)
