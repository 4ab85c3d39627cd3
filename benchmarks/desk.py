"""What the pages cost that ask about all scores, in a press of many reviews by one critic, in rows.

On SQLite, or on the empty database that RUBRICA_DATABASE_URL names:

python -m benchmarks.desk [DOCUMENTS]
"""

from __future__ import annotations

import shutil
import sys
import time

from benchmarks import publishing
from benchmarks.publishing import ROOM

PAGES = (
    "/studio/rubrics/",
    "/studio/rubrics/anime/",
    "/studio/rubrics/anime/edit/",
    "/studio/calibration/",
    "/studio/calibration/ties/",
    "/studio/calibration/words/",
    "/studio/calibration/again/",
)


def main(documents: int = 10_000) -> None:
    import django
    from django.core.management import call_command

    (ROOM / "data").mkdir()
    django.setup()
    call_command("migrate", verbosity=0)
    try:
        publishing._load(documents)
        _measure()
    finally:
        shutil.rmtree(ROOM)


def _measure() -> None:
    from django.test import Client
    from tests.web.studio import form_of

    from rubrica.web.accounts.models import Critic
    from rubrica.web.reviews.listing_models import Listing

    Listing.objects.update(critic="one")
    critic = Critic.objects.create(slug="one", username="one", role="owner")
    browser = Client(headers={"host": "localhost"})
    browser.force_login(critic, "allauth.account.auth_backends.AuthenticationBackend")
    for address in PAGES:
        _tell(address, lambda address=address: browser.get(address))  # type: ignore[misc]
    form = form_of(browser, PAGES[2], -1).fields | {"do": "look", "places": "0"}
    _tell("what an edition would do", lambda: browser.post(PAGES[2], form))


def _tell(name: str, ask) -> None:  # type: ignore[no-untyped-def]
    """Processor time, which a busy machine changes less than the clock's: after a change, and when nothing is new."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from rubrica.web.studio.calibration import gathering
    from rubrica.web.studio.marks import _marks

    times = []
    ask()
    for is_new in (True,) * 5 + (False,) * 5:
        if is_new:
            _marks.cache_clear()
            gathering._kept.clear()
        begun = time.process_time()
        with CaptureQueriesContext(connection) as queries:
            ask()
        times.append((time.process_time() - begun) * 1000)
    print(f"{name}: {min(times[:5]):.0f} ms after a change, {min(times[5:]):.0f} ms else, {len(queries)} queries")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
