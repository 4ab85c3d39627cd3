"""What a publisher does where its folder is not what it knows, or what it knows is not this press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web.changes import last_number
from rubrica.web.publishing.beside import BESIDE, needless
from rubrica.web.publishing.due import everything
from rubrica.web.publishing.kept import Kept
from rubrica.web.publishing.routes import SOON
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.turning import today

if TYPE_CHECKING:
    from rubrica.web.publishing.outlet import Outlet


def owe_what_is_damaged(outlet: Outlet) -> None:
    """Pages that are missing, or not as long as they should be, are due, and those that could not be printed."""
    ledger, there = outlet.ledger, dict(outlet.folder.addresses())
    damaged = [address for address, size in ledger.pages.sizes().items() if there.get(address) != size]
    with ledger.saving():
        ledger.pages.doubt(damaged)
        ledger.owed.owe(dict.fromkeys([*damaged, *ledger.owed.failed()], SOON), outlet.route_of)
        ledger.note("sweep", "wanted")


def begin_again(outlet: Outlet) -> None:
    """Everything is due, and what stands there for no reason is taken away at once."""
    outlet.kept = Kept(served=outlet.kept.served)
    source = RowSource(outlet.kept)
    outlet.theme(source, anew=True)
    pages = everything(source, outlet.routes)
    there = {address for address, _ in outlet.folder.addresses() if not address.startswith(BESIDE)}
    gone = (there | outlet.ledger.pages.sizes().keys()) - pages.keys()
    outlet.folder.remove(gone)
    with outlet.ledger.saving():
        outlet.ledger.pages.remove(gone)
        outlet.ledger.owed.owe(pages, outlet.route_of, anew=True)
        outlet.ledger.note("made by", outlet.made_by())
        outlet.ledger.note("position", str(last_number()))
        outlet.ledger.note("day", today(source.press))


def sweep(outlet: Outlet) -> bool:
    """Once nothing is due: take away pictures and theme files that no page asks for. False where that was done."""
    if not outlet.ledger.get("sweep"):
        return False
    theme = outlet.theme(RowSource(outlet.kept))
    there = [address for address, _ in outlet.folder.addresses()]
    shown = outlet.ledger.pages.keys_of_kind("picture")
    pages = {address for address in there if not address.startswith(BESIDE)} - outlet.ledger.pages.sizes().keys()
    outlet.folder.remove(needless(there, shown, theme, outlet.place) | pages)
    with outlet.ledger.saving():
        outlet.ledger.note("sweep", "")
    return True
