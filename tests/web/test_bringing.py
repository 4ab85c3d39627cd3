"""Texts that were written elsewhere become drafts, and the report says what was taken and what was not."""

from __future__ import annotations

import io
import zipfile
from types import SimpleNamespace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse

from rubrica.web.catalogue.models import Picture, Work
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Review, State

from .visitors import visitor

MANUSCRIPT = "---\ntitle: Paper Boats\ncritic: somebody-else\n---\n\n## Story\n\nScore: 7/10\n\nIt floats.\n"
PAGE = """Paper Boats Review
Home
About
By Critic on 3 May 2024

The harbour is drawn in four greys and every one of them is wet.

Story

Nobody explains the tide, and that is the right decision for a film of forty minutes.

Score: 7/10

Visuals

The water is painted by hand, which takes longer than the story it carries.

Score: 9/10

Leave a Reply
Your email address will not be published. Required fields are marked *
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)


def hand_in(role: str = "critic", pasted: str = "", **files: bytes) -> HttpResponse:
    given = [SimpleUploadedFile(name.replace("__", "."), data) for name, data in files.items()]
    answer: HttpResponse = visitor(role).post("/studio/bring/", {"files": given, "pasted": pasted})  # type: ignore[assignment]
    return answer


def archive(**files: bytes | str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, data in files.items():
            packed.writestr(f"press/{name.replace('___', '/').replace('__', '.')}", data)
    return made.getvalue()


def test_a_manuscript_becomes_a_draft_signed_by_whoever_brings_it(small: SimpleNamespace) -> None:
    answer = hand_in(boats__md=MANUSCRIPT.encode())
    review = Review.objects.get(slug="paper-boats")
    assert review.state == State.DRAFT
    assert standing_of(review).text == MANUSCRIPT.replace("somebody-else", "critic")
    assert b"1 text is a draft now." in answer.content
    assert b"signed by somebody-else" in answer.content


def test_a_pasted_page_loses_what_belongs_to_the_site_and_the_report_says_so(small: SimpleNamespace) -> None:
    answer = hand_in(pasted=PAGE)
    text = standing_of(Review.objects.latest("pk")).text
    assert "every one of them is wet" in text
    assert "Leave a Reply" not in text
    assert "Leave a Reply" in answer.content.decode()
    assert "8.0" in answer.content.decode()


def test_the_same_text_is_not_taken_twice(small: SimpleNamespace) -> None:
    hand_in(pasted=PAGE)
    before = Review.objects.count()
    assert b"was here already, word for word" in hand_in(pasted=PAGE).content
    assert Review.objects.count() == before


def test_an_archive_brings_its_pictures_and_works_along(small: SimpleNamespace) -> None:
    packed = archive(
        reviews___boats__md=MANUSCRIPT,
        pictures___mole__png=PIXEL,
        works___boats__toml='title = "Boats"\n',
        articles___news__md="# News\n",
        reviews___boats___1__md=MANUSCRIPT,
        __DS_Store="x",
    )
    answer = hand_in("owner", press__zip=packed)
    assert Review.objects.filter(slug="boats").exists()
    assert Picture.objects.filter(name="mole.png", fault="").exists()
    assert Work.objects.filter(slug="boats").exists()
    assert b"Nothing was taken of 2 files." in answer.content
    assert b"DS_Store" not in answer.content


def test_what_the_press_has_already_stays_as_it_is(small: SimpleNamespace) -> None:
    slug = Work.objects.values_list("slug", flat=True)[0]
    before = Work.objects.get(slug=slug).text
    packed = archive(**{f"works___{slug}__toml": 'title = "Another"\n', "reviews___boats__md": MANUSCRIPT})
    assert b"The press has one of this name" in hand_in("owner", press__zip=packed).content
    assert Work.objects.get(slug=slug).text == before


def test_a_critic_brings_no_works(small: SimpleNamespace) -> None:
    packed = archive(works___boats__toml='title = "Boats"\n', reviews___boats__md=MANUSCRIPT)
    hand_in("critic", press__zip=packed)
    assert not Work.objects.filter(slug="boats").exists()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("page__txt", b"<!doctype html><html><body>", "HTML of a page"),
        ("page__txt", b"%PDF-1.7", "no text"),
        ("page__txt", b"  \n", "empty"),
        ("press__zip", b"PK\x03\x04 no", "no ZIP archive"),
        ("song__mp3", b"ID3", "no review"),
    ],
)
def test_what_is_no_text_is_named_with_the_reason(
    small: SimpleNamespace, name: str, data: bytes, sentence: str
) -> None:
    before = Review.objects.count()
    answer = hand_in(**{name: data})
    assert (answer.status_code, Review.objects.count()) == (400, before)
    assert sentence in answer.content.decode()
    assert name.replace("__", ".") in answer.content.decode()


def test_an_archive_that_unpacks_to_much_more_than_it_is_ends_early(
    small: SimpleNamespace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rubrica.web.studio.bringing import parcels

    monkeypatch.setattr(parcels, "WHOLE", 1000)
    packed = archive(a__md=MANUSCRIPT + "x" * 700, b__md=MANUSCRIPT + "y" * 700)
    assert b"larger than 200 MB" in hand_in(press__zip=packed).content


def test_nothing_handed_in_is_asked_for(small: SimpleNamespace) -> None:
    assert b"Choose a file, or paste a page." in hand_in().content
