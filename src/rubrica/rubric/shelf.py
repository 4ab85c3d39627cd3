"""Where rubrics stand: those that come with Rubrica, and a press's own folder."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.rubric.errors import RubricError, UnknownRubric, did_you_mean
from rubrica.rubric.reading import parse

if TYPE_CHECKING:
    from rubrica.rubric.rubric import Rubric

_DATA = Path(__file__).parent / "data"
_NAME = re.compile(r"\w[\w-]{0,59}")  # what can stand in an address, and in the name of a file


def load(path: Path | str) -> Rubric:
    """The rubric in a TOML file, named after the file (`anime.toml`, or an earlier edition, `anime@1.toml`)."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RubricError("", "this is not UTF-8 text", "Save the file as UTF-8", str(path)) from None
    except OSError as error:
        problem = f"it cannot be read: {error.strerror}"
        raise RubricError("", problem, "Check its name and who may read it", str(path)) from None
    return parse(text, path.name.removesuffix(".toml"), str(path))


def builtins() -> tuple[str, ...]:
    """The names of the rubrics that come with Rubrica, newest editions only."""
    return tuple(sorted(path.stem for path in _DATA.glob("*.toml") if "@" not in path.stem))


def builtin_text(name: str) -> str:
    """The TOML text of one of `builtins`, to begin a rubric of one's own with."""
    return (_DATA / f"{name}.toml").read_text(encoding="utf-8")


@lru_cache(maxsize=32)
def builtin(name: str) -> Rubric:
    """A rubric that comes with Rubrica. No press has declared its policy yet."""
    if name.partition("@")[0] not in builtins():
        raise UnknownRubric(name, "no such rubric comes with Rubrica", did_you_mean(name, builtins()))
    return replace(_edition(name, _DATA), policy_declared=False)


def find(reference: str, folder: Path) -> Rubric:
    """The rubric a manuscript names (`anime`, `anime@1`): the press's own, from its folder, before a built-in one."""
    name = reference.partition("@")[0]
    if _NAME.fullmatch(name) and (folder / f"{name}.toml").is_file():
        return _edition(reference, folder)
    if name in builtins():
        return builtin(reference)
    known = sorted({path.stem.partition("@")[0] for path in folder.glob("*.toml") if path.is_file()} | {*builtins()})
    raise UnknownRubric(reference, "there is no such rubric", did_you_mean(name, known))


def _edition(reference: str, folder: Path) -> Rubric:
    """The newest edition of NAME, or the one that `NAME@N` asks for: the newest file, or `NAME@N.toml` beside it."""
    name, _, wanted = reference.partition("@")
    newest = load(folder / f"{name}.toml")
    if not wanted or wanted == str(newest.edition):
        return newest
    earlier = folder / f"{name}@{wanted}.toml"
    if not wanted.isdecimal() or not earlier.is_file():
        remedy = f"Put it into {earlier.name} beside {name}.toml, or score with {newest.reference}"
        raise UnknownRubric(reference, f"there is no edition {wanted}", remedy, name)
    return load(earlier)
