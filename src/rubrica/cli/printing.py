"""Building a press for a command: what hinders it is one sentence."""

from __future__ import annotations

from errno import EACCES, EPERM, EROFS
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.cli.texts import from_here
from rubrica.pages.building.build import build_again
from rubrica.pages.building.manifest import private_folder
from rubrica.pages.building.standing import Standing
from rubrica.pages.building.workers import ChildError
from rubrica.pages.press.press import PressError
from rubrica.rubric import RubricError

if TYPE_CHECKING:
    from collections.abc import Collection

    from rubrica.pages.building.progress import Progress

SITE = "site"
"""Where a press is printed to, below its own folder, unless one says otherwise."""


def printed(
    standing: Standing | None,
    press: Path,
    out: Path,
    tell: Progress,
    *,
    saved: Collection[str] = (),
    cards: bool = True,
) -> Standing:
    """Build, starting from what the last build left; `saved` are the only files that changed since, if one knows.

    Who knows also says when there is time to leave it on disk (`Standing.remember`). Raises Hindrance.
    """
    if not (press / "rubrica.toml").is_file() and not (press / "reviews").is_dir():
        raise Hindrance(f"There is no press in {press}: name its folder, or make one with `rubrica init`.")
    try:
        now = build_again(standing, press, out, saved=saved, progress=tell, cards=cards)
        return now if saved else now.remember()
    except (PressError, RubricError, ChildError) as error:
        raise Hindrance(str(error)) from None
    except OSError as error:
        raise Hindrance(_why_not(error, out)) from None


def _why_not(error: OSError, out: Path) -> str:
    """What cannot be read or written; where nothing may be printed, with the way to another folder."""
    path = Path(error.filename or out)
    forbidden = error.errno in (EACCES, EPERM, EROFS)
    printed_to = any(path.is_relative_to(place) for place in (out, private_folder(out)))
    way_out = "; with `--to FOLDER` the site goes elsewhere" if forbidden and printed_to else ""
    return f"{from_here(path)} cannot be read or written: {error.strerror}{way_out}."
