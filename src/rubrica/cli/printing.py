"""Building a press for a command: what hinders it is one sentence."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.cli.command import Hindrance
from rubrica.cli.texts import from_here
from rubrica.pages.building.build import Standing, build_again
from rubrica.pages.building.workers import ChildError
from rubrica.pages.press.press import PressError
from rubrica.rubric import RubricError

if TYPE_CHECKING:
    from rubrica.pages.building.progress import Progress

SITE = "site"
"""Where a press is printed to, below its own folder, unless one says otherwise."""


def printed(standing: Standing | None, press: Path, out: Path, tell: Progress, *, cards: bool = True) -> Standing:
    """Build, starting from what the last build left. Raises Hindrance."""
    if not (press / "rubrica.toml").is_file() and not (press / "reviews").is_dir():
        raise Hindrance(f"There is no press in {press}: name its folder, or make one with `rubrica init`.")
    try:
        return build_again(standing, press, out, progress=tell, cards=cards)
    except (PressError, RubricError, ChildError) as error:
        raise Hindrance(str(error)) from None
    except OSError as error:
        place = from_here(Path(error.filename or out))
        raise Hindrance(f"{place} cannot be read or written: {error.strerror}.") from None
