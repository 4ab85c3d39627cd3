"""What Django answers at readers' addresses: the file, where it went, that it is gone, or that nothing is there."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

from PIL import Image

from rubrica.web.catalogue.pictures import keep_picture, put_picture
from rubrica.web.changes import writing
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.reviews.loading import load_folder
from rubrica.web.reviews.models import Review, State
from rubrica.web.reviews.publications import new_review, publish, rename, withdraw

from .visitors import ROLES, visitor


def catch_up(press: SimpleNamespace) -> None:
    publisher = Publisher(press.place)
    publisher.catch_up()
    publisher.close()


def a_png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(file, "PNG")
    return file.getvalue()


def test_every_state_answers_everybody_alike(small: SimpleNamespace) -> None:
    make_one_of_each_state(small)
    said = {
        "/reviews/a-draft/": 404,
        "/reviews/a-draft/review.json": 404,
        "/reviews/waiting/": 404,
        "/reviews/salt-radio/": 200,
        "/reviews/paper-lanterns-of-mizuhara/revisions/1/": 200,
        "/reviews/the-tide-clerk/": 410,
        "/reviews/the-tide-clerk/review.json": 410,
        "/nothing/": 404,
    }
    for role in ROLES:
        assert {address: visitor(role).get(address).status_code for address in said} == said, role


def make_one_of_each_state(press: SimpleNamespace) -> None:
    with writing() as change:
        new_review("A draft")
        waiting = new_review("Waiting")
        waiting.state = State.SCHEDULED
        waiting.save()
        withdraw(change, Review.objects.get(slug="the-tide-clerk"))
    catch_up(press)


def test_a_changed_address_leads_on_with_all_that_hangs_below_it(small: SimpleNamespace) -> None:
    with writing() as change:
        rename(change, Review.objects.get(slug="salt-radio"), "Radio, salted")
    catch_up(small)
    browser = visitor("nobody")
    for below in ("", "review.json"):
        answer = browser.get(f"/reviews/salt-radio/{below}")
        assert (answer.status_code, answer.headers["Location"]) == (301, f"/reviews/radio-salted/{below}")
        assert browser.get(answer.headers["Location"]).status_code == 200


def test_who_asks_what_to_embed_is_told_for_addresses_of_this_press_alone(small: SimpleNamespace) -> None:
    browser, at = visitor("nobody"), "https://margin-notes.example/reviews/paper-lanterns-of-mizuhara"
    first = browser.get("/oembed", {"url": f"{at}/revisions/1/", "maxwidth": "400"}).json()
    assert (first["url"], first["width"]) == (f"{at}/revisions/1/", 400)
    assert "A newer one exists" in first["html"]
    for url in ("https://elsewhere.example/reviews/salt-radio/", f"{at}/revisions/9/", "file:///reviews/salt-radio/"):
        assert browser.get("/oembed", {"url": url}).status_code == 404, url
    assert browser.get("/oembed", {"url": f"{at}/", "format": "xml"}).status_code == 501


def test_what_was_embedded_before_its_address_changed_is_told_from_there(small: SimpleNamespace) -> None:
    with writing() as change:
        rename(change, Review.objects.get(slug="paper-lanterns-of-mizuhara"), "lanterns")
    catch_up(small)
    browser, press = visitor("nobody"), "https://margin-notes.example/reviews"
    for below in ("/", "/revisions/1/"):
        asked = {"url": f"{press}/paper-lanterns-of-mizuhara{below}"}
        assert browser.get("/oembed", asked).json()["url"] == f"{press}/lanterns{below}"


def test_what_a_folder_says_has_moved_or_is_withdrawn_is_so_in_rows(press: SimpleNamespace, tmp_path: Path) -> None:
    (tmp_path / "folder/reviews").mkdir(parents=True)
    (tmp_path / "folder/reviews/crab.md").write_text("It pinches.\n", "utf-8")
    (tmp_path / "folder/reviews/eel.md").write_text("It does not.\n", "utf-8")
    (tmp_path / "folder/redirects.toml").write_text('withdrawn = ["crab"]\n[moved]\n"conger" = "eel"\n', "utf-8")
    load_folder(tmp_path / "folder", press.place)
    catch_up(press)
    browser = visitor("nobody")
    assert [browser.get(f"/reviews/{name}/").status_code for name in ("crab", "eel", "conger")] == [410, 200, 301]
    assert browser.get("/reviews/conger/review.json").headers["Location"] == "/reviews/eel/review.json"
    assert browser.get("/reviews/crab/").content == (press.place.site / "410.html").read_bytes()


def test_any_two_revisions_are_compared_and_an_only_one_stands_at_its_review(small: SimpleNamespace) -> None:
    salt = Review.objects.get(slug="salt-radio")
    browser, at = visitor("nobody"), "/reviews/salt-radio/revisions/"
    assert browser.get(f"{at}1/").headers["Location"] == "/reviews/salt-radio/"
    with writing() as change:
        for score in (3, 5, 7):
            publish(change, salt, f"## Story\n\nScore: {score}/10\n\nSalty.\n")
    catch_up(small)
    assert not (small.place.site / "reviews/salt-radio/revisions/1/to/3").exists()
    page = browser.get(f"{at}1/to/3/")
    assert (page.status_code, b"from the 1st to the 3rd revision" in page.content) == (200, True)
    assert [browser.get(f"{at}{two}/").status_code for two in ("3/to/1", "1/to/9", "2/to/2")] == [404] * 3


def test_a_missing_slash_is_added(small: SimpleNamespace) -> None:
    answer = visitor("nobody").get("/reviews/salt-radio?lens=story:2")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/reviews/salt-radio/?lens=story:2")


def test_a_missing_slash_is_added_to_an_address_in_another_script(small: SimpleNamespace) -> None:
    with writing() as change:
        rename(change, Review.objects.get(slug="salt-radio"), "塩ラジオ")
    catch_up(small)
    answer = visitor("nobody").get("/reviews/塩ラジオ?lens=a%20b")
    assert (answer.status_code, unquote(answer.headers["Location"])) == (301, "/reviews/塩ラジオ/?lens=a b")


def test_a_missing_slash_is_added_where_people_sign_in_and_write(small: SimpleNamespace) -> None:
    browser = visitor("nobody")
    for address in ("/studio", "/studio/reviews/new", "/accounts/login"):
        answer = browser.get(address)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"{address}/"), address
    for address in ("/nothing", "/accounts/signup", "/studio/nothing"):
        assert browser.get(address).status_code == 404, address


def test_a_picture_that_no_page_shows_yet_is_there_for_those_who_write(small: SimpleNamespace) -> None:
    with writing() as change:
        row = put_picture(change, keep_picture(small.place, "new.png", a_png()))
    catch_up(small)
    answers = {role: visitor(role).get(row.address) for role in ROLES}
    admitted = {"other critic", "critic", "editor", "owner"}
    assert {role for role, answer in answers.items() if answer.status_code == 200} == admitted
    assert {role for role, answer in answers.items() if answer.status_code == 404} == {"nobody", "moderator"}
    answer = answers["critic"]
    assert answer.content == (small.place.prepared / row.address.removeprefix("/media/")).read_bytes()
    assert answer.headers["Cache-Control"] == "no-store"
    assert "sandbox" in answer.headers["Content-Security-Policy"]


def test_the_page_for_what_is_missing_is_the_press_s_own(small: SimpleNamespace) -> None:
    answer = visitor("nobody").get("/nothing/")
    assert answer.content == (small.place.site / "404.html").read_bytes()


def test_a_page_that_is_said_in_place_of_another_is_none_of_its_own(small: SimpleNamespace) -> None:
    pages = ("404.html", "410.html")
    assert all((small.place.site / page).is_file() for page in pages)
    assert [visitor("nobody").get(f"/{page}").status_code for page in pages] == [404, 404]


def test_reading_sets_no_cookie(small: SimpleNamespace) -> None:
    for address in ("/", "/nothing/", "/reviews/salt-radio/"):
        answer = visitor("nobody").get(address)
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")


def test_what_has_not_changed_is_not_sent_again(small: SimpleNamespace) -> None:
    browser = visitor("nobody")
    tag = browser.get("/")["ETag"]
    again = browser.get("/", headers={"if-none-match": f"W/{tag}"})
    assert (again.status_code, again.content) == (304, b"")


def test_nothing_beside_the_published_folder_can_be_read(small: SimpleNamespace) -> None:
    browser = visitor("nobody")
    for address in ("/../rubrica.sqlite3", "/%2e%2e/secret", "/.hidden", "//etc/passwd", "/theme/../../secret", "/\0"):
        assert browser.get(address).status_code == 404, address


def test_a_page_with_a_question_is_never_kept(small: SimpleNamespace) -> None:
    assert visitor("nobody").get("/?x=1")["Cache-Control"] == "no-store"


def test_an_unpublished_review_is_on_no_page(small: SimpleNamespace) -> None:
    with writing() as change:
        review = new_review("Unseen")
        publish(change, review, "# Unseen\n\nStory: 5/10\n\nNobody-sees-this.\n", day="2026-01-01")
        withdraw(change, review)
    catch_up(small)
    assert not [path for path in small.place.site.rglob("*") if path.is_file() and b"Nobody-sees" in path.read_bytes()]
