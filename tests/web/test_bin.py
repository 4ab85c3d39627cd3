"""A review that is deleted goes from everywhere at once, lies in the bin, and really goes when its time is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.utils.timezone import now

from rubrica.pages.building.progress import quiet
from rubrica.web.accounts.models import Critic, Role
from rubrica.web.changes import writing
from rubrica.web.gate.sent import new_key
from rubrica.web.keeping.jobs import do_one, worker_of
from rubrica.web.keeping.tidying import tidy
from rubrica.web.moving.exporting import export_all
from rubrica.web.moving.importing import import_all
from rubrica.web.moving.pulling import pull
from rubrica.web.moving.pushing import push
from rubrica.web.moving.report import Run
from rubrica.web.moving.site import _moves
from rubrica.web.reviews.bin import KEPT, NIGHTS, bin_review, empty_bin, take_out
from rubrica.web.reviews.drafts import save_draft
from rubrica.web.reviews.models import Draft, Gone, Review, Revision, State
from rubrica.web.reviews.preview_links import make_link
from rubrica.web.reviews.publications import new_review, publish
from rubrica.web.reviews.schedule import publish_due, schedule
from rubrica.web.urls import DECLARED

from .studio import Forms, catch_up, form_of, send
from .test_going_out import quick
from .visitors import critic_of, filled, visitor

__all__ = ["quick"]

EDIT = "/studio/reviews/salt-radio/"
PUBLIC = "/reviews/salt-radio/"


def delete(address: str = EDIT) -> SimpleNamespace:
    browser = visitor("editor")
    page = browser.get(address).content.decode()
    return send(browser, next(form for form in Forms(page).forms if form.to.endswith("delete/")))  # type: ignore[return-value]


def waited(**time: int) -> None:
    Review.objects.filter(state=State.BINNED).update(binned=now() - KEPT - timedelta(**time), nights=NIGHTS)


def test_a_deleted_review_is_on_no_page_and_its_address_says_so(small: SimpleNamespace) -> None:
    assert delete().headers["Location"] == "/studio/bin/"
    assert visitor("nobody").get(PUBLIC).status_code == 410
    assert visitor("nobody").get(f"{PUBLIC}review.json").status_code == 410
    site = [path for path in small.place.site.rglob("*") if path.is_file()]
    assert not [path for path in site if b"reviews/salt-radio" in path.read_bytes()]
    assert not (small.place.site / "reviews/salt-radio").exists()


def test_it_can_be_taken_out_as_it_was(small: SimpleNamespace) -> None:
    before, review = visitor("nobody").get(PUBLIC).content, Review.objects.get(slug="salt-radio")
    texts = set(review.revisions.values_list("text", flat=True))
    delete()
    browser = visitor("editor")
    answer = send(browser, form_of(browser, "/studio/bin/"))
    assert answer.headers["Location"] == EDIT
    assert browser.get(PUBLIC).content == before
    assert set(review.revisions.values_list("text", flat=True)) == texts


def test_the_studio_shows_it_nowhere_but_in_the_bin(small: SimpleNamespace) -> None:
    delete()
    browser = visitor("editor")
    assert browser.get(EDIT).status_code == 404
    assert b"salt-radio" not in browser.get("/studio/").content
    assert b"Salt Radio" in browser.get("/studio/bin/").content


def test_a_critic_finds_their_own_in_it_and_nobody_elses(small: SimpleNamespace) -> None:
    with writing() as change:
        for role in ("critic", "other critic"):
            review = new_review(f"By {role}", by=critic_of(role))
            save_draft(review, f"# By {role}\n", "0.0")
            bin_review(change, review)
    page = visitor("critic").get("/studio/bin/").content
    assert (b"By critic" in page, b"By other critic" in page) == (True, False)
    assert visitor("critic").post("/studio/reviews/by-other-critic/take-out/").status_code == 404


def test_what_came_with_a_folder_stays_its_critics(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    slug = review.listing.critic
    critic, _ = Critic.objects.get_or_create(slug=slug, defaults={"username": slug, "role": Role.CRITIC})
    with writing() as change:
        bin_review(change, review)
    review.refresh_from_db()
    assert review.critic == critic


def test_when_its_time_is_over_a_job_deletes_all_of_it(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    delete()
    waited(minutes=-1)
    tidy.enqueue()
    do_one(worker_of(small.place.site))
    assert Review.objects.filter(pk=review.pk).exists()
    waited(minutes=1)
    tidy.enqueue()
    do_one(worker_of(small.place.site))
    assert not Review.objects.filter(pk=review.pk).exists()
    assert not Revision.objects.filter(review_id=review.pk).exists()
    assert not Draft.objects.filter(review_id=review.pk).exists()
    assert visitor("nobody").get(PUBLIC).status_code == 410
    assert empty_bin() == 0


def test_a_clock_that_was_wrong_once_empties_no_bin(small: SimpleNamespace) -> None:
    """A machine without a clock of its own began in another year, and was told the time after somebody had deleted."""
    delete()
    Review.objects.filter(state=State.BINNED).update(binned=now() - 10 * KEPT)
    assert [empty_bin() for _ in range(NIGHTS + 1)] == [0] * NIGHTS + [1]


def test_a_draft_that_nobody_saw_leaves_no_trace(small: SimpleNamespace) -> None:
    with writing() as change:
        review = new_review("Secret")
        save_draft(review, "# Secret\n", "0.0")
        bin_review(change, review)
    assert visitor("nobody").get("/reviews/secret/").status_code == 404
    waited(minutes=1)
    assert (empty_bin(), Gone.objects.count()) == (1, 0)


def test_an_address_that_was_deleted_can_be_used_again(small: SimpleNamespace) -> None:
    delete()
    waited(minutes=1)
    empty_bin()
    with writing() as change:
        publish(change, new_review("Salt Radio"), "# Salt Radio\n\nStory: 5/10\n")
    catch_up(small)
    assert visitor("nobody").get(PUBLIC).status_code == 200
    assert "salt-radio" not in _moves().withdrawn


def test_a_site_that_is_exported_says_what_was_deleted(small: SimpleNamespace) -> None:
    delete()
    assert "salt-radio" in _moves().withdrawn
    waited(minutes=1)
    empty_bin()
    assert "salt-radio" in _moves().withdrawn


@pytest.mark.parametrize(("later", "state"), [(0, State.SCHEDULED), (9999999999, State.DRAFT)])
def test_what_waited_for_a_time_does_not_appear_by_being_taken_out(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, later: int, state: State
) -> None:
    with writing() as change:
        review = new_review("Boats")
        save_draft(review, "# Boats\n", "0.0")
        schedule(review, "2099-01-01 12:00")
        bin_review(change, review)
    at = now() + timedelta(seconds=later)
    assert publish_due(at) == []
    monkeypatch.setattr("rubrica.web.reviews.bin.now", lambda: at)
    with writing() as change:
        take_out(change, review)
    review.refresh_from_db()
    assert (review.state, review.due is None) == (state, state == State.DRAFT)


def test_a_private_link_shows_nothing_of_it(small: SimpleNamespace) -> None:
    secret = make_link(Review.objects.get(slug="salt-radio"), 7)
    delete()
    assert visitor("nobody").get(f"/studio/preview-link/{secret}/").status_code == 410


def test_deleting_twice_by_one_form_deletes_once(small: SimpleNamespace) -> None:
    browser = visitor("editor")
    form = next(form for form in Forms(browser.get(EDIT).content.decode()).forms if form.to.endswith("delete/"))
    send(browser, form)
    send(browser, form_of(browser, "/studio/bin/"))
    assert send(browser, form).status_code == 302
    assert Review.objects.get(slug="salt-radio").state == State.PUBLISHED


def test_nobody_can_do_anything_with_it_but_take_it_out(small: SimpleNamespace) -> None:
    delete()
    browser, able = visitor("owner"), []
    for address, declared in DECLARED.items():
        if "<str:slug>" in address and not address.endswith(("delete/", "take-out/")):
            ask = browser.get if "GET" in declared.methods else browser.post
            answer = ask(filled(address), {"key": new_key(), "name": "x"})
            able += [address] if answer.status_code != 404 else []
    assert able == []


def test_a_folder_does_not_bring_it_back(small: SimpleNamespace, tmp_path: Path) -> None:
    folder, run = tmp_path / "folder", Run(dry=False, tell=quiet)
    pull(folder, small.place, run)
    file = folder / "reviews/salt-radio.md"
    text = file.read_text("utf-8")
    delete()
    file.write_text(text + "\nOne more line.\n", "utf-8")
    report = push(folder, small.place, run)
    assert Review.objects.get(slug="salt-radio").state == State.BINNED
    assert visitor("nobody").get(PUBLIC).status_code == 410
    assert "One more line." in "".join(path.read_text("utf-8") for path in folder.rglob("salt-radio*.md"))
    assert [line for line in report.lines if "salt-radio" in line.name]


def test_a_press_that_is_moved_takes_its_bin_along(
    small: SimpleNamespace, another: Callable[[], SimpleNamespace], tmp_path: Path
) -> None:
    delete()
    export_all(small.place, tmp_path / "press.zip", quiet)
    there = another()
    import_all(there.place, tmp_path / "press.zip", quiet)
    review = Review.objects.get(slug="salt-radio")
    assert (review.state, review.was, review.binned is not None) == (State.BINNED, State.PUBLISHED, True)
    with writing() as change:
        take_out(change, review)
    catch_up(there)
    assert visitor("nobody").get(PUBLIC).status_code == 200
