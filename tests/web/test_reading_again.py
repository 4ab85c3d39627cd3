"""Settings that texts are read with are saved at once; texts are read again in parts, and readers see nothing half."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from rubrica.web.catalogue.press import settings_row
from rubrica.web.changes import writing
from rubrica.web.doctor.index import index
from rubrica.web.keeping.jobs import do_one, worker_of
from rubrica.web.keeping.rereading import read_again_when_due
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews import rereading
from rubrica.web.reviews.models import Review, Revision
from rubrica.web.reviews.publications import withdraw
from rubrica.web.reviews.rereading import is_reading_again, progress_of, read_on, read_to_the_end

from .edits import EDITS
from .studio import form_of, send
from .test_following import publish_afresh
from .test_published_folder import files_in
from .visitors import visitor

SETTINGS = ("save_settings_of_another_zone_and_policy", "save_settings_without_a_menu")


@pytest.fixture
def large(small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """A press that takes its few reviews for many."""
    monkeypatch.setattr(rereading, "FEW", 0)
    monkeypatch.setattr(rereading, "PART", 2)
    return small


@pytest.fixture
def changed(large: SimpleNamespace) -> Publisher:
    """The publisher of a press whose settings were just changed."""
    publisher = Publisher(large.place)
    publisher.catch_up()
    with writing() as change:
        EDITS[SETTINGS[0]](change)
    return publisher


@pytest.mark.parametrize("name", SETTINGS)
def test_what_is_read_in_parts_is_printed_as_if_it_were_printed_anew(large: SimpleNamespace, name: str) -> None:
    publisher = Publisher(large.place)
    publisher.catch_up()
    with writing() as change:
        EDITS[name](change)
    read_to_the_end()
    publisher.catch_up()
    assert files_in(large.place.site) == publish_afresh(large, large.place.data / "anew")
    assert list(index(None)) == []


def test_readers_see_the_press_as_it_was_until_all_is_read(large: SimpleNamespace, changed: Publisher) -> None:
    before = files_in(large.place.site)
    assert read_on()
    changed.catch_up()
    assert progress_of(settings_row()) == (2, Review.objects.count())
    assert files_in(large.place.site) == before
    read_to_the_end()
    changed.catch_up()
    assert files_in(large.place.site) != before


def test_what_is_withdrawn_meanwhile_is_gone_at_once(large: SimpleNamespace, changed: Publisher) -> None:
    with writing() as change:
        withdraw(change, Review.objects.get(slug="salt-radio"))
    changed.catch_up()
    assert "/reviews/salt-radio/index.html" not in files_in(large.place.site)
    assert not (large.place.site / "reviews/salt-radio/index.html").exists()


def test_settings_that_change_once_more_begin_again(large: SimpleNamespace, changed: Publisher) -> None:
    read_on()
    with writing() as change:
        EDITS[SETTINGS[1]](change)
    assert progress_of(settings_row()) == (0, Review.objects.count())


def test_a_text_that_cannot_be_read_keeps_up_no_other(large: SimpleNamespace, changed: Publisher) -> None:
    Revision.objects.filter(review__slug="salt-radio").update(rubric="gone")
    read_to_the_end()
    assert not is_reading_again()


def test_a_job_goes_on_where_a_killed_one_stopped(large: SimpleNamespace, changed: Publisher) -> None:
    read_on()
    assert [read_again_when_due(), read_again_when_due()] == [True, False]
    assert do_one(worker_of(large.place.site))
    assert not is_reading_again()
    assert not read_again_when_due()


def test_the_owner_is_told_how_far_it_is(large: SimpleNamespace) -> None:
    browser = visitor("owner")
    assert send(browser, form_of(browser, "/studio/settings/"), zone="Asia/Tokyo").status_code == 302
    page = browser.get("/studio/").content.decode()
    assert f"0 of {Review.objects.count()} reviews have been read again" in page
    read_to_the_end()
    assert "read again" not in browser.get("/studio/").content.decode()
