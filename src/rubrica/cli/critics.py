"""The critic of an imported review: a file in the press, and in it the tip jar that the page showed."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from rubrica.cli.writing import in_toml, replace_file, write_new
from rubrica.manuscript import slug

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.press.press import Press


def keep_critic(press: Press, name: str, tip: str) -> list[str]:
    """Give a critic a file with the tip jar, or an old file the tip jar it lacks. Says what was done and what is left.

    A page without a byline is by the press's own critic. A tip jar of the press stands under that critic's reviews.
    """
    key = slug(name) or press.site.critic
    if not key or (key == press.site.critic and (press.site.tip or not tip)):
        return []
    folder = press.root / "critics"
    path = next((file for file in folder.glob("*.toml") if slug(file.stem) == key), folder / f"{key}.toml")
    address = _address(tip)
    jar = f"tip = {in_toml(address)}\n" if address else ""
    if write_new(path, f"name = {in_toml(name or key)}\n{jar}"):
        said = f"{path} is new{f', with the tip jar {address}' if jar else ''}."
    elif not tip or (said := _add(path, jar)).endswith("keeps it."):
        return [said] if tip else []
    return [said, *_missing(path, tip, address)]


def _add(path: Path, jar: str) -> str:
    """Put the tip jar into a file without one, in front of its first table. What stands there stays."""
    before = path.read_text(encoding="utf-8")
    try:
        known = tomllib.loads(before)
    except tomllib.TOMLDecodeError:
        return f"{path} is not TOML, and is as it was."
    if known.get("tip"):
        return f"{path} has the tip jar {known['tip']} and keeps it."
    lines = before.splitlines(keepends=True)
    table = next((number for number, line in enumerate(lines) if line.startswith("[")), len(lines))
    head = "".join(lines[:table])
    after = f"{head}{'' if head.endswith(chr(10)) else chr(10)}{jar}{''.join(lines[table:])}"
    if tomllib.loads(after) != {**known, **tomllib.loads(jar)}:
        return f"{path} has no tip jar yet."
    replace_file(path, after.encode())
    return f"{path} has the tip jar now."


def _missing(path: Path, tip: str, address: str) -> list[str]:
    """What the page does not say: whose tip jar it is, or where."""
    if address and not _is_somebodys(address):
        return [f"The page shows {tip} and not whose page there: complete the address in {path}."]
    return [f"The page shows no address of the tip jar: write `tip = …` into {path}."] if tip and not address else []


def _address(tip: str) -> str:
    """The address of a tip jar as links need it; "" for a line that speaks of one and shows no address."""
    if not tip or " " in tip:
        return ""
    return tip if "://" in tip else f"https://{tip}"


def _is_somebodys(address: str) -> bool:
    """Whether an address is one person's page: `ko-fi.com/ann` or `ann.fanbox.cc`, and not `ko-fi.com`."""
    parts = urlsplit(address)
    return bool(parts.path.strip("/")) or parts.netloc.removeprefix("www.").count(".") > 1
