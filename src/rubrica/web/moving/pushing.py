"""`rubrica push`: what changed in a folder comes into the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from rubrica.pages.press.moves import FILE, read_moves
from rubrica.pages.press.press import PressError
from rubrica.rubric import RubricError
from rubrica.web.catalogue.models import Picture, PressSettings
from rubrica.web.catalogue.pictures import forget_content, keep_picture
from rubrica.web.moving.names import digest, earlier_file, is_text, newest_file, number_in, review_of
from rubrica.web.moving.refusing import RefusedError, StaysError
from rubrica.web.moving.rehearsing import rehearsing, saving
from rubrica.web.moving.renames import follow_newest, rename_in
from rubrica.web.moving.report import NEW, REFUSED, RENAMED, WAITS, Report, Run, change_of
from rubrica.web.moving.reviews import ReviewFiles, save_review
from rubrica.web.moving.rows import data_of_row, digests_of_rows
from rubrica.web.moving.saving import name_press, save_file, save_picture, save_theme_file
from rubrica.web.moving.stepping import Sides, finish, keep_both, look_at_both, renames_here, unresolved
from rubrica.web.publishing.waiting import ring
from rubrica.web.reviews.around import renew_index
from rubrica.web.reviews.models import Redirect, Review
from rubrica.web.reviews.publications import lead, rename
from rubrica.web.reviews.rereading import read_to_the_end
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import rename_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from rubrica.web.changes import Announcement
    from rubrica.web.place import Place

ORDER = ("pictures", "theme", "rubrics", "rubrica.toml", "critics", "works", "pages", "articles", "lists", "reviews")
"""What comes later is read with what comes before. What goes, goes the other way round."""

AT_ONCE = 50
"""Files, or reviews, in one transaction: others may write in between."""


def push(root: Path, place: Place, run: Run) -> Report:
    """Bring the press up to date with a folder. Raises PressError where the folder cannot be read."""
    with rehearsing(run):
        is_new = not PressSettings.objects.exists()
        if not run.dry:
            renew_index()
        if is_new:
            name_press(root.resolve().name)
        sides = look_at_both(root, place, run)
        has_saved = _bring(sides, run)
    if has_saved and not run.dry:
        read_to_the_end()
        sides.there = digests_of_rows(place)
        sides.compare()
        ring(place.site)
    return finish(sides, run)


def _bring(sides: Sides, run: Run) -> bool:
    """Bring what changed in the folder, and say what changed in the press. Whether there was something to save."""
    _rename(sides, run)
    found = sides.compare()
    blocked = unresolved(sides, found.here)
    groups = _groups(sides, [name for name in found.here if name not in blocked])
    for start in range(0, len(groups), AT_ONCE):
        run.tell("pushing", start, len(groups))
        _save(sides, groups[start : start + AT_ONCE], run)
    _lead_on(sides, run)
    for name in found.there:
        sides.report.add(WAITS, name, "`rubrica pull` brings it into the folder")
    keep_both(sides, found.both, run)
    return bool(groups)


def _rename(sides: Sides, run: Run) -> None:
    """Rename in the press what was renamed in the folder."""
    for old, new in renames_here(sides).items():
        if not _rename_row(old, new, run):
            continue
        sides.report.add(RENAMED, old, f"is {new}; its old address leads there")
        for before, after in follow_newest(sides.base, sides.folder, old, new, really=not run.dry):
            sides.report.add(RENAMED, before, f"is {after}, as its newest text")
        for digests in (sides.base, sides.there):
            rename_in(digests, old, new)


def _rename_row(old: str, new: str, run: Run) -> bool:
    """Give a review or a text its new address, unless something has it, or had it."""
    kind, slug, other = old.partition("/")[0], old.rpartition("/")[2][:-3], new.rpartition("/")[2][:-3]
    with saving(run) as change:
        if kind == "reviews":
            if Review.objects.filter(slug=other).exists():
                return False
            rename(change, Review.objects.get(slug=slug), other)
        elif Text.objects.filter(kind=kind, slug=other).exists():
            return False
        else:
            rename_text(change, Text.objects.get(kind=kind, slug=slug), other)
    return True


def _lead_on(sides: Sides, run: Run) -> None:
    """What redirects.toml says has moved leads on, unless the press knows better."""
    known = set(Redirect.objects.values_list("old", flat=True))
    come = [(old, new) for old, new in read_moves(sides.folder.root).moved if old not in known]
    for old, new in come:
        sides.report.add(NEW, FILE, f"{old} leads to {new}")
    if come:
        with saving(run):
            for old, new in come:
                lead(old, new)


def _groups(sides: Sides, names: Iterable[str]) -> list[list[str]]:
    """The files that are saved together, in the order in which they are: those of a review are one group."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(f"reviews/{review_of(name)}" if review_of(name) else name, []).append(name)
    come = {group: any(name in sides.folder.paths for name in files) for group, files in groups.items()}
    rank = {group: ORDER.index(group.partition("/")[0]) for group in groups}
    return [
        groups[one]
        for one in sorted(groups, key=lambda one: (not come[one], rank[one] if come[one] else -rank[one], one))
    ]


