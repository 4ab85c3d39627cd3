"""`rubrica doctor`: one look after the other; what needs a whole database is not looked at without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import Error

from rubrica.web.doctor import database, index, pages, pictures, rights, sums, talk
from rubrica.web.doctor.finding import Examined, Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rubrica.pages.building.progress import Progress
    from rubrica.web.place import Place

FIRST = (database.database, database.tables)
"""What everything else rests on."""

THEN = (
    database.orphans,
    index.rubrics,
    index.texts,
    index.index,
    talk.comments,
    talk.addresses,
    talk.letters,
    sums.sums,
    pictures.originals,
    pictures.prepared,
    pictures.orphans,
    pages.pages,
)
ALWAYS = (rights.rights, rights.owners, rights.leftovers)


def examine(place: Place, tell: Progress, *, repair: bool) -> Iterator[Examined]:
    """Look at everything, and repair what can be, where that is asked for."""
    looks, rests = (*FIRST, *THEN, *ALWAYS), True
    for done, look in enumerate(looks):
        tell("looking", done, len(looks))
        if rests or look in ALWAYS:
            for examined in _look(look, place, repair=repair):
                rests = rests and (look not in FIRST or examined.repaired)
                yield examined


def _look(look: Callable[[Place], Iterable[Finding]], place: Place, *, repair: bool) -> Iterator[Examined]:
    try:
        findings = list(look(place))
    except Error as error:
        said = str(error).strip().partition("\n")[0]
        findings = [Finding("database-damaged", look.__name__, f"it cannot be asked: {said}", database.AGAIN)]
    for finding in findings:
        yield _repair(finding) if repair and finding.repair else Examined(finding)


def _repair(finding: Finding) -> Examined:
    assert finding.repair is not None
    try:
        said = finding.repair()
    except (OSError, Error) as error:
        return Examined(finding, said=f"It could not be repaired: {error}")
    return Examined(finding, repaired=said is None, said=said or "")
