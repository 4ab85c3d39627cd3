"""`rubrica pull`: what changed in the press comes into a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.moving.renames import rename_in
from rubrica.web.moving.report import CONFLICT, WAITS, Report, Run, change_of
from rubrica.web.moving.stepping import Sides, finish, keep_both, look_at_both, renames_here, unresolved

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.web.place import Place


PUSH = "`rubrica push` brings it into the press"


def pull(root: Path, place: Place, run: Run) -> Report:
    """Bring a folder up to date with the press. Raises PressError where the folder cannot be read."""
    root.mkdir(parents=True, exist_ok=True)
    sides = look_at_both(root, place, run)
    _see_renames(sides)
    found = sides.compare()
    for number, name in enumerate(found.there):
        run.tell("pulling", number, len(found.there))
        _bring(sides, name, run)
    open_still = unresolved(sides, found.here)
    for name in found.here:
        if name not in open_still:
            sides.report.add(WAITS, name, PUSH)
    keep_both(sides, found.both, run)
    return finish(sides, run)


def _see_renames(sides: Sides) -> None:
    """What has another name here is the same as there. Its name waits for a push; what was written there comes."""
    for old, new in renames_here(sides).items():
        sides.renamed[old] = new
        for digests in (sides.base, sides.there):
            rename_in(digests, old, new)
        sides.report.add(WAITS, new, f"it was {old}. {PUSH}")


def _bring(sides: Sides, name: str, run: Run) -> None:
    what = change_of(sides.folder.digests.get(name), sides.there.get(name))
    if not run.dry:
        if not sides.folder.is_as_it_was(name):
            sides.report.add(CONFLICT, name, "it was saved just now. Pull again")
            return
        try:
            sides.folder.put(name, sides.data_there(name))
        except FileNotFoundError:  # a picture without its file
            sides.report.add("refused", name, "the press has lost its file. `rubrica doctor` says more")
            return
        sides.note(name)
    sides.report.add(what, name)
