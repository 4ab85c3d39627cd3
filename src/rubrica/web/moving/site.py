"""`rubrica export site`: the published folder once more, elsewhere, for any web server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.building.files import may_write
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.around import renew_index

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place


def export_site(place: Place, out: Path, tell: Progress) -> tuple[int, dict[str, str]]:
    """Publish into a folder of its own. Gives how many pages stand there, and which could not be printed, and why.
    What was exported before is kept, and only what has changed is printed. Raises PressError where the folder is not
    ours, HeldError where somebody publishes into it."""
    may_write(out)
    renew_index()
    publisher = Publisher(place, out)
    try:
        ledger = publisher.outlet.ledger
        while publisher.step():
            pages, due = len(ledger.pages.sizes()), ledger.owed.count()
            tell("printing", pages - min(due, pages), pages)
        return len(ledger.pages.sizes()), ledger.owed.failed()
    finally:
        publisher.close()
