"""The library of pictures: found by what is said of them, replaced under their names, taken away where unused."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rubrica.web.catalogue.models import Picture
from rubrica.web.catalogue.pictures import figure_of
from rubrica.web.changes import writing
from rubrica.web.reviews.around import read_all_again
from rubrica.web.reviews.drafts import save_draft
from rubrica.web.reviews.naming import names_of, reviews_naming
from rubrica.web.reviews.naming_models import NamedPicture
from rubrica.web.reviews.publications import new_review, publish
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import publish_text, withdraw_text

from .studio import catch_up, form_of, send
from .test_pictures_and_people import ADDRESS, a_photograph, hand_in
from .visitors import critic_of, visitor

pytestmark = pytest.mark.usefixtures("nobody_waits")

TEXT = "# Fog\n\n![A quay](quay.jpg)\n\n## Story\n\nScore: 5/10\n\nIt sinks.\n"


@pytest.fixture
def quay(small: SimpleNamespace) -> Picture:
    hand_in("Quay.jpg", a_photograph())
    return Picture.objects.get(name="quay.jpg")


def published(slug: str = "Fog", role: str = "critic") -> None:
    with writing() as change:
        publish(change, new_review(slug, by=critic_of(role)), TEXT)


def at(picture: Picture, rest: str = "") -> str:
    return f"{ADDRESS}{picture.pk}/{rest}"


def test_a_picture_is_asked_what_it_shows_and_figures_begin_with_it(quay: Picture) -> None:
    browser = visitor("critic")
    answer = send(browser, form_of(browser, at(quay)), alt="A [quay]", caption='"Wet"', focal="top-left")
    assert answer.status_code == 302
    row = Picture.objects.get()
    assert (row.focal, figure_of(row)) == ("top-left", r'![A \[quay\]](quay.jpg "\"Wet\"")')
    assert b"at-top-left" in browser.get(ADDRESS).content


def test_where_readers_see_it_cut_the_part_that_was_chosen_stays(small: SimpleNamespace, quay: Picture) -> None:
    text = TEXT.replace("# Fog", "---\ntitle: Fog\ncover: quay.jpg\n---")
    with writing() as change:
        publish(change, new_review("Fog", by=critic_of("critic")), text)
    catch_up(small)
    home = small.place.site / "index.html"
    assert "at-top-left" not in home.read_text("utf-8")
    browser = visitor("critic")
    send(browser, form_of(browser, at(quay)), alt="A quay", caption="", focal="top-left")
    catch_up(small)
    assert '<img class="at-top-left" src="/media/' in home.read_text("utf-8")


def test_what_is_handed_in_by_a_script_is_answered_with_its_figure(small: SimpleNamespace) -> None:
    browser = visitor("critic")
    files = [SimpleUploadedFile("quay.jpg", a_photograph()), SimpleUploadedFile("page.html", b"<p>")]
    answer = browser.post(ADDRESS, {"pictures": files}, headers={"accept": "application/json"})
    said = answer.json()
    assert (answer.status_code, said["kept"][0]["figure"], len(said["refused"])) == (200, "![](quay.jpg)", 1)
    assert browser.get(said["kept"][0]["page"]).status_code == 200


def test_pictures_are_found_by_name_and_by_what_they_show(quay: Picture) -> None:
    hand_in("mast.jpg", a_photograph("blue"))
    Picture.objects.filter(name="mast.jpg").update(alt="A mast in fog")
    browser = visitor("critic")
    for asked, found in (("quay", b"quay.jpg"), ("FOG", b"mast.jpg"), ("fog", b"mast.jpg")):
        page = browser.get(ADDRESS, {"q": asked}).content
        assert (found in page, page.count(b"<li><a")) == (True, 1), asked
    assert b"Nothing here is like that" in browser.get(ADDRESS, {"q": "kettle"}).content


def test_the_library_asks_as_much_for_many_pictures_as_for_few(quay: Picture) -> None:
    browser, asked = visitor("critic"), []
    for many in (0, 200):
        Picture.objects.bulk_create(Picture(name=f"{one}.jpg", content="-", address="/x.jpg") for one in range(many))
        with CaptureQueriesContext(connection) as queries:
            page = browser.get(ADDRESS).content
        asked.append(len(queries))
    assert (asked[0], b"1 of 5" in page) == (asked[1], True)


def test_a_text_names_its_pictures_however_it_writes_them() -> None:
    text = "cover: a.jpg\n![x](pictures/b.png 'c') ![y](</d e.webp>) ![z](f%20g.gif)\n\n"
    text += "[r]: ../h.SVG\n[no](page.html) e.jpgs\n"
    named = names_of(text)
    assert named >= {"a.jpg", "b.png", "d e.webp", "f g.gif", "h.SVG"}
    assert not {name for name in named if "page" in name or "jpgs" in name}


def test_an_article_that_waits_or_was_withdrawn_keeps_its_pictures_too(small: SimpleNamespace, quay: Picture) -> None:
    with writing() as change:
        text = Text(kind="articles", slug="notes")
        publish_text(change, text, "# Notes\n\n![A quay](pictures/quay.jpg)\n")
        withdraw_text(change, text)
    page = visitor("critic").get(at(quay)).content.decode()
    assert "<li>articles/notes " in page
    assert "An editor can replace or delete it." in page
    browser = visitor("editor")
    assert send(browser, form_of(browser, at(quay), 2)).status_code == 409
    assert Picture.objects.filter(pk=quay.pk).exists()
    assert "in a text that nobody sees" in browser.get(ADDRESS).content.decode()


def test_a_picture_says_which_pages_show_it_and_which_texts_name_it(small: SimpleNamespace, quay: Picture) -> None:
    published()
    with writing():
        save_draft(new_review("Unseen", by=critic_of("critic")), TEXT, "0.0")
    catch_up(small)
    page = visitor("critic").get(at(quay)).content
    assert (b'href="/reviews/fog/"' in page, b"/studio/reviews/unseen/" in page) == (True, True)
    assert re.search(rb"on [1-9]\d* pages?</span>", visitor("critic").get(ADDRESS).content)


def test_where_pictures_are_named_is_found_again_from_the_texts(quay: Picture) -> None:
    published()
    NamedPicture.objects.all().delete()
    with writing() as change:
        read_all_again(change)
    assert [review.slug for review in reviews_naming("quay.jpg")] == ["fog"]


def test_another_file_in_its_place_keeps_name_words_and_links(small: SimpleNamespace, quay: Picture) -> None:
    published()
    Picture.objects.update(alt="A quay")
    catch_up(small)
    before = (small.place.site / "reviews/fog/index.html").read_text()
    file = SimpleUploadedFile("other.png", a_photograph("blue"))
    assert visitor("critic").post(at(quay, "replace/"), {"picture": file}).status_code == 302
    catch_up(small)
    row, after = Picture.objects.get(), (small.place.site / "reviews/fog/index.html").read_text()
    assert (row.name, row.alt) == ("quay.jpg", "A quay")
    assert (quay.address in before, quay.address in after, row.address in after) == (True, False, True)
    assert not (small.place.originals / quay.content).exists()


def test_what_is_no_picture_replaces_none(quay: Picture) -> None:
    for name, data in (("a.html", b"<p>"), ("a.png", b"<p>")):
        file = SimpleUploadedFile(name, data)
        assert visitor("critic").post(at(quay, "replace/"), {"picture": file}).status_code == 400
    assert Picture.objects.get().content == quay.content


def test_an_unused_picture_is_deleted_and_a_used_one_only_by_whoever_says_so(
    small: SimpleNamespace, quay: Picture
) -> None:
    published()
    browser = visitor("critic")
    assert browser.post(at(quay, "delete/")).status_code == 409
    assert browser.post(at(quay, "delete/"), {"sure": "yes"}).status_code == 302
    assert browser.post(at(quay, "delete/"), {"sure": "yes"}).status_code == 302
    assert (Picture.objects.count(), list(small.place.originals.glob("*"))) == (0, [])


def test_a_picture_of_somebody_elses_text_is_an_editors_to_replace_or_delete(quay: Picture) -> None:
    published()
    other, file = visitor("other critic"), SimpleUploadedFile("a.jpg", a_photograph("blue"))
    assert other.post(at(quay, "replace/"), {"picture": file}).status_code == 403
    assert other.post(at(quay, "delete/"), {"sure": "yes"}).status_code == 403
    assert visitor("editor").post(at(quay, "delete/"), {"sure": "yes"}).status_code == 302
