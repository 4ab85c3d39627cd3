"""Pictures as pages serve them: narrower and smaller than what the critic saved, and without what the camera noted.

The original never leaves the press. What is served is made once in a process of its own, with a limit on memory and
time, and found again by the original's content: every file is called NAME.HASH-WIDTHxHEIGHT.TYPE, so a later build
opens no picture at all. As the work is done elsewhere, threads may prepare several pictures at a time.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from rubrica.pages.values.entry import Picture

if TYPE_CHECKING:
    from collections.abc import Sequence

BASE = "/media/"
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
"""Endings a picture of the press may have. What it is, is read from its content."""

_EDITION = b"1"  # of the making: a change here makes every picture anew
_SECONDS = 120
_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg", "png": "image/png"}
_MADE = re.compile(r"-(?P<width>\d+)x(?P<height>\d+)(?P<still>-still)?\.(?P<type>avif|webp|jpg|png)\Z")


class PictureError(ValueError):
    """A picture that cannot be used as it stands: its name, and a sentence that says why and what to do."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}: {sentence}")
        self.name = name
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture ready to be served, the files that belong to it, and a remark for the critic, "" if all went well."""

    picture: Picture
    files: tuple[str, ...]
    remark: str = ""


def prepare(original: Path, into: Path) -> Prepared:
    """The picture as pages need it, made in the folder `into` unless it is there already.

    Takes PNG, JPEG, GIF, WebP, AVIF and SVG; raises PictureError for anything else, for damage and for too many pixels.
    """
    try:
        data = original.read_bytes()
    except OSError as error:
        raise PictureError(original.name, f"This file cannot be read ({error.strerror}).") from None
    start = f"{_safe(original.stem)}.{blake2b(_EDITION + data, digest_size=6).hexdigest()}"
    made = _made(start, into)
    if not made:
        _make(original, into / start)
        made = _made(start, into)
    return _prepared(original.name, made)


def _safe(stem: str) -> str:
    """A name for addresses: letters and digits of any script and hyphens."""
    name = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", stem).casefold()).strip("-")
    return name[:60] or "picture"


def _made(start: str, into: Path) -> list[re.Match[str]]:
    """The files there are, narrowest first; none while the one written last, for old browsers, is missing."""
    if not into.is_dir():
        return []
    found = [match for path in into.glob(f"{_literal(start)}-*") if (match := _MADE.search(path.name))]
    found.sort(key=lambda match: (int(match["width"]), match["type"]))
    return found if any(match["type"] in ("jpg", "png") for match in found) else []


def _literal(start: str) -> str:
    return re.sub(r"([*?\[])", r"[\1]", start)


def _make(original: Path, start: Path) -> None:
    """Have the work done by another process, which tells in one sentence what stood in its way."""
    start.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "rubrica.pages.pictures.making", str(original), str(start)]
    told = {name: value for name, value in os.environ.items() if not name.startswith("RUBRICA_")}  # no secrets
    try:
        done = subprocess.run(command, env=told, capture_output=True, timeout=_SECONDS, check=False, encoding="utf-8")
    except subprocess.TimeoutExpired:
        raise PictureError(original.name, f"It took more than {_SECONDS} seconds. Save a simpler picture.") from None
    if done.returncode:
        said = done.stdout.strip() or "It could not be turned into a picture for the web. Save it again as PNG or JPEG."
        raise PictureError(original.name, said)


def prepared_of(name: str, files: Sequence[str]) -> Prepared:
    """The picture as it was prepared, from the names of the files that were made of it."""
    return _prepared(Path(name).name, [match for file in files if (match := _MADE.search(file))])


def _prepared(name: str, made: list[re.Match[str]]) -> Prepared:
    old = next(match for match in made if match["type"] in ("jpg", "png"))
    small = [match for match in made if match is not old]
    widest = small[-1]
    picture = Picture(
        address=_address(old),
        width=int(widest["width"]),
        height=int(widest["height"]),
        variants=tuple((_address(match), int(match["width"]), _TYPES[match["type"]]) for match in small),
    )
    remark = f"{name} moves; pages show its first frame. A still picture says the same." if old["still"] else ""
    return Prepared(picture, tuple(match.string for match in made), remark)


def _address(match: re.Match[str]) -> str:
    return BASE + quote(match.string)
