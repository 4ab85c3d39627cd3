"""Every kind of damage is found and named, and what rests on something whole is made again."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.db import connection
from django.utils import timezone
from PIL import Image

from rubrica.pages.building.manifest import private_folder
from rubrica.pages.building.progress import quiet
from rubrica.web.catalogue.models import Picture, PressSettings
from rubrica.web.catalogue.pictures import keep_picture, put_picture
from rubrica.web.changes import writing
from rubrica.web.comments.address_models import CommentAddress
from rubrica.web.comments.models import Comment
from rubrica.web.doctor import pages
from rubrica.web.doctor.examining import examine
from rubrica.web.doctor.finding import CODES
from rubrica.web.mail.models import Mail
from rubrica.web.place import Place
from rubrica.web.publishing.ledger import Ledger
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.listing_models import Listing
from rubrica.web.reviews.models import Review, Revision, State
from rubrica.web.reviews.text_models import Text

from .comments import HAPPY, sent
from .conftest import Copied, fill_small, leave
from .edits import EDITS
from .test_published_folder import files_in


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOMENT", 0)


@pytest.fixture(params=["sqlite", "postgresql"])
def well(request: pytest.FixtureRequest, copied: Copied) -> SimpleNamespace:
    """The small press with one picture, published, and nothing wrong with it."""
    return copied("well", request.param, fill_well)


def fill_well(place: Place) -> None:
    fill_small(place)
    place.data.chmod(0o700)
    Image.new("RGB", (40, 30), "red").save(red := BytesIO(), "PNG")
    row = keep_picture(place, "red.png", red.getvalue())
    with writing() as change:
        put_picture(change, row)


def test_nothing_is_found_where_nothing_is_wrong(well: SimpleNamespace) -> None:
    assert codes(well.place) == []


def codes(place: Place, *, repair: bool = False) -> list[str]:
    """What is found, and with `repair` what is left."""
    found = examine(place, quiet, repair=repair)
    return [one.finding.code for one in found if not (repair and one.repaired)]


def original(press: SimpleNamespace) -> Path:
    return next(press.place.originals.rglob("red.png"))


def tear(place: Place) -> None:
    path = place.site / "reviews/salt-radio/index.html"
    path.write_bytes(path.read_bytes().replace(b"Salt Radio", b"Malt Radio"))


DAMAGE: dict[str, Callable[[SimpleNamespace], object]] = {}


def damage(code: str) -> Callable[[Callable[[SimpleNamespace], object]], None]:
    return lambda do: DAMAGE.update({code: do})


@damage("index-older")
def another_rubrica(press: SimpleNamespace) -> None:
    PressSettings.objects.update(index="another")


@damage("index-wrong")
def a_review_in_no_list(press: SimpleNamespace) -> None:
    Listing.objects.get(slug="salt-radio").delete()


@damage("comment-astray")
def an_answer_to_a_comment_elsewhere(press: SimpleNamespace) -> None:
    slug = Review.objects.exclude(slug="salt-radio").order_by("slug")[0].slug
    other = sent(replace(HAPPY, text="Elsewhere."), slug).comment
    Comment.objects.filter(pk=sent().comment.pk).update(answers=other)


@damage("network-kept")
def a_network_that_was_to_be_forgotten(press: SimpleNamespace) -> None:
    sent(replace(HAPPY, network="203.0.113.9"))
    CommentAddress.objects.update(at=timezone.now() - timedelta(days=33))


@damage("picture-unprepared")
def a_prepared_file_is_gone(press: SimpleNamespace) -> None:
    (press.place.prepared / Picture.objects.get(name="red.png").files[0]).unlink()


@damage("picture-orphaned")
def a_picture_of_nobody(press: SimpleNamespace) -> None:
    (press.place.originals / "nobody").mkdir(parents=True)
    (press.place.originals / "nobody/blue.png").write_bytes(b"blue")


@damage("page-missing")
def a_page_is_gone(press: SimpleNamespace) -> None:
    (press.place.site / "reviews/salt-radio/index.html").unlink()


@damage("page-torn")
def a_page_of_the_same_size_says_otherwise(press: SimpleNamespace) -> None:
    tear(press.place)


@damage("page-orphaned")
def a_page_of_nobody(press: SimpleNamespace) -> None:
    (press.place.site / "reviews/stray").mkdir()
    (press.place.site / "reviews/stray/index.html").write_text("stray")


@damage("page-stale")
def a_change_that_nobody_published(press: SimpleNamespace) -> None:
    with writing() as change:
        EDITS["correct_a_word"](change)


@damage("page-failed")
def a_page_could_not_be_printed(press: SimpleNamespace) -> None:
    ledger = Ledger(private_folder(press.place.site))
    ledger.owed.fail({"/best/": "ValueError: no ink"})
    ledger.close()


@damage("ledger-damaged")
def the_ledger_is_torn(press: SimpleNamespace) -> None:
    for path in private_folder(press.place.site).glob("pages-*"):
        path.write_bytes(b"nonsense " * 400)


@damage("rights-wrong")
def others_may_read_the_secret(press: SimpleNamespace) -> None:
    (press.place.data / "secret").write_text("s")
    (press.place.data / "secret").chmod(0o644)


@damage("leftover")
def somebody_was_killed(press: SimpleNamespace) -> None:
    path = press.place.data / ".notes.backup.1.new"
    path.write_text("half")
    os.utime(path, (time.time() - 7200,) * 2)


@pytest.mark.parametrize("code", [*DAMAGE])
def test_what_can_be_made_again_is(well: SimpleNamespace, code: str) -> None:
    whole = files_in(well.place.site)
    DAMAGE[code](well)
    assert codes(well.place) == [code]
    assert codes(well.place, repair=True) == []
    assert codes(well.place) == []
    if code != "page-stale":
        assert files_in(well.place.site) == whole


@damage("picture-missing")
def a_picture_is_gone(press: SimpleNamespace) -> None:
    original(press).unlink()


@damage("picture-damaged")
def a_picture_is_torn(press: SimpleNamespace) -> None:
    original(press).write_bytes(original(press).read_bytes()[:-9])


@damage("rubric-missing")
def a_rubric_is_gone(press: SimpleNamespace) -> None:
    Revision.objects.filter(review__slug="salt-radio").update(rubric="tea")


@damage("text-missing")
def texts_are_gone(press: SimpleNamespace) -> None:
    Text.objects.create(kind="articles", slug="tea", state=State.PUBLISHED)


@damage("owner-wrong")
def somebody_was_root(press: SimpleNamespace) -> None:
    os.chown(original(press), 12345, 12345)


@pytest.mark.parametrize(
    "code", ["picture-missing", "picture-damaged", "rubric-missing", "text-missing", "owner-wrong"]
)
def test_what_rests_on_nothing_is_named_and_left(well: SimpleNamespace, code: str) -> None:
    if code == "owner-wrong" and os.geteuid():
        pytest.skip("only root gives files away")
    DAMAGE[code](well)
    (found,) = examine(well.place, quiet, repair=True)
    assert (found.finding.code, found.repaired) == (code, False)
    assert found.finding.remedy


def test_the_findings_of_a_withdrawn_review_are_told(well: SimpleNamespace) -> None:
    Review.objects.filter(slug="salt-radio").update(state=State.WITHDRAWN)
    found, stale = examine(well.place, quiet, repair=True)
    said = "it is in the public lists, and is not published"
    assert (found.finding.where, found.finding.what, found.repaired) == ("reviews/salt-radio", said, True)
    assert (stale.finding.code, stale.repaired) == ("page-stale", True)
    assert "reviews/salt-radio/index.html" not in files_in(well.place.site)


@pytest.mark.parametrize("well", ["sqlite"], indirect=True)
def test_addresses_of_no_comment_are_erased(well: SimpleNamespace) -> None:
    """PostgreSQL allows no such row."""
    sent()
    leave()
    with closing(sqlite3.connect(well.place.data / "rubrica.sqlite3")) as file:  # which knows of no foreign keys
        file.execute("DELETE FROM rubrica_comment")
        file.commit()
    assert "address-astray" in codes(well.place)
    codes(well.place, repair=True)
    assert not CommentAddress.objects.exists()


def test_letters_that_nobody_sends_are_told(well: SimpleNamespace) -> None:
    old = timezone.now() - timedelta(days=3)
    Mail.objects.create(kind="held", name="0", at=old, due=old, until=old + timedelta(days=5))
    assert codes(well.place, repair=True) == ["letter-stuck"]


def test_rows_of_an_index_that_belong_to_nothing_go(well: SimpleNamespace) -> None:
    if connection.vendor != "sqlite":
        return  # PostgreSQL has no such rows
    leave()
    with sqlite3.connect(well.place.data / "rubrica.sqlite3") as database:
        database.execute("INSERT INTO rubrica_workname (work_id, slug) VALUES (999, 'gone')")
    assert codes(well.place) == ["row-orphaned"]
    assert (codes(well.place, repair=True), codes(well.place)) == ([], [])
    with sqlite3.connect(well.place.data / "rubrica.sqlite3") as database:
        database.execute(
            "INSERT INTO rubrica_draft (review_id, number, text, saved, by_machine) "
            "VALUES (999, 1, 'mine', '2026-01-01', 0)"
        )
    assert codes(well.place, repair=True) == ["row-orphaned"]  # somebody's words


def test_tables_of_an_older_rubrica_are_told(well: SimpleNamespace) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'contenttypes' AND name LIKE '0002%'")
    assert codes(well.place) == ["database-older"]


def test_a_picture_that_nobody_names_is_put_aside(well: SimpleNamespace) -> None:
    (well.place.originals / "nobody").mkdir(parents=True)
    (well.place.originals / "nobody/blue.png").write_bytes(b"blue")
    assert codes(well.place, repair=True) == []
    assert (well.place.lost / "nobody/blue.png").read_bytes() == b"blue"


def test_a_damaged_database_is_told_and_the_rest_is_looked_at(well: SimpleNamespace) -> None:
    if connection.vendor != "sqlite":
        return  # what a server says is told as it is, see test_moving_commands.py
    leave()
    (well.place.data / "rubrica.sqlite3").write_bytes(b"nonsense " * 4000)
    for name in ("-wal", "-shm"):
        (well.place.data / f"rubrica.sqlite3{name}").unlink(missing_ok=True)
    assert codes(well.place, repair=True) == ["database-damaged"]


def test_a_server_that_runs_repairs_its_pages_itself(well: SimpleNamespace) -> None:
    publisher = Publisher(well.place)
    whole = files_in(well.place.site)
    tear(well.place)
    (found,) = examine(well.place, quiet, repair=True)
    assert (found.repaired, found.said) == (False, "The server publishes it now")
    publisher.catch_up()
    publisher.close()
    assert files_in(well.place.site) == whole


def test_the_documentation_names_every_code_in_its_order() -> None:
    said = Path(__file__).parents[2].joinpath("docs/moving.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| `([a-z]+-?[a-z]+)` \|", said, re.MULTILINE)) == CODES


def test_nothing_is_wrong_with_a_new_press(press: SimpleNamespace) -> None:
    press.place.data.chmod(0o700)
    assert codes(press.place) == []
