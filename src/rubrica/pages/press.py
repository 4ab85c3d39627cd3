"""A press folder: what rubrica.toml says, and where its texts, works, critics, rubrics and pictures stand."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rubrica.pages.entry import Character, Credit, CriticEntry, Site, Song, WorkEntry
from rubrica.rubric import Policy, Rubric, RubricError, find

KINDS = ("articles", "pages", "lists")
"""The folders of texts that are no reviews."""


class PressError(Exception):
    """A press that cannot be read: which file, what is wrong there, and what to do."""


@dataclass(frozen=True, eq=False)
class Press:
    """A press folder, opened. `root` is the folder, `settings` the whole of rubrica.toml."""

    root: Path
    site: Site
    settings: Mapping[str, Any]

    @classmethod
    def load(cls, root: Path | str) -> Press:
        root = Path(root)
        if not root.is_dir():
            raise PressError(f"{root} is no folder. Name the folder of your press, or make one with `rubrica init`.")
        settings = read_toml(root / "rubrica.toml") if (root / "rubrica.toml").exists() else {}
        return cls(root, _site(settings, root), settings)

    def rubric(self, reference: str = "") -> Rubric:
        """A rubric by the name a text gives it (`anime`, `anime@1`); "" is the press's own. The press's policy applies to
        its own rubric when rubrica.toml declares one."""
        name = reference or self.site.rubric
        try:
            found = find(name, self.root / "rubrics")
        except RubricError as error:
            raise PressError(str(error)) from None
        policy = self.settings.get("policy")
        if policy and found.name == self.site.rubric.partition("@")[0]:
            try:
                return (
                    found
                    if found.policy is Policy(policy) and found.policy_declared
                    else found.with_policy(Policy(policy))
                )
            except ValueError:
                raise PressError(f"rubrica.toml: policy = “{policy}” is none of mean, weighted and own.") from None
        return found

    def work(self, slug: str) -> WorkEntry | None:
        path = self.root / "works" / f"{slug}.toml"
        return _work(slug, read_toml(path)) if path.is_file() else None

    def works(self) -> list[str]:
        return _stems(self.root / "works", ".toml")

    def critic(self, slug: str) -> CriticEntry:
        """A critic's own file; without one, the name is all that is known."""
        path = self.root / "critics" / f"{slug}.toml"
        if not path.is_file():
            return CriticEntry(slug, slug, language=self.site.language)
        return _critic(slug, read_toml(path), self.site)

    def critics(self) -> list[str]:
        return _stems(self.root / "critics", ".toml")


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file, or a sentence about what is wrong with it."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PressError(f"{path}: this is not TOML: {error}.") from None
    except OSError as error:
        raise PressError(f"{path} cannot be read: {error.strerror}.") from None


def _stems(folder: Path, ending: str) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(entry.name.removesuffix(ending) for entry in os.scandir(folder) if entry.name.endswith(ending))


def _site(settings: Mapping[str, Any], root: Path) -> Site:
    tip = settings.get("tip") or {}
    tip = {"address": tip} if isinstance(tip, str) else tip
    menu = settings.get("menu") or _menu(root)
    return Site(
        name=str(settings.get("name") or root.resolve().name),
        address=str(settings.get("address") or "http://127.0.0.1:8000"),
        language=str(settings.get("language") or "en"),
        zone=str(settings.get("zone") or "UTC"),
        tagline=str(settings.get("tagline") or ""),
        critic=str(settings.get("critic") or ""),
        rubric=str(settings.get("rubric") or "anime"),
        tip=str(tip.get("address") or ""),
        tip_text=str(tip.get("text") or ""),
        tip_label=str(tip.get("label") or ""),
        tip_heading=str(tip.get("heading") or ""),
        word=str(settings.get("word") or "").strip(),
        menu=tuple((str(item["label"]), str(item["address"])) for item in menu),
        theme=tuple((str(name), str(value)) for name, value in (settings.get("theme") or {}).items()),
    )


def _menu(root: Path) -> list[dict[str, str]]:
    """Where rubrica.toml has no menu: what there is."""
    menu = [{"label": "Reviews", "address": "/reviews/"}]
    for kind in ("works", "articles", "lists"):
        if (root / kind).is_dir():
            menu.append({"label": kind.capitalize(), "address": f"/{kind}/"})
    return menu


def _work(slug: str, data: Mapping[str, Any]) -> WorkEntry:
    return WorkEntry(
        slug=slug,
        title=str(data.get("title") or slug),
        titles=tuple((str(language), str(title)) for language, title in (data.get("titles") or {}).items()),
        kind=str(data.get("kind") or ""),
        season=str(data.get("season") or ""),
        year=data.get("year") if isinstance(data.get("year"), int) else None,
        length=_length(data),
        studio=str(data.get("studio") or ""),
        cover=str(data.get("cover") or ""),
        cover_alt=str(data.get("cover_alt") or ""),
        summary=str(data.get("summary") or "").strip(),
        credits=tuple(Credit(str(c.get("role", "")), str(c.get("name", ""))) for c in data.get("credits") or ()),
        songs=tuple(
            Song(*(str(song.get(key) or "") for key in ("use", "title", "performed_by", "episodes")))
            for song in data.get("songs") or ()
        ),
        characters=tuple(_character(character) for character in data.get("characters") or ()),
        facts=tuple(
            (key, str(data[key]))
            for key in ("author", "translator", "publisher", "source", "broadcast")
            if data.get(key)
        ),
    )


def _length(data: Mapping[str, Any]) -> str:
    for key, unit in (
        ("episodes", "episodes"),
        ("minutes", "min"),
        ("pages", "pages"),
        ("tracks", "tracks"),
        ("hours", "hours"),
    ):
        if data.get(key):
            return f"{data[key]} {unit if data[key] != 1 else unit.removesuffix('s')}"
    return str(data.get("length") or "")


def _character(data: Mapping[str, Any]) -> Character:
    return Character(
        name=str(data.get("name") or ""),
        native=str(data.get("native") or ""),
        about=str(data.get("about") or ""),
        voices=tuple((str(language), str(name)) for language, name in (data.get("voices") or {}).items()),
    )


def _critic(slug: str, data: Mapping[str, Any], site: Site) -> CriticEntry:
    links = data.get("links") or {}
    return CriticEntry(
        slug=slug,
        name=str(data.get("name") or slug),
        place=str(data.get("place") or ""),
        about=str(data.get("about") or "").strip(),
        tip=str(data.get("tip") or ""),
        tip_text=str(data.get("tip_text") or ""),
        picture=str(data.get("picture") or ""),
        language=str(data.get("language") or site.language),
        links=tuple((str(label), str(address)) for label, address in links.items()),
    )
