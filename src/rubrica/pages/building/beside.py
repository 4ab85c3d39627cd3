"""What stands beside the pages: theme files, pictures, share cards. Each is made once, and found by its content."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from rubrica.pages.cards.card import card_file, card_of
from rubrica.pages.review.rows import named_here
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from rubrica.pages.building.files import Folder
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.building.pictures import Pictures
    from rubrica.pages.building.progress import Progress
    from rubrica.pages.folder import FolderSource
    from rubrica.pages.theme import Theme


def write_beside(theme: Theme, pictures: Pictures, folder: Folder, manifest: Manifest) -> None:
    """The stylesheet, fonts and icon, and the pictures that a page shows: those of drafts are nobody's business yet."""
    for address, data in theme.files:
        folder.write(address, data)
        manifest.pages[address] = ()
    asked = {key.partition(":")[2] for keys in manifest.pages.values() for key in keys if key.startswith("picture:")}
    for file in pictures.files(asked):
        folder.link(f"/media/{file.name}", file)
        manifest.pages[f"/media/{file.name}"] = ()


def draw_cards(source: FolderSource, folder: Folder, manifest: Manifest, progress: Progress) -> None:
    """A share card for every revision, drawn unless one with the same content was drawn before."""
    own = source.press.root / "theme"
    site = source.site()
    entries = source.newest(len(manifest.entries))
    for number, entry in enumerate(entries):
        progress("drawing cards", number, len(entries))
        words = words_of(entry.language)
        for revision in [one.number for one in source.history(entry.slug)] if entry.revision > 1 else [1]:
            newest = revision == entry.revision
            published = source.published(entry.slug, revision)
            shown = replace(published.entry, scores=named_here(published.entry, published.printed.body))
            note = "" if newest else words.of("nth_revision", words.nth(revision))
            card = card_of(shown, site, words.day(shown.date), note)
            address = entry.address + ("card.png" if newest else f"revisions/{revision}/card.png")
            folder.write(address, card_file(card, manifest.private / "cards", own).read_bytes())
            manifest.pages[address] = ()
    progress("drawing cards", len(entries), len(entries))
