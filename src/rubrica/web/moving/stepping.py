"""What push and pull have in common: both sides are looked at, and what both changed is kept twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rubrica.web import durable
from rubrica.web.moving.base import Base, read_base, write_base
from rubrica.web.moving.comparing import Compared, compare, note
from rubrica.web.moving.folder import PressFolder, look_at
from rubrica.web.moving.names import is_text
from rubrica.web.moving.renames import follow_press, rename_in, renamed, renames_in
from rubrica.web.moving.report import CONFLICT, RENAMED, Report, Run
from rubrica.web.moving.rows import data_of_row, digests_of_rows

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.web.place import Place


MOST_READ = 50
"""Texts that are gone, of which the one is looked for that has another name: of more, only those that are the same."""


@dataclass(slots=True)
class Sides:
    """A folder and the press, with what they had in common. `there` are the press's files by digest. `renamed` are
    the reviews and texts that the folder calls otherwise than the press: its name for each of the press's."""

    place: Place
    folder: PressFolder
    there: dict[str, str]
    base: Base
    report: Report
    renamed: dict[str, str] = field(default_factory=dict)

    def compare(self) -> Compared:
        found = compare(self.base, self.folder.digests, self.there)
        self.base = found.base
        return found

    def data_there(self, name: str) -> bytes | None:
        """What the press has of a file."""
        for old, new in self.renamed.items():
            name = renamed(name, new, old)
        return data_of_row(self.place, name)

    def note(self, name: str) -> None:
        """Note that both sides have what the press has."""
        note(self.base, name, self.there.get(name))


def look_at_both(root: Path, place: Place, run: Run) -> Sides:
    """Look at both sides, and let the folder follow what was renamed in the press."""
    run.tell("looking", 0, 1)
    folder, base, report = look_at(root), read_base(root), Report()
    there = digests_of_rows(place)
    if base is None:
        base = {}
        report.add("note", ".rubrica-base", "it is of another press: only files that are alike are taken as known")
    for before, after in follow_press(base, folder, there, really=not run.dry):
        report.add(RENAMED, before, f"is {after}, as in the press")
    return Sides(place, folder, there, base, report)


def renames_here(sides: Sides) -> dict[str, str]:
    """What was renamed in the folder: the new name by the old one."""
    gone = [name for name in sides.base if name not in sides.folder.paths and name in sides.there and is_text(name)]
    texts = {name: (data_of_row(sides.place, name) or b"").decode() for name in gone} if len(gone) < MOST_READ else {}
    return renames_in(sides.base, sides.folder, sides.there, texts)


def keep_both(sides: Sides, names: list[str], run: Run) -> None:
    """Put the press's side of each conflict beside the folder's, which is from then on a change of that."""
    for name in names:
        beside = sides.folder.conflict(name)
        if not run.dry:
            durable.write(beside, sides.data_there(name) or b"")
            sides.note(name)
        gone = name not in sides.there
        sides.report.add(
            CONFLICT, name, _sentence(beside.relative_to(sides.folder.root), gone, name in sides.folder.paths)
        )


def unresolved(sides: Sides, names: list[str]) -> set[str]:
    """The files with a conflict that nobody has resolved yet: they stay as they are on both sides."""
    found = {name for name in names if sides.folder.conflict(name).exists()}
    for name in sorted(found):
        beside = sides.folder.conflict(name).relative_to(sides.folder.root)
        sides.report.add(CONFLICT, name, f"{beside} still stands beside it. Make one of both, then delete that file")
    return found


def _sentence(beside: Path, gone: bool, is_here: bool) -> str:
    if gone:
        return f"it was changed here and taken away in the press. {beside} marks it: delete that file to push yours"
    if not is_here:
        said = "it was deleted here and changed in the press, whose text is in"
        return f"{said} {beside}. Rename that file to keep it, or delete it to delete both"
    return f"it was changed here and in the press, whose text is in {beside}. Make one of both, then delete that file"


def finish(sides: Sides, run: Run) -> Report:
    """Note what both sides have in common now."""
    for old, new in sides.renamed.items():
        rename_in(sides.base, new, old)
    if not run.dry:
        write_base(sides.folder.root, sides.base)
    return sides.report
