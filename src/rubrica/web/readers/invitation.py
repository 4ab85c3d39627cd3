"""What a press asks of its readers' scores: what `[readers]` in its settings says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages.values.reader_scores import LEAST

if TYPE_CHECKING:
    from rubrica.pages.press.toml import Toml


@dataclass(frozen=True, slots=True)
class Invitation:
    """`scores` says whether any are taken, `least` how many readers must have scored before means are shown, `accounts`
    whether readers may keep theirs on several devices."""

    scores: bool = True
    least: int = LEAST
    accounts: bool = False


@lru_cache(maxsize=8)
def invitation_of(settings: Toml) -> Invitation:
    """What the settings of a press say; raises PressError, with the place, for what they cannot mean."""
    said, usual = settings.table("readers"), Invitation()
    least = said.text("least", str(usual.least))
    if not least.isdecimal() or not 0 < int(least[:7]) < 1_000_000:
        raise said.error("readers.least is no number of 1 or more", f"Write least = {usual.least}")
    return Invitation(
        scores=said.flag("scores", usual=usual.scores, of="readers"),
        least=int(least),
        accounts=said.flag("accounts", usual=usual.accounts, of="readers"),
    )
