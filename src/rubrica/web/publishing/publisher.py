"""The publisher of one folder: it follows the log of changes and keeps the folder true.

    read the changes -> what is due -> gather and render -> write, durably -> save keys and position

Whoever dies on the way leaves old pages or new ones, and a position that has not moved: the next publisher does the
same again. What nobody waits for is noted as due together with the position, and done in small parts in between.
"""

from __future__ import annotations

from time import time
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.text.clock import now
from rubrica.web.changes import changes_after, last_number
from rubrica.web.faults import fault_point
from rubrica.web.publishing.due import Due, due_after
from rubrica.web.publishing.mending import begin_again, owe_what_is_damaged, sweep
from rubrica.web.publishing.outlet import Outlet
from rubrica.web.publishing.printing import Printed
from rubrica.web.publishing.routes import CARDS, WAITED_FOR, urgency_of
from rubrica.web.publishing.rows import RowSource
from rubrica.web.publishing.snapshot import one_moment
from rubrica.web.publishing.turning import today, turned
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.rereading import is_reading_again

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from rubrica.pages.theme import Theme
    from rubrica.web.changes import Change
    from rubrica.web.place import Place

ALL_BUT_CARDS = CARDS - 1
"""The most urgent pages up to here carry texts as texts."""

PART = 25
"""Pages that are made in one go when nobody waits: a publication waits for no more than these."""


class Publisher:
    """Publishes into the folder `out`, as `served` where the press answers there. Raises HeldError where somebody else
    publishes into it."""

    def __init__(
        self, place: Place, out: Path | None = None, clock: Callable[[], float] = time, *, served: bool = True
    ) -> None:
        self.outlet = Outlet(place, out or place.site, served=served)
        self._clock = clock
        self._knows_its_press = False
        self._minute = ""
        owe_what_is_damaged(self.outlet)

    def close(self) -> None:
        self.outlet.close()

    def catch_up(self) -> None:
        """Do all there is to do."""
        while self.step():
            pass

    def step(self) -> bool:
        """Follow the changes there are, or do a part of what else is due. False when there was nothing to do. While
        texts are being read again lists say this and that, and nothing is printed but what somebody takes back."""
        if is_reading_again():
            return self._is_something_taken_back() and self._follow()
        return (
            self._follow()
            or self._do_a_part()
            or self._tell_what_waited()
            or self._turn_the_day()
            or sweep(self.outlet)
        )

    def _follow(self) -> bool:
        """Read what has changed, and print what is waited for."""
        outlet = self.outlet
        if self._knows_its_press and last_number() == outlet.ledger.position:
            return False
        with one_moment():
            changes = self._changes()
            if changes is None:
                begin_again(outlet)
                self._knows_its_press = True
                return True
            if not changes:
                return False
            changed = {key for change in changes for key in change.keys}
            paced = outlet.ledger.pace.divide(changed, self._clock())
            changed -= paced.waiting
            outlet.kept.forget(changed)
            source = RowSource(outlet.kept)
            theme = outlet.theme(source, anew=keys.SITE in changed)
            due = due_after(changed, source, outlet.routes, outlet.ledger)
            printed = self._print_first(due, source, theme, whole=any(change.whole for change in changes))
        gone = due.gone | printed.gone
        left = due.pages.keys() - printed.pages.keys() - printed.failed.keys() - gone
        outlet.save(printed, gone, {address: due.pages[address] for address in left}, changes[-1].number, paced)
        return True

    def _is_something_taken_back(self) -> bool:
        return any(change.whole for change in changes_after(self.outlet.ledger.position) or ())

    def _changes(self) -> list[Change] | None:
        """What to follow; None where the folder is of another press, another Rubrica, too far behind, or where so much
        has changed that everything is due."""
        if not self._knows_its_press and self.outlet.ledger.get("made by") != self.outlet.made_by():
            return None
        self._knows_its_press = True
        changes = changes_after(self.outlet.ledger.position)
        return None if any(keys.EVERYTHING in change.keys for change in changes or ()) else changes

    def _print_first(self, due: Due, source: RowSource, theme: Theme, *, whole: bool) -> Printed:
        """Print what somebody waits for: a review's own pages, home and feeds, or all that is not drawn."""
        until = ALL_BUT_CARDS if whole else WAITED_FOR
        first = [address for address, urgency in due.pages.items() if urgency <= until]
        printed = self.outlet.print(first, source, theme)
        if whole and printed.come:
            more = self.outlet.print(printed.come, source, theme)
            printed.pages |= more.pages
            printed.failed |= more.failed
        due.pages |= printed.come
        fault_point("pages-gathered")
        return printed

    def _do_a_part(self) -> bool:
        """Print the next pages that are due."""
        due = self.outlet.ledger.owed.most_urgent(PART)
        if not due:
            return False
        with one_moment():
            source = RowSource(self.outlet.kept)
            printed = self.outlet.print([address for address, _ in due], source, self.outlet.theme(source))
        self.outlet.save(printed, printed.gone, printed.come)
        return True

    def _tell_what_waited(self) -> bool:
        """Whoever changed something within a minute of the last time is due now."""
        paced = self.outlet.ledger.pace.due(self._clock())
        if not paced.told:
            return False
        pages = self.outlet.ledger.pages.carrying(paced.told)
        self.outlet.save(Printed(), (), {page: urgency_of(page, set()) for page in pages}, paced=paced)
        return True

    def _turn_the_day(self) -> bool:
        """Print what a new day alone has changed. Looked at once a minute; who dies on the way looks again."""
        minute, ledger = now().isoformat()[:16], self.outlet.ledger
        if minute == self._minute:
            return False
        self._minute, press = minute, press_now()
        noted, day = ledger.get("day"), today(press)
        if noted == day:
            return False
        changed = turned(press, noted, day)
        self.outlet.kept.forget(changed)
        pages = ledger.pages.carrying(changed)
        self.outlet.save(Printed(), (), {page: urgency_of(page, set()) for page in pages})
        with ledger.saving():
            ledger.note("day", day)
        return bool(pages)
