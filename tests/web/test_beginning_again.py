"""When a publisher cannot tell what its folder holds, it prints everything, and takes away what nobody asked for."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest

from rubrica.pages.building.manifest import private_folder
from rubrica.web import changes
from rubrica.web.catalogue.models import PressSettings
from rubrica.web.changes import Change, forget_old_changes
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.waiting import NotPrintedError, wait_for_publication

from .edits import EDITS
from .test_killed import publish_all, save
from .test_published_folder import files_in


def steps(press: SimpleNamespace) -> int:
    """How many parts a publisher does."""
    publisher, count = Publisher(press.place), 0
    while publisher.step():
        count += 1
    publisher.close()
    return count


def test_a_publisher_that_starts_again_has_nothing_to_do(small: SimpleNamespace) -> None:
    publish_all(small)
    stood = {path: path.stat().st_ino for path in small.place.site.rglob("*")}
    assert steps(small) == 1  # it looks for files that nobody asked for
    assert {path: path.stat().st_ino for path in small.place.site.rglob("*")} == stood


def test_pages_that_are_missing_torn_or_nobodys_are_put_right(small: SimpleNamespace) -> None:
    publish_all(small)
    whole = files_in(small.place.site)
    (small.place.site / "index.html").unlink()
    (small.place.site / "best/index.html").write_text("<!doc")
    (small.place.site / "reviews/stray").mkdir()
    (small.place.site / "reviews/stray/index.html").write_text("stray")
    publish_all(small)
    assert files_in(small.place.site) == whole


@pytest.mark.parametrize("lost", ["ledger", "log", "identity"])
def test_what_is_not_known_is_printed_anew(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    publish_all(small)
    save(1)
    if lost == "ledger":
        for path in private_folder(small.place.site).glob("pages-*"):
            path.unlink()
    elif lost == "log":
        monkeypatch.setattr(changes, "KEPT", 1)
        save(2)
        forget_old_changes()
        assert Change.objects.count() == 1
    else:
        PressSettings.objects.update(identity="00000000-0000-0000-0000-000000000001")
    (small.place.site / "reviews/the-tide-clerk/stray").mkdir()
    assert steps(small) > 3
    there = files_in(small.place.site)
    assert b"Salt Radio" in there["reviews/salt-radio/index.html"]
    assert ("reviews/the-tide-clerk/index.html" in there) == (lost == "log")  # shown again by the second save


def test_a_page_that_cannot_be_printed_stays_and_holds_up_no_other(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_all(small)

    def fail(*_: object) -> bytes:
        raise ValueError("no ink")

    before = files_in(small.place.site)["best/index.html"]
    publisher, number = Publisher(small.place), save(1)
    outlet = publisher.outlet
    outlet.routes = tuple(replace(one, gather=fail) if one.address == "/best/" else one for one in outlet.routes)
    publisher.catch_up()
    assert outlet.ledger.owed.failed() == {"/best/": "ValueError: no ink"}
    publisher.close()
    there = files_in(small.place.site)
    assert there["best/index.html"] == before
    assert b"Salt Radio 1" in there["tags/film/index.html"]
    assert wait_for_publication(small.place.site, number, "salt-radio", seconds=0)
    publish_all(small)
    assert files_in(small.place.site)["best/index.html"] != before


def test_a_review_that_cannot_be_printed_is_not_acknowledged(small: SimpleNamespace) -> None:
    publish_all(small)
    number = save(1)
    publish_all(small)
    ledger = Ledger(private_folder(small.place.site))
    ledger.owed.fail({"/reviews/salt-radio/": "ValueError: no ink"})
    ledger.close()
    with pytest.raises(NotPrintedError, match="/reviews/salt-radio/ could not be printed: ValueError: no ink"):
        wait_for_publication(small.place.site, number, "salt-radio", seconds=0)


def test_a_change_of_settings_is_never_ahead_of_a_publication(small: SimpleNamespace) -> None:
    publish_all(small)
    publisher = Publisher(small.place)
    with changes.writing() as change:
        EDITS["save_settings_of_another_name"](change)
    publisher.step()
    save(1)
    publisher.step()
    first = files_in(small.place.site)
    assert b"Salt Radio 1" in first["reviews/salt-radio/index.html"]
    assert b"Notes in Margins" in first["reviews/salt-radio/index.html"]
    assert b"Notes in Margins" not in first["about/index.html"]
    publisher.catch_up()
    assert all(b"Margin Notes" not in data for data in files_in(small.place.site).values())
