"""Reviews and texts with another address on one side: the other side follows, so that nothing seems new or gone."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from rubrica.pages.press.press import KINDS
from rubrica.web.reviews.models import Redirect

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rubrica.web.moving.base import Base
    from rubrica.web.moving.folder import PressFolder

ALIKE = 0.6
"""How much two texts have in common of which one is the other under another name."""
MOST_COMPARED = 50
"""Files that came or went at once: with more, only those that are the same are found."""

_RENAMED = re.compile(r"(?:reviews|articles|pages|lists)/[^/]+\.md")


def follow_press(base: Base, folder: PressFolder, there: Mapping[str, str], *, really: bool) -> list[tuple[str, str]]:
    """Rename in the folder what was renamed in the press. What is gone here, or has a third name, is known as it is
    called there."""
    done = []
    for old, new in Redirect.objects.values_list("old", "new"):
        before, after = _file_at(old), _file_at(new)
        if before not in base or before in there or after not in there or after in base:
            continue
        if before not in folder.paths:
            rename_in(base, before, after)
        elif after not in folder.paths and not (folder.root / after).exists():
            _move(base, folder, before, after, really=really)
            done.append((before, after))
    return done


def follow_newest(base: Base, folder: PressFolder, old: str, new: str, *, really: bool) -> list[tuple[str, str]]:
    """Let the earlier revisions of a review go where its newest text has gone, unless they are there already."""
    moves = [(name, renamed(name, old, new)) for name in base]
    done = [pair for pair in moves if pair[0] not in (old, pair[1]) and pair[1] not in folder.paths]
    done = [(name, after) for name, after in done if (folder.root / name).is_file()]
    for name, after in done:
        folder.see(name)
        folder.move(name, after, really=really)
    return done


def _move(base: Base, folder: PressFolder, before: str, after: str, *, really: bool) -> None:
    for name in list(folder.paths):
        if (other := renamed(name, before, after)) != name:
            folder.move(name, other, really=really)
    rename_in(base, before, after)


def rename_in(digests: dict[str, str], before: str, after: str) -> None:
    """Note files, the earlier revisions of a review among them, under another name."""
    for name in list(digests):
        if (other := renamed(name, before, after)) != name:
            digests[other] = digests.pop(name)


def renamed(name: str, before: str, after: str) -> str:
    """The name of a file after `before` is called `after`, and its earlier revisions with it."""
    start = before.removesuffix(".md") + "/"
    if name == before:
        return after
    return after.removesuffix(".md") + "/" + name[len(start) :] if name.startswith(start) else name


def _file_at(address: str) -> str:
    """The file whose page stands at an address."""
    inner = address.strip("/")
    return f"{inner}.md" if inner.startswith(("reviews/", *(f"{kind}/" for kind in KINDS))) else f"pages/{inner}.md"


def renames_in(base: Base, folder: PressFolder, there: Mapping[str, str], texts: Mapping[str, str]) -> dict[str, str]:
    """What was renamed in the folder: the new name by the old one. `texts` are what the press has under old names."""
    gone = [name for name in base if _RENAMED.fullmatch(name) and name not in folder.paths and name in there]
    come = [name for name in folder.paths if _RENAMED.fullmatch(name) and name not in base and name not in there]
    found: dict[str, str] = {}
    for old in gone:
        near = [new for new in come if _kind(new) == _kind(old) and new not in found.values()]
        same = [new for new in near if folder.digests[new] == base[old]]
        if not same and len(near) * len(gone) <= MOST_COMPARED:
            same = _nearest(texts.get(old, ""), near, folder)
        if same:
            found[old] = same[0]
    return found


def _kind(name: str) -> str:
    return name.partition("/")[0]


def _nearest(text: str, near: Iterable[str], folder: PressFolder) -> list[str]:
    """The file that has most lines in common with a text, if those are many."""
    lines = text.splitlines()
    shares = []
    for name in near:
        other = folder.paths[name].read_text("utf-8", "replace").splitlines()
        shares.append((SequenceMatcher(None, lines, other, autojunk=False).ratio(), name))
    best = max(shares, default=(0.0, ""))
    return [best[1]] if best[0] >= ALIKE else []
