"""A private link shows one review before everybody sees it: for a time, until it is taken back, and to no machine."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape
from types import SimpleNamespace

import pytest
from django.test import Client
from django.utils.timezone import now

from rubrica.web.catalogue.models import Picture
from rubrica.web.changes import writing
from rubrica.web.reviews.drafts import save_draft, standing_of
from rubrica.web.reviews.models import Review, Revision
from rubrica.web.reviews.preview_links import forget_old_links, make_link
from rubrica.web.reviews.preview_models import PreviewLink
from rubrica.web.reviews.publications import new_review

from .studio import form_of, send
from .test_pictures_and_people import a_photograph, hand_in
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

LINKS = "/studio/reviews/boats/links/"
TEXT = "---\ntitle: Boats\n---\n\nOf paper.\n\n![a boat](boat.jpg)\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"


@pytest.fixture
def boats(small: SimpleNamespace) -> Review:
    hand_in("boat.jpg", a_photograph())
    with writing():
        review = new_review("Boats", by=critic_of("critic"))
        save_draft(review, TEXT, "0.0", critic_of("critic"))
    return review


def made(browser: Client, **said: str) -> str:
    """The link that the studio shows once, without its host."""
    answer = send(browser, form_of(browser, LINKS, -1), **said)
    found = re.search(r'value="http://localhost(/studio/preview-link/[^"]+)"', answer.content.decode())
    assert found
    return unescape(found[1])


def test_a_link_shows_what_is_saved_to_whoever_has_it(boats: Review) -> None:
    address = made(visitor("critic"), whom="Mo")
    page = visitor("nobody").get(address)
    assert page.status_code == 200
    assert "It sinks." in page.content.decode()
    assert "not published" in page.content.decode()
    assert len(address.split("/")[-2]) >= 43  # 256 bits, six a letter


def test_it_always_shows_the_newest(boats: Review) -> None:
    address = made(visitor("critic"))
    with writing():
        save_draft(boats, TEXT.replace("sinks", "floats"), standing_of(boats).base)
    assert "It floats." in visitor("nobody").get(address).content.decode()


def test_it_is_kept_by_nobody_indexed_by_nobody_and_told_to_nobody(boats: Review) -> None:
    page = visitor("nobody").get(made(visitor("critic")))
    said = {name: page[name] for name in ("Cache-Control", "X-Robots-Tag", "Referrer-Policy")}
    assert said == {
        "Cache-Control": "no-store",
        "X-Robots-Tag": "noindex, nofollow",
        "Referrer-Policy": "no-referrer",
    }
    assert not page.cookies


def test_looking_at_it_changes_nothing(boats: Review) -> None:
    visitor("nobody").get(made(visitor("critic")))
    assert Revision.objects.filter(review=boats).count() == 0
    assert visitor("nobody").get("/reviews/boats/").status_code == 404


def test_a_link_that_was_taken_back_shows_nothing(boats: Review) -> None:
    browser, address = visitor("critic"), made(visitor("critic"))
    other = made(visitor("critic"))
    send(browser, form_of(browser, LINKS, 1))
    assert sorted(visitor("nobody").get(one).status_code for one in (address, other)) == [200, 410]


def test_a_link_ends_on_its_day_and_is_thrown_away(boats: Review) -> None:
    address = made(visitor("critic"), days="1")
    link = PreviewLink.objects.get()
    assert timedelta(hours=23) < link.until - now() < timedelta(hours=25)
    PreviewLink.objects.update(until=now())
    assert visitor("nobody").get(address).status_code == 410
    forget_old_links()
    assert not PreviewLink.objects.exists()


def test_what_never_was_a_link_looks_like_one_that_ended(boats: Review) -> None:
    made(visitor("critic"))
    for secret in ("x" * 43, "%00", "é"):
        assert visitor("nobody").get(f"/studio/preview-link/{secret}/").status_code in (404, 410)


def test_the_database_does_not_know_the_link(boats: Review) -> None:
    secret = make_link(boats, 7)
    assert secret not in str(PreviewLink.objects.values().get())


def test_a_form_that_arrives_twice_makes_one_link(boats: Review) -> None:
    browser = visitor("critic")
    form = form_of(browser, LINKS, -1)
    assert [send(browser, form).status_code for _ in range(2)] == [200, 302]
    assert PreviewLink.objects.count() == 1


def test_pictures_that_no_page_shows_are_seen_by_the_link_and_by_writers_alone(boats: Review) -> None:
    name = Picture.objects.get(name="boat.jpg").files[0]
    page, link = visitor("nobody"), made(visitor("critic"))
    assert f"{link}media/{name.partition('.')[0]}" in page.get(link).content.decode()
    assert page.get(f"{link}media/{name}").status_code == 200
    assert page.get(f"/media/{name}").status_code == 404
    assert visitor("critic").get(f"/media/{name}")["Cache-Control"] == "no-store"


def test_a_link_shows_no_picture_of_another_review(boats: Review) -> None:
    hand_in("secret.jpg", a_photograph("blue"))
    name = Picture.objects.get(name="secret.jpg").files[0]
    assert visitor("nobody").get(f"{made(visitor('critic'))}media/{name}").status_code == 404
