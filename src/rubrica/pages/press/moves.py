"""redirects.toml: which addresses of the press moved, and which reviews were withdrawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rubrica.manuscript import slug
from rubrica.pages.press.toml import Toml, read_toml
from rubrica.pages.values.moves import Moves

if TYPE_CHECKING:
    from pathlib import Path

FILE = "redirects.toml"

HERE = re.compile(r"/(?:[^\s/\"'$;{}\\<>?#*:|^`]+/)*(?:[^\s/\"'$;{}\\<>?#*:|^`]+)?")
ELSEWHERE = re.compile(r"https?://[^\s\"'$;{}\\<>*|^`]+")


def read_moves(root: Path) -> Moves:
    """What the file says; nothing where there is none."""
    path = root / FILE
    if not path.exists():
        return Moves()
    given = read_toml(path)
    moved = {_old(name, given): _new(to, given) for name, to in given.table("moved").pairs()}
    withdrawn = tuple(sorted({slug(name.strip("/").rpartition("/")[2]) for name in given.texts("withdrawn")} - {""}))
    return Moves(tuple((old, _end(old, moved, given)) for old in moved), withdrawn)


def _old(name: str, given: Toml) -> str:
    """An address of this press: a name alone is a review's."""
    address = name if name.startswith("/") else f"/reviews/{name}/"
    if not HERE.fullmatch(address) or address == "/" or "/../" in address:
        raise given.error(f"“{name}” is no address of this press", "Write a review’s name, or an address like /old/")
    return address


def _new(to: str, given: Toml) -> str:
    return to if ELSEWHERE.fullmatch(to) else _old(to, given)


def _end(old: str, moved: dict[str, str], given: Toml) -> str:
    """Where somebody ends who is sent on and on."""
    end, seen = moved[old], {old}
    while end in moved:
        if end in seen:
            raise given.error(f"{old} leads round in a circle", "Let one of the addresses lead out of it")
        seen.add(end)
        end = moved[end]
    return end
