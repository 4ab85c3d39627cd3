"""Profiles are saved as the text of their file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.manuscript import slug as slug_of
from rubrica.pages import keys
from rubrica.pages.press.toml import parse_toml
from rubrica.web.accounts.models import Critic
from rubrica.web.input import clean
from rubrica.web.statements import run

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement


def names_of_press() -> list[str]:
    """What those are called who write and decide here: nobody else may be taken for them."""
    known = run("SELECT name, slug, username FROM rubrica_critic WHERE is_active")
    return sorted({name for names in known for name in names if name})


def put_profile(change: Announcement, slug: str, profile: str) -> Critic:
    """Save a critic's profile. Raises PressError where it cannot be read."""
    profile = clean(profile)
    said = parse_toml(profile, f"critics/{slug}.toml")
    critic = Critic.objects.filter(slug=slug).first()
    if critic is None:
        critic = Critic(slug=slug, username=slug)
        critic.set_unusable_password()
    old = critic.named
    critic.profile = profile
    critic.name, critic.tip = said.text("name", slug), said.address("tip")
    critic.named = slug_of(critic.name)
    critic.save()
    change.add({f"profile:{slug}", *(keys.named(name) for name in (old, critic.named, slug) if name)})
    return critic
