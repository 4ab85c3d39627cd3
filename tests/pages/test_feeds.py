"""Feeds: valid, in full, with the working on top, and without a spoiler."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from rubrica.pages.feeds.atom import render_atom
from rubrica.pages.feeds.feeds import Feed, FeedEntry, gather_feed
from rubrica.pages.feeds.json import render_json_feed
from rubrica.pages.routes import ROUTES
from rubrica.pages.values.entry import Entry, Site

from .press import press

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
SITE = Site("Margin Notes", "https://margin-notes.example", zone="Europe/Vienna")
ENTRY = Entry(
    "paper-lanterns", "Paper Lanterns", "en", "2025-12-21", "ines", "Ines Varga", "A river town.",
    tags=("drama",), overall="7.0", verdict="Good", working="(5 + 9) ÷ 2 = 7.0", updated="2026-07-02",
)  # fmt: skip


def feed(*entries: Entry, html: str = "<p>Text.</p>") -> Feed:
    return Feed(SITE, SITE.name, "/", tuple(FeedEntry(entry, html) for entry in entries))


def atom(of: Feed) -> ET.Element:
    return ET.fromstring(render_atom(of))


def items(of: Feed) -> list[dict]:
    return json.loads(render_json_feed(of))["items"]


def test_an_atom_feed_has_what_rfc_4287_asks_of_it():
    root = atom(gather_feed(press()))
    assert [len(root.findall(ATOM + name)) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert {link.get("rel"): link.get("href") for link in root.findall(ATOM + "link")} == {
        "alternate": "https://margin-notes.example/",
        "self": "https://margin-notes.example/feed.atom",
    }
    entries = root.findall(ATOM + "entry")
    assert len(entries) == len(press().newest(99))
    assert len({entry.findtext(ATOM + "id") for entry in entries}) == len(entries)
    for entry in entries:
        assert [len(entry.findall(ATOM + name)) for name in ("id", "title", "updated", "author", "content")] == [1] * 5
        assert entry.find(f"{ATOM}author/{ATOM}name").text
        assert datetime.fromisoformat(entry.findtext(ATOM + "updated")).tzinfo


def test_a_json_feed_has_what_version_1_1_asks_of_it():
    data = json.loads(render_json_feed(gather_feed(press())))
    assert (data["version"], data["title"]) == ("https://jsonfeed.org/version/1.1", "Margin Notes")
    for item in data["items"]:
        assert item["id"]
        assert item["content_html"]
        assert item["url"].startswith("https://margin-notes.example/reviews/")
        assert datetime.fromisoformat(item["date_published"]).tzinfo


def test_both_feeds_carry_the_same_reviews_in_full():
    gathered = gather_feed(press())
    first, item = atom(gathered).find(ATOM + "entry"), items(gathered)[0]
    assert first.findtext(ATOM + "content") == item["content_html"]
    assert first.findtext(ATOM + "title") == item["title"] == "Paper Lanterns of Mizuhara: 7.2/10, Good"
    assert item["content_html"].startswith("<p>(5 + 9 + 8 + 6 + 8) ÷ 5 = 7.2<br>Story 5 · Visuals 9")
    assert "Every summer the people of Mizuhara" in item["content_html"]


def test_no_spoiler_and_no_relative_address_is_in_any_feed():
    for item in items(gather_feed(press())):
        assert "<details" not in item["content_html"]
        assert not re.findall(r'<[^>]* (?:href|src)="(?!https?:|mailto:)[^"]*"', item["content_html"])
        assert not re.findall(r'<[^>]* srcset="(?:[^"]*, )?/[^"]*"', item["content_html"])
    spoilers = [cover for entry in press().newest(99) for cover in hidden(entry)]
    assert spoilers
    said = render_atom(gather_feed(press())).decode() + render_json_feed(gather_feed(press())).decode()
    assert not [cover for cover in spoilers if cover in said]


def hidden(entry: Entry) -> list[str]:
    """The last words of everything that stays closed in a review's text."""
    manuscript = press().published(entry.slug).review.manuscript
    covered = [manuscript.source.slice(cover.start, cover.end) for cover in manuscript.spoilers]
    return [text.strip().removesuffix(":::").strip()[-25:] for text in covered]


def test_a_scored_review_says_its_scores_to_machines():
    entry = press().newest(1)[0]
    scores = next(item["_rubrica"] for item in items(gather_feed(press())) if item["title"].startswith(entry.title))
    assert scores["overall"] == entry.overall
    assert scores["scores"] == {score.criterion: score.value for score in entry.scores}


def test_a_review_without_scores_says_none():
    entry = ENTRY._replace(overall=None, verdict="", working="")
    assert items(feed(entry))[0]["title"] == "Paper Lanterns"
    assert items(feed(entry))[0]["content_html"] == "<p>Text.</p>"
    assert "_rubrica" not in items(feed(entry))[0]


