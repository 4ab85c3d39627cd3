"""The tip jar: the critic's own before the press's, nothing where neither has one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rubrica.pages.values.entry import CriticEntry, Site
    from rubrica.pages.words import Words


@dataclass(frozen=True, slots=True)
class Tip:
    address: str
    label: str
    heading: str
    text: str


def tip_of(site: Site, critic: CriticEntry | None, words: Words) -> Tip | None:
    """Where a tip for this critic goes and what is said beside the button."""
    address = (critic.tip if critic else "") or site.tip
    if not address:
        return None
    label, heading, text = site.tip_in(words.language)
    own = critic.tip_text if critic and (critic.language.startswith(words.language) or not text) else ""
    return Tip(address, label or words.tip, heading or words.tip_heading, own or text)
