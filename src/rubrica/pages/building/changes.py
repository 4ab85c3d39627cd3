"""Which keys have stopped being true since the last build."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.building.packing import unpack_entry
from rubrica.pages.building.pictures import plain_name
from rubrica.pages.index import Index
from rubrica.pages.press.press import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.folder import FolderSource
    from rubrica.pages.values.entry import Entry


def changed_keys(before: Manifest, after: Manifest, changed: Iterable[str], source: FolderSource) -> set[str]:
    """The keys of the reviews in `changed`, of vanished ones, and of every other file that is not as it was."""
    found: set[str] = set()
    moved: list[str] = []
    for slug in {*changed, *(before.entries.keys() - after.entries.keys())}:
        old, new = _published(before, slug), source.index.by_slug.get(slug)
        found |= keys.of_change(old, new)
        if not keys.alike_in_lists(old, new):
            moved.append(slug)
    if moved:
        old_index = Index(unpack_entry(packed) for slug, packed in before.entries.items() if slug not in before.waiting)
        for index in (old_index, source.index):
            found.update(f"neighbours:{entry.slug}" for entry in _beside(index, moved))
    return found | set(_of_other_files(before, after))


def _published(manifest: Manifest, slug: str) -> Entry | None:
    packed = manifest.entries.get(slug)
    return unpack_entry(packed) if packed and slug not in manifest.waiting else None


def _beside(index: Index, slugs: list[str]) -> Iterator[Entry]:
    for slug in slugs:
        if slug in index.by_slug:
            beside = index.neighbours(slug)
            yield from (entry for entry in (beside.previous, beside.next) if entry)


def _of_other_files(before: Manifest, after: Manifest) -> Iterator[str]:
    changed = {path for path, _ in before.files.items() ^ after.files.items()}
    now_due = {name for name in before.waiting if "/" in name and name not in after.waiting}
    if not changed and not now_due:
        return
    kinds = {path.partition("/")[0] for path in changed} | {name.partition("/")[0] for name in now_due}
    for kind in kinds.intersection(KINDS):
        yield f"texts:{kind}"
    pictures = {path.removeprefix("pictures/") for path in changed if path.startswith("pictures/")}
    if pictures or kinds.intersection(KINDS):
        for key in set(chain.from_iterable(before.pages.values())):
            kind, _, name = key.partition(":")
            if (kind == "named" and kinds.intersection(KINDS)) or (kind == "picture" and plain_name(name) in pictures):
                yield key