def _save(sides: Sides, groups: list[list[str]], run: Run) -> None:
    """Save groups in one transaction. One that is refused holds up no other."""
    names = [name for files in groups for name in files]
    read = {name: sides.folder.paths[name].read_bytes() if name in sides.folder.paths else None for name in names}
    saver = Saver(sides, read, run)
    with saving(run) as change:
        for files in groups:
            saver.try_to_save(change, files)
    saver.settle()


class Saver:
    """Saves files whose bytes are `read` already. Pictures are kept and made ready before the transaction."""

    def __init__(self, sides: Sides, read: dict[str, bytes | None], run: Run) -> None:
        self.sides, self.read, self.run = sides, read, run
        self.saved: list[tuple[str, str]] = []
        self.said: dict[str, str] = {}
        self.after: list[Callable[[], object]] = []
        self.pictures = {
            name: keep_picture(sides.place, name.partition("/")[2], data) if data is not None else None
            for name, data in read.items()
            if name.startswith("pictures/") and not run.dry
        }

    def try_to_save(self, change: Announcement, files: list[str]) -> None:
        sides = self.sides
        try:
            with transaction.atomic():
                for name in files:
                    data = data_of_row(sides.place, name) if is_text(name) else None
                    if is_text(name) and _digest(data) != sides.there.get(name):
                        raise RefusedError("the press was changed just now. Push again")
                self._save(change, files)
        except (RefusedError, PressError, RubricError) as error:
            for name in files:
                sides.report.add(REFUSED, name, str(error).rstrip("."))
                if isinstance(error, StaysError) and self.read[name] is None:
                    sides.base.pop(name, None)  # it has come again, for the next pull
            return
        self.saved += [(change_of(sides.there.get(name), _digest(self.read[name])), name) for name in files]

    def _save(self, change: Announcement, files: list[str]) -> None:
        name = files[0]
        if self.run.dry and not is_text(name):
            return  # a file on the disk, which nothing takes back
        if review_of(name):
            self._save_review(change, files)
        elif name.startswith("pictures/"):
            row = self.pictures[name]
            if row is None:
                content = Picture.objects.get(name=name.partition("/")[2]).content
                self.after.append(lambda: forget_content(self.sides.place, content))
            save_picture(change, name, row)
        elif name.startswith("theme/"):
            save_theme_file(change, self.sides.place, name, self.read[name])
        else:
            self.said[name] = save_file(change, name, self.read[name])

    def _save_review(self, change: Announcement, files: list[str]) -> None:
        folder, slug = self.sides.folder, review_of(files[0])
        earlier = frozenset(number_in(name) for name in folder.paths if review_of(name) == slug) - {0}
        before = data_of_row(self.sides.place, newest_file(slug))
        group = ReviewFiles(slug, {name: self.read[name] for name in files}, earlier, folder.days.get(slug, ""))
        number = save_review(change, group)
        if before is not None and number > group.number:
            self.after.append(lambda: folder.put(earlier_file(slug, number - 1), before))

    def settle(self) -> None:
        """Once it is certain: what else follows, and what became of each file."""
        for do in () if self.run.dry else self.after:
            do()
        for what, name in self.saved:
            fault = getattr(self.pictures.get(name), "fault", "")
            said = f"it cannot be shown: {fault}" if fault else self.said.get(name, "")
            self.sides.report.add(what, name, said.rstrip("."))


def _digest(data: bytes | None) -> str | None:
    return None if data is None else digest(data)
