"""What pages say to machines: valid JSON-LD by schema.org's own vocabulary, numbers exact, nothing that breaks out."""

from __future__ import annotations

import json
import re
import runpy
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from rubrica.pages.data.kinds import schema_type
from rubrica.pages.data.structured import ranking_ld, review_ld, text_ld
from rubrica.pages.values.entry import Entry, EntryScore, Site, WorkEntry

from .press import press

CHECK = Path(__file__).parents[3] / "shared" / "data" / "check_jsonld.py"
SITE = Site("Margin Notes", "https://margin-notes.example")
STORY = EntryScore("story", "Story", "Story", "5", "10", 0.5)
ENTRY = Entry(
    "paper-lanterns", "Paper Lanterns", "en", "2025-12-21", "ines", "Ines Varga", "A river town.",
    rubric="anime", overall="7.0", overall_best="10.0", verdict="Good", working="(5 + 9) ÷ 2 = 7.0",
    scores=(STORY, STORY._replace(criterion="visuals", name="Visuals", value="9"), STORY._replace(value=None)),
    updated="2026-01-02",
)  # fmt: skip


def told(entry: Entry = ENTRY, **more: object) -> dict:
    return json.loads(review_ld(entry, SITE, **{"worst": "1", **more}))


def test_a_review_has_its_rating_its_ends_and_its_working():
    assert told()["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 7,
        "bestRating": 10,
        "worstRating": 1,
        "name": "Good",
        "ratingExplanation": "(5 + 9) ÷ 2 = 7.0",
    }


def test_every_scored_category_is_an_aspect_and_what_is_not_scored_is_none():
    aspects = told()["associatedReview"]
    assert [(one["reviewAspect"], one["reviewRating"]["ratingValue"]) for one in aspects] == [
        ("Story", 5),
        ("Visuals", 9),
    ]
    assert aspects[0]["author"] == {"@id": told()["author"]["@id"]}
    assert aspects[0]["itemReviewed"] == {"@id": told()["itemReviewed"]["@id"]}


def test_a_review_without_scores_claims_no_rating():
    unscored = told(ENTRY._replace(overall=None, scores=(), working="", verdict=""))
    assert not {"reviewRating", "associatedReview"} & set(unscored)
    assert unscored["abstract"] == "A river town."


@pytest.mark.parametrize(
    ("printed", "number"), [("7.2", 7.2), ("10.0", 10), ("0", 0), ("100", 100), ("4.50", 4.5), ("B+", "B+"), ("٧", "٧")]
)
def test_numbers_are_numbers_and_letters_stay_letters(printed, number):
    text = review_ld(ENTRY._replace(overall=printed), SITE, worst="1")
    assert json.loads(text)["reviewRating"]["ratingValue"] == number
    assert not re.search(r'"(ratingValue|bestRating|worstRating)":\d+,\d', text)


def test_who_wrote_it_when_and_where():
    data = told()
    assert (data["datePublished"], data["dateModified"]) == ("2025-12-21", "2026-01-02")
    assert data["author"]["sameAs"] == "https://margin-notes.example/critics/ines/"
    assert data["publisher"]["name"] == "Margin Notes"
    assert "datePublished" not in told(ENTRY._replace(date="", updated=""))


def test_a_correction_is_told_with_its_day():
    correction = told(correction="The theatre stands at Ketter.")["correction"]
    assert (correction["text"], correction["dateCreated"]) == ("The theatre stands at Ketter.", "2026-01-02")
    assert "correction" not in told()


def test_the_work_has_its_own_page_and_names():
    work = WorkEntry("paper-lanterns", "Paper Lanterns", (("ja", "水原の紙灯籠"),), "Film")
    item = told(ENTRY._replace(original_title="水原の紙灯籠"), work=work)["itemReviewed"]
    assert (item["@type"], item["alternateName"]) == ("Movie", ["水原の紙灯籠"])
    assert item["sameAs"] == "https://margin-notes.example/works/paper-lanterns/"


@pytest.mark.parametrize(
    ("kind", "rubric", "expected"),
    [
        ("Television", "", "TVSeries"),
        ("Short film", "anime", "Movie"),
        ("Web", "anime", "TVSeries"),
        ("小説", "", "Book"),
        ("Game, 40 hours", "", ["VideoGame", "Game"]),
        ("Song", "music", "MusicRecording"),
        ("", "food-and-drink", "CreativeWork"),
        ("Tea house", "", "CafeOrCoffeeShop"),
    ],
)
def test_kinds_of_works_have_schema_org_names(kind, rubric, expected):
    assert schema_type(kind, rubric) == expected


@pytest.mark.parametrize("sly", ["</script><script>alert(1)</script>", "<!--<script>", "a & b", "\u2028\u2029", '"\\'])
def test_nothing_breaks_out_of_the_script_element(sly):
    text = review_ld(ENTRY._replace(title=sly, summary=sly, critic_name=sly, tags=(sly,)), SITE, worst="1")
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text)["name"] == json.loads(text)["keywords"][0] == sly


def test_a_ranking_lists_its_places():
    data = json.loads(ranking_ld("Best visuals", "/best/visuals/", [ENTRY, ENTRY._replace(slug="b")], SITE))
    assert [place["position"] for place in data["itemListElement"]] == [1, 2]
    assert data["itemListElement"][1]["item"] == "https://margin-notes.example/reviews/b/"


class Scripts(HTMLParser):
    """As much of html5lib as the checker asks for: the script elements of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[SimpleNamespace] = []
        self.feed(page)

    def iter(self, name: str) -> list[SimpleNamespace]:
        return self.found

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag == "script":
            self.found.append(SimpleNamespace(get=dict(attrs).get, text=""))

    def handle_data(self, data: str) -> None:
        if self.found:
            self.found[-1].text += data


@pytest.mark.shared
@pytest.mark.skipif(not CHECK.exists(), reason="the checker stands beside the checkout")
def test_every_page_is_clean_under_the_vocabulary(tmp_path, monkeypatch, capsys):
    source = press()
    site = source.site()
    texts = [
        review_ld(entry, site, worst="1", work=source.work(entry.work), image="https://p.example/card.png")
        for entry in source.newest(99)
    ]
    texts += [text_ld(entry, site) for kind in ("articles", "pages", "lists") for entry in source.texts(kind)]
    texts.append(ranking_ld("Best", "/best/overall/", source.ranked("overall"), site))
    page = tmp_path / "page.html"
    page.write_text("".join(f'<script type="application/ld+json">{text}</script>' for text in texts), "utf-8")
    html5lib = ModuleType("html5lib")
    html5lib.parse = lambda page, **_: Scripts(page)
    monkeypatch.setitem(sys.modules, "html5lib", html5lib)
    monkeypatch.setattr(sys, "argv", [str(CHECK), str(page)])
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(CHECK))
    said = capsys.readouterr().out
    assert ended.value.code == 0, said
    assert f"{len(texts)} block(s) read" in said