def test_a_review_in_another_language_says_so_and_names_its_categories_in_it():
    japanese = next(entry for entry in press().newest(99) if entry.language == "ja")
    root = atom(gather_feed(press()))
    told = next(entry for entry in root.iter(ATOM + "entry") if japanese.slug in entry.find(ATOM + "link").get("href"))
    assert told.get(LANG) == "ja"
    assert told.findtext(ATOM + "title") == "三丁目の天気係: 8.2/10, 優秀"
    assert "ストーリー 8 · 映像 7 · 音響 9 · キャラクター 8" in told.findtext(ATOM + "content").partition("</p>")[0]


def test_days_are_those_of_the_press():
    entry = atom(feed(ENTRY)).find(ATOM + "entry")
    assert entry.findtext(ATOM + "published") == "2025-12-21T00:00:00+01:00"
    assert entry.findtext(ATOM + "updated") == "2026-07-02T00:00:00+02:00"
    timed = ENTRY._replace(date="2025-12-21T18:30:00Z")
    assert items(feed(timed))[0]["date_published"] == "2025-12-21T18:30:00Z"


def test_a_feed_is_as_new_as_its_newest_entry_and_asks_no_clock():
    assert atom(feed(ENTRY, ENTRY._replace(updated=""))).findtext(ATOM + "updated") == "2026-07-02T00:00:00+02:00"
    assert atom(feed()).findtext(ATOM + "updated") == "1970-01-01T00:00:00Z"
    assert items(feed(ENTRY._replace(date="soon", updated="")))[0]["date_published"] == "1970-01-01T00:00:00Z"


def test_an_id_outlives_a_change_of_scheme_and_of_script():
    moved = replace(feed(ENTRY), site=replace(SITE, address="http://margin-notes.example:8000"))
    assert items(feed(ENTRY))[0]["id"] == items(moved)[0]["id"]
    assert items(feed(ENTRY._replace(slug="灯籠")))[0]["id"].isascii()


def test_an_id_outlives_another_viewing_in_another_year():
    again = ENTRY._replace(date="2027-01-02", revision=2, title="Paper Lanterns, again", overall="6.0")
    assert items(feed(again))[0]["id"] == items(feed(ENTRY))[0]["id"]
    assert atom(feed(again)).find(ATOM + "entry").findtext(ATOM + "id").startswith("urn:uuid:")


@pytest.mark.parametrize("sly", ["\x00\x08\x0b\x1f", "\ufffe\uffff", "\ud800", "]]><x>", "<script>", "a & b"])
def test_whatever_a_title_holds_the_feed_can_be_read(sly):
    one = feed(ENTRY._replace(title=f"T{sly}", tags=(sly,), critic_name=sly), html=f"<p>{sly}</p>")
    legal = re.sub("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800]", "", sly)
    assert atom(one).find(ATOM + "entry").findtext(ATOM + "title") == f"T{legal}: 7.0/10, Good"
    assert items(one)[0]["title"] == f"T{legal}: 7.0/10, Good"
    assert items(one)[0]["tags"] == [legal]


def test_a_tag_and_a_critic_have_feeds_of_their_own():
    tag = press().newest(1)[0].tags[0]
    one = gather_feed(press(), "tag", tag, "Drama")
    assert [entry.entry.slug for entry in one.entries] == [entry.slug for entry in press().listed("tag", tag)]
    links = {link.get("rel"): link.get("href") for link in atom(one).findall(ATOM + "link")}
    assert links["self"] == f"https://margin-notes.example/tags/{tag}/feed.atom"
    critic = gather_feed(press(), "critic", "ines-varga", "Ines Varga")
    assert {entry.entry.critic for entry in critic.entries} == {"ines-varga"}
    assert json.loads(render_json_feed(critic))["title"] == "Ines Varga · Margin Notes"


def test_a_work_has_feeds_of_every_review_of_it():
    atom_feed, json_feed = (
        next(route for route in ROUTES if route.address == f"/works/{{}}/{name}") for name in ("feed.atom", "feed.json")
    )
    (slug,) = next(iter(atom_feed.each(press())))
    assert slug.encode() in atom_feed.print(press(), (slug,))
    data = json.loads(json_feed.print(press(), (slug,)))
    assert data["feed_url"] == f"https://margin-notes.example/works/{slug}/feed.json"
    assert len(data["items"]) == len(press().listed("work", slug))


def test_a_feed_holds_the_newest_thirty():
    class Many:
        def newest(self, limit: int) -> tuple[Entry, ...]:
            return press().newest(1) * 40

        def __getattr__(self, name: str) -> object:
            return getattr(press(), name)

    assert len(gather_feed(Many()).entries) == 30
