"""`rubrica export site`: the published folder once more, elsewhere, with what a web server must know beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.building.files import may_write
from rubrica.pages.building.hosting import hosting_files
from rubrica.pages.values.moves import Moves
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.around import renew_index
from rubrica.web.reviews.models import Gone, Redirect, Review, State
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.rereading import read_to_the_end

if TYPE_CHECKING:
    from pathlib import Path

    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place


def export_site(place: Place, out: Path, tell: Progress, *, served: bool = True) -> tuple[int, dict[str, str]]:
    """Publish into a folder of its own, as `served` or for a host behind which no press answers forms. Gives how many
    pages stand there, and which could not be printed, and why. What was exported before is kept, and only what has
    changed is printed. Raises PressError where the folder is not ours, HeldError where somebody publishes into it."""
    may_write(out)
    renew_index()
    read_to_the_end()
    publisher = Publisher(place, out, served=served)
    try:
        ledger = publisher.outlet.ledger
        while publisher.step():
            pages, due = len(ledger.pages.sizes()), ledger.owed.count()
            tell("printing", pages - min(due, pages), pages)
        publisher.outlet.folder.write(hosting_files(_moves(), list(ledger.pages.sizes()), press_now().site))
        return len(ledger.pages.sizes()), ledger.owed.failed()
    finally:
        publisher.close()


def _moves() -> Moves:
    """What the server answers at addresses where no page stands."""
    taken = Review.objects.filter(state__in=(State.WITHDRAWN, State.BINNED), revisions__isnull=False)
    deleted = Gone.objects.values_list("address", flat=True)
    slugs = {*taken.values_list("slug", flat=True), *(address.split("/")[2] for address in deleted)}
    return Moves(tuple(Redirect.objects.order_by("old").values_list("old", "new")), tuple(sorted(slugs)))
