"""Who signs a text. Whoever is a critic of the press and no more publishes under their own name, and nobody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.folder import signed
from rubrica.web.accounts.models import Role
from rubrica.web.reviews.front import with_keys
from rubrica.web.reviews.reading import press_now, read_text

if TYPE_CHECKING:
    from rubrica.web.accounts.models import Critic


def signs_for_another(text: str, by: Critic | None) -> str:
    """The name that somebody would publish under and may not, "" where they may."""
    if by is None or by.role != Role.CRITIC:
        return ""
    press = press_now()
    slug, name = signed(read_text(text, press).critic, press.site, press.critic)
    return "" if slug == by.slug else name or slug or "?"


def signed_by_writer(text: str, by: Critic | None) -> str:
    """The text as it may appear when nobody looks: under the name of whoever wrote it, where that is to be so."""
    return with_keys(text, {"critic": by.slug}) if by and signs_for_another(text, by) else text
