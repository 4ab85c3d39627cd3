"""A press folder: what rubrica.toml says, and where its texts, works, critics, rubrics and pictures stand."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from rubrica.manuscript import slug
from rubrica.pages.press.files import IN_MENU, read_critic, read_site, read_work
from rubrica.pages.press.moves import read_moves
from rubrica.pages.press.toml import PressError, Toml, read_toml
from rubrica.pages.values.entry import CriticEntry, Site, WorkEntry
from rubrica.pages.values.moves import Moves
from rubrica.rubric import Policy, Rubric, RubricError, UnknownRubric, find, speak

__all__ = ["KINDS", "Press", "PressError", "unique"]

KINDS = ("articles", "pages", "lists")
"""The folders of texts that are no reviews."""


@dataclass(frozen=True, eq=False)
class Press:
    """A press folder, opened. `root` is the folder, `settings` the whole of rubrica.toml."""

    root: Path
    site: Site
    settings: Toml

    @classmethod
    def load(cls, root: Path | str) -> Press:
        root = Path(root)
        if not root.is_dir():
            raise PressError(f"{root} is no folder. Name the folder of your press, or make one with `rubrica init`.")
        path = root / "rubrica.toml"
        settings = read_toml(path) if path.exists() else Toml(str(path), {})
        kinds = [kind for kind in IN_MENU if (root / kind).is_dir()]
        return cls(root, read_site(settings, root.resolve().name, kinds), settings)

    def rubric(self, reference: str = "") -> Rubric:
        """A rubric by the name a text gives it (`anime`, `anime@1`); "" is the press's own. To that one the policy of
        rubrica.toml applies, where it declares one. All speak the press's language. Each is looked for once."""
        found = self._rubrics.get(reference)
        if found is None:
            found = self._rubrics[reference] = self._find_rubric(reference)
        return found

    def _find_rubric(self, reference: str) -> Rubric:
        try:
            found = find(reference or self.site.rubric, self.root / "rubrics")
        except RubricError as error:
            if reference and isinstance(error, UnknownRubric):
                raise  # whoever wrote the name is told; a press without its own rubric cannot read anything
            raise PressError(str(error)) from None
        return declared(found, self.site, self.settings)

    def work(self, slug: str) -> WorkEntry | None:
        path = self.work_files.get(slug)
        return read_work(slug, read_toml(path)) if path else None

    def works(self) -> list[str]:
        return list(self.work_files)

    def critic(self, slug: str) -> CriticEntry:
        """A critic's own file; without one, the name is all that is known."""
        path = self.critic_files.get(slug)
        if path is None:
            name = self.settings.text("critic", slug) if slug == self.site.critic else slug
            return CriticEntry(slug, name, language=self.site.language)
        return read_critic(slug, read_toml(path), self.site)

    def critics(self) -> list[str]:
        return list(self.critic_files)

    @cached_property
    def moves(self) -> Moves:
        """What moved and what was withdrawn."""
        return read_moves(self.root)

    @cached_property
    def _rubrics(self) -> dict[str, Rubric]:
        return {}

    @cached_property
    def work_files(self) -> dict[str, Path]:
        return toml_files(self.root / "works", "work")

    @cached_property
    def critic_files(self) -> dict[str, Path]:
        return toml_files(self.root / "critics", "critic")


def declared(found: Rubric, site: Site, settings: Toml) -> Rubric:
    """A rubric as a press uses it: under the policy that rubrica.toml declares, in the language of the press."""
    return speak(_under_policy(found, site, settings), site.language)


def _under_policy(found: Rubric, site: Site, settings: Toml) -> Rubric:
    policy = settings.text("policy")
    if not policy or found.name != site.rubric.partition("@")[0]:
        return found
    if policy not in tuple(Policy):
        raise settings.error(f"policy = “{policy}” is unknown", "It may be mean, weighted or own")
    is_so = found.policy is Policy(policy) and found.policy_declared
    return found if is_so else found.with_policy(Policy(policy))


def toml_files(folder: Path, unnamed: str) -> dict[str, Path]:
    """The TOML files of a folder by what their names are in addresses. Names that begin with `.` or `_` are drafts."""
    if not folder.is_dir():
        return {}
    files = (entry for entry in os.scandir(folder) if entry.name.endswith(".toml") and entry.name[0] not in "._")
    found: dict[str, Path] = {}
    for entry in sorted(files, key=lambda entry: entry.name):
        if entry.is_file():
            found[unique(slug(entry.name.removesuffix(".toml")) or unnamed, found)] = Path(entry.path)
    return found


def unique(name: str, *taken: object) -> str:
    """A name that is in none of the collections: of two that are the same, the second gets -2."""
    found, number = name, 2
    while any(found in names for names in taken):  # type: ignore[operator]
        found, number = f"{name}-{number}", number + 1
    return found
