"""Which keys have stopped being true since the last build."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.building.jobs import carrying, review_of
from rubrica.pages.building.packing import unpack_entry
from rubrica.pages.building.pictures import plain_name
from rubrica.pages.lists.lists import NEWEST
from rubrica.pages.press.press import KINDS
from rubrica.pages.text.clock import is_due

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.index import Index
    from rubrica.pages.values.entry import Entry


def published(manifest: Manifest, slug: str) -> bytes | None:
    """The packed entry of a review that anyone may see; None for one that waits, or is gone."""
    return None if slug in manifest.waiting else manifest.entries.get(slug)


def change_index(index: Index, touched: Iterable[str], manifest: Manifest) -> set[str]:
    """Give the index the entries that reviews have now; what it answers anew are the keys returned."""
    found: set[str] = set()
    for slug in touched:
        packed = published(manifest, slug)
        found |= _change(index, slug, unpack_entry(packed) if packed else None)
    return found


def _change(index: Index, slug: str, new: Entry | None) -> set[str]:
    old = index.by_slug.get(slug)
    moves = not keys.alike_in_lists(old, new)
    found = keys.of_change(old, new)
    ranks = {name for entry in (old, new) if entry and moves for name in keys.ranks_of(entry)}
    beside = _beside(index, slug) if moves and old else set()
    untold = {name for name in ranks if old not in index.ranked(*name)}
    turned = index.change(slug, new)
    found -= {keys.ranked(*name) for name in untold if new not in index.ranked(*name)}
    for name in turned:
        found |= {keys.ranked(*name), keys.parts(keys.BEST, name[0]), keys.groups(keys.BEST)}
    if any(_comes_or_goes(index, *name) for name in keys.stands_in(old) ^ keys.stands_in(new)):
        found.add(keys.PAGES)
    return found | beside | (_beside(index, slug) if moves and new else set())


def _comes_or_goes(index: Index, kind: str, name: str, part: str) -> bool:
    """Whether a list may have got its first review or lost its last, or outgrown its first page."""
    count = index.size(kind, name, part)
    return count <= 1 or (not part and NEWEST <= count <= NEWEST + 1) or kind == "archive"


def _beside(index: Index, slug: str) -> set[str]:
    beside = index.neighbours(slug)
    return {f"neighbours:{entry.slug}" for entry in (beside.previous, beside.next) if entry}


def keys_of_files(before: Manifest, after: Manifest, zone: str) -> Iterator[str]:
    """The keys of articles, pages, lists and pictures that are not as they were, or whose time has come."""
    changed = {path for path, _ in before.files.items() ^ after.files.items()}
    now_due = {name for name, time in before.waiting.items() if "/" in name and is_due(time, zone)}
    kinds = {path.partition("/")[0] for path in (*changed, *now_due)}.intersection(KINDS)
    for kind in kinds:
        yield f"texts:{kind}"
    pictures = {path.removeprefix("pictures/") for path in changed if path.startswith("pictures/")}
    if pictures or kinds:
        for key in set(chain.from_iterable(asked.split("\n") for asked in before.pages.values())):
            kind, _, name = key.partition(":")
            if (kind == "named" and kinds) or (kind == "picture" and plain_name(name) in pictures):
                yield key


def shows(manifest: Manifest, changed: set[str]) -> set[str]:
    """The reviews whose texts show a picture, or link to a name, that is not what it was."""
    keys = {key for key in changed if key.startswith(("picture:", "named:"))}
    return {review_of(address) for address in carrying(manifest.pages, keys)} if keys else set()
