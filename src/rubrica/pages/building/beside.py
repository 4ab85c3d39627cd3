"""What stands beside the pages: theme files, pictures, share cards. Each is made once, and found by its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.cards.card import card_file
from rubrica.pages.cards.gathering import gather_card, gather_press_card
from rubrica.pages.data.head import PRESS_CARD
from rubrica.pages.routes import numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rubrica.pages.building.files import Folder
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.building.pictures import Pictures
    from rubrica.pages.building.progress import Progress
    from rubrica.pages.folder import FolderSource
    from rubrica.pages.theme import Theme
    from rubrica.pages.values.entry import Entry

NOTHING_ASKED = ""
"""The keys of a file that is made of no text."""


def write_theme(theme: Theme, folder: Folder, manifest: Manifest) -> None:
    """The stylesheet, fonts and icon."""
    for address, data in theme.files:
        folder.write(address, data)
        manifest.pages[address] = NOTHING_ASKED


def link_pictures(pictures: Pictures, folder: Folder, manifest: Manifest) -> None:
    """The pictures that a page shows: those of drafts are nobody's business yet."""
    files = {f"/media/{file.name}": file for file in pictures.files(_pictures_in(manifest.pages.values()))}
    for address in [address for address in manifest.pages if address.startswith("/media/") and address not in files]:
        del manifest.pages[address]
    for address, file in files.items():
        folder.link(address, file)
        manifest.pages[address] = NOTHING_ASKED


def show_the_same(before: Manifest, after: Manifest, printed: Iterable[str], changed: set[str]) -> bool:
    """Whether pages that were printed anew, or are gone, show the pictures that they showed before."""
    if any(key.startswith("picture:") for key in changed):
        return False
    addresses = {*printed, *(before.pages.keys() - after.pages.keys())}
    then, now = (
        _pictures_in(found for address in addresses if (found := manifest.pages.get(address)))
        for manifest in (before, after)
    )
    return then == now


def _pictures_in(pages: Iterable[str]) -> set[str]:
    return {key[8:] for keys in pages if "picture:" in keys for key in keys.split("\n") if key.startswith("picture:")}


def draw_press_card(source: FolderSource, folder: Folder, manifest: Manifest) -> None:
    """The card of all pages that have no picture of their own: the press and what it says of itself."""
    card = gather_press_card(source)
    folder.write(PRESS_CARD, card_file(card, manifest.private / "cards", source.press.root / "theme").read_bytes())
    manifest.pages[PRESS_CARD] = NOTHING_ASKED


def draw_cards(
    source: FolderSource, entries: Sequence[Entry], folder: Folder, manifest: Manifest, progress: Progress
) -> None:
    """The share cards of some reviews, and of their revisions where there are several, which say which they are: drawn
    unless one with the same content was drawn before."""
    own = source.press.root / "theme"
    for number, entry in enumerate(entries):
        progress("drawing cards", number, len(entries))
        for _, revision in (entry.slug, ""), *numbered(source, entry):
            card = gather_card(source, entry.slug, revision)
            address = entry.address + (f"revisions/{revision}/card.png" if revision else "card.png")
            folder.write(address, card_file(card, manifest.private / "cards", own).read_bytes())
            manifest.pages[address] = NOTHING_ASKED
    progress("drawing cards", len(entries), len(entries))
