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
    text = (critic.tip_text if critic else "") or site.tip_text
    return Tip(address, site.tip_label or words.tip, site.tip_heading or words.tip_heading, text)
