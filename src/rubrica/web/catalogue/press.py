"""The press as its rows have it: what a folder's `Press` answers from files."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.press.files import read_critic, read_site, read_work
from rubrica.pages.press.press import KINDS, PressError, declared
from rubrica.pages.press.toml import Toml, parse_toml
from rubrica.pages.values.entry import CriticEntry, Site, WorkEntry
from rubrica.rubric import Rubric, RubricError, UnknownRubric
from rubrica.web.accounts.models import Critic
from rubrica.web.catalogue.models import PressSettings, Work
from rubrica.web.catalogue.rubrics import find_rubric
from rubrica.web.input import clean

if TYPE_CHECKING:
    from rubrica.web.changes import Announcement

FILE = "rubrica.toml"


def settings_row() -> PressSettings:
    """The one row; a press without it has the settings of an empty text."""
    return PressSettings.objects.first() or PressSettings(pk=1)


class RowPress:
    """A press at one moment. `kinds` are the kinds of lists it has something for; each answer is asked for once."""

    def __init__(self, row: PressSettings, kinds: tuple[str, ...]) -> None:
        self.settings, site = _read(row.text, row.name, kinds)
        self.site = replace(site, forms=True)
        self.row = row
        self.rubric = lru_cache(maxsize=64)(self._rubric)
        self.critic = lru_cache(maxsize=1024)(self._critic)
        self.work = lru_cache(maxsize=1024)(self._work)

    def _rubric(self, reference: str = "") -> Rubric:
        """A rubric by the name a text gives it, "" for the press's own, as this press uses it."""
        try:
            found = find_rubric(reference or self.site.rubric)
        except RubricError as error:
            if reference and isinstance(error, UnknownRubric):
                raise
            raise PressError(str(error)) from None
        return declared(found, self.site, self.settings)

    def _critic(self, slug: str) -> CriticEntry:
        """A critic's profile; without one, the name is all that is known."""
        profile = Critic.objects.filter(slug=slug).exclude(profile="").values_list("profile", flat=True).first()
        if profile is None:
            name = self.settings.text("critic", slug) if slug == self.site.critic else slug
            return CriticEntry(slug, name, language=self.site.language)
        return _read_critic(slug, profile, self.site)

    def _work(self, slug: str) -> WorkEntry | None:
        text = Work.objects.filter(slug=slug).values_list("text", flat=True).first()
        return None if text is None else work_entry(slug, text)


def put_settings(change: Announcement, text: str, name: str = "") -> PressSettings:
    """Save what rubrica.toml says. Raises PressError where it cannot be read."""
    row, text = settings_row(), clean(text)
    _read(text, name or row.name, KINDS)
    row.text, row.name = text, name or row.name
    row.save()
    change.add({keys.SITE})
    return row


@lru_cache(maxsize=8)
def _read(text: str, name: str, kinds: tuple[str, ...]) -> tuple[Toml, Site]:
    settings = parse_toml(text, FILE)
    return settings, read_site(settings, name, kinds)


@lru_cache(maxsize=1024)
def _read_critic(slug: str, profile: str, site: Site) -> CriticEntry:
    return read_critic(slug, parse_toml(profile, f"critics/{slug}.toml"), site)


@lru_cache(maxsize=4096)
def work_entry(slug: str, text: str) -> WorkEntry:
    """A work from the text of its file."""
    return read_work(slug, parse_toml(text, f"works/{slug}.toml"))
