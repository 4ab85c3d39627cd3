"""The page of a review: what it holds, and what it prints of it."""

from __future__ import annotations

import gzip
import re
from html import escape
from pathlib import Path

import pytest

from rubrica.pages.render import render
from rubrica.pages.review.review import gather_review

from .press import press, press_in

LANTERNS = "paper-lanterns-of-mizuhara"
HOSTILE = ("</title><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7*7 }}")
EXAMPLES = Path(__file__).parents[2] / "examples"


def printed(slug: str, number: str = "") -> str:
    return render(gather_review(press(), slug, number)).decode()


def test_the_title_says_the_score_and_the_verdict() -> None:
    assert gather_review(press(), LANTERNS).head.title == "Paper Lanterns of Mizuhara: 7.2/10, Good · Margin Notes"
    assert gather_review(press(), "eleven-minutes-of-snow").head.title == "Eleven Minutes of Snow · Margin Notes"


def test_every_row_of_the_box_leads_to_a_section_of_the_page() -> None:
    page = printed(LANTERNS)
    rows = re.findall(r'<li><a href="#([\w-]+)" data-criterion', page)
    assert rows == ["story", "visuals", "audio", "characters", "personal-enjoyment"]
    assert all(f'<header class="cat" id="{anchor}"' in page for anchor in rows)


def test_no_anchor_stands_twice_and_every_link_within_the_page_arrives() -> None:
    for entry in press().newest(9):
        page = printed(entry.slug)
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), entry.slug
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids), entry.slug


def test_the_history_says_what_moved() -> None:
    newest, first = gather_review(press(), LANTERNS).history
    own = f"/reviews/{LANTERNS}/revisions/"
    assert (newest.overall, newest.moved, newest.address) == ("7.2", ("Story 7 → 5",), f"{own}2/")
    assert (first.overall, first.moved, first.address) == ("7.6", (), f"{own}1/")


def test_an_earlier_revision_sends_machines_and_readers_to_the_newest() -> None:
    page = printed(LANTERNS, "1")
    assert f'<link rel="canonical" href="https://margin-notes.example/reviews/{LANTERNS}/">' in page
    assert '<meta name="robots" content="noindex">' in page
    assert f'A newer one exists. <a href="/reviews/{LANTERNS}/">' in page
    assert "application/ld+json" not in page
    assert '<span class="p-rating">7.6</span>' in page


def test_a_revision_that_is_shared_says_which_it_is_and_keeps_its_address_and_its_card() -> None:
    own = f"https://margin-notes.example/reviews/{LANTERNS}/revisions/1/"
    page = printed(LANTERNS, "1")
    assert f'<meta property="og:url" content="{own}">' in page
    assert f'<meta property="og:image" content="{own}card.png">' in page
    assert "<title>Paper Lanterns of Mizuhara (1st revision): 7.6/10, Good · Margin Notes</title>" in page
    assert 'content="1st revision, 28 September 2025. A newer one exists. A river town' in page


def test_the_newest_revision_has_an_address_that_keeps_it_as_well() -> None:
    page = printed(LANTERNS, "2")
    assert f'<link rel="canonical" href="https://margin-notes.example/reviews/{LANTERNS}/">' in page
    assert "This address keeps the 2nd revision" in page
    assert "A newer one exists" not in page


def test_a_review_without_scores_has_no_box_and_says_so() -> None:
    page = printed("eleven-minutes-of-snow")
    assert 'class="box' not in page
    assert '<p class="unscored ui">Not scored</p>' in page


def test_own_judgement_is_said_where_a_sum_would_stand() -> None:
    page = gather_review(press(), "the-tide-clerk")
    assert (page.entry.overall, page.working, page.made) == ("4", "", ())
    assert "The critic’s own judgement, not a sum" in printed("the-tide-clerk")


def test_a_japanese_review_speaks_japanese_in_its_categories_and_its_verdict_too() -> None:
    page = printed("sanchome-no-tenkigakari")
    assert [word in page for word in ("アニメレビュー", '<p class="verdict">優秀</p>', "映像が下げています")] == [
        True
    ] * 3
    assert '<html lang="ja">' in page
    assert '<time class="dt-published" datetime="2025-11-30">2025年11月30日</time>' in page
    assert 'data-criterion="story" data-score="8"><span>ストーリー</span>' in page
    assert "Skip to the content" not in page


def test_the_page_explains_how_its_number_is_made() -> None:
    said = [re.sub(r"<[^>]+>", "", sentence) for sentence in gather_review(press(), LANTERNS).made]
    assert said == [
        "Visuals carried it: without, 6.8.",
        "Story held it back: without, 7.8.",
        "Whatever the weights, it lies between 5.0 and 9.0.",
        "Story at 3.5 instead of 5 would make it 6.9, Satisfactory.",
    ]


def test_the_critics_own_tip_jar_comes_before_the_press_s() -> None:
    own = gather_review(press(), "paper-lanterns-teo-malm").tip
    house = gather_review(press(), LANTERNS).tip
    assert own is not None
    assert own.address == "https://tips.example/teo-malm"
    assert house is not None
    assert house.address == "https://tips.example/margin-notes"


def test_other_critics_of_the_work_and_the_reviews_before_and_after_are_linked() -> None:
    page = gather_review(press(), LANTERNS)
    assert [other.critic_name for other in page.others] == ["Teo Malm"]
    assert page.next is None
    assert page.previous is not None
    assert page.previous.title == "Salt Radio"


def test_no_spoiler_reaches_what_is_said_of_the_page() -> None:
    head = render(gather_review(press(), LANTERNS)).decode().partition("<body")[0]
    assert "postmaster" not in head
    assert "It is empty" not in head


def test_microformats_say_who_what_when_and_how_good() -> None:
    page = printed(LANTERNS)
    wanted = ("h-entry h-review", "p-name", "p-summary", "p-author h-card", "dt-published", "u-url", "e-content",
              "p-rating", "p-best", "p-item h-item", "p-category")  # fmt: skip
    assert [name for name in wanted if f'class="{name}"' not in page and f" {name}" not in page] == []


def test_nothing_is_inline_that_the_policy_forbids() -> None:
    page = printed(LANTERNS)
    assert " style=" not in page
    assert "<style" not in page
    ours = r' type="module" fetchpriority="low" src="/theme/[a-z]+\.[0-9a-f]{10}\.js"></script>'
    assert re.findall(rf'<script(?! type="application/(?:ld\+)?json"|{ours})', page) == []
    assert re.findall(r' on\w+="', page) == []


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_title_is_only_a_title(hostile: str, tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    front = "".join(f"{key}: '{hostile}'\n" for key in ("title", "summary", "critic"))
    (tmp_path / "reviews" / "hostile.md").write_text(f"---\n{front}---\n\n## Story\n\nScore: 5/10\n\nSo.\n")
    page = render(gather_review(press_in(tmp_path), "hostile")).decode()
    assert f'<h1 class="p-name">{escape(hostile)}</h1>' in page
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_the_page_of_a_long_review_is_light() -> None:
    page = render(gather_review(press_in(EXAMPLES), LANTERNS))
    assert len(gzip.compress(page, 6)) <= 20_000


def test_a_review_without_a_summary_does_not_say_its_first_sentence_twice(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "short.md").write_text("A sentence & another.\n\n## Story\n\nScore: 5/10\n\nSo.\n")
    page = gather_review(press_in(tmp_path), "short")
    assert (page.entry.summary, page.deck) == ("A sentence & another.", "")
    assert gather_review(press(), LANTERNS).deck.startswith("A river town")


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("The lamp burns and then ||Ada|| dies.", "The lamp burns and then [spoiler] dies."),
        ("---\nlanguage: ja\n---\n灯がともり、||エイダ||が死ぬ。", "灯がともり、［ネタバレ］が死ぬ。"),
        ("||Ada|| dies, *and ||so||* on ||and on", "[spoiler] dies, and [spoiler] on [spoiler]"),
        ("||All of it.||\n\nThe rest.", "The rest."),
        ("---\nsummary: It ends with ||Ada||.\n---\nSo.", "It ends with [spoiler]."),
    ],
)
def test_a_mark_stands_for_what_a_summary_does_not_give_away(tmp_path: Path, text: str, summary: str) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "short.md").write_text(f"{text}\n\n## Story\n\nScore: 5/10\n\nSo.\n", "utf-8")
    page = gather_review(press_in(tmp_path), "short")
    assert page.entry.summary == summary
    assert page.deck == ("" if "lamp" in text or "灯" in text else summary)


def test_a_review_by_nobody_is_not_by_anybody(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "short.md").write_text("---\ndate: 2026-01-31\n---\n\nA sentence.\n")
    page = render(gather_review(press_in(tmp_path), "short")).decode()
    assert '<p class="meta">      <a class="u-url"' in page


def test_what_was_put_right_is_told_with_its_day(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    front = "title: Crab\ndate: 2025-05-18\ncorrected: 2025-05-21\ncorrection: Her name is ||Ada||."
    (tmp_path / "reviews/crab.md").write_text(f"---\n{front}\n---\nIt pinches.\n", "utf-8")
    page = gather_review(press_in(tmp_path), "crab")
    assert page.corrected == "corrected on 21 May 2025"
    assert page.correction == "Her name is [spoiler]."


def test_what_was_put_right_on_the_very_day_is_told_as_well(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    front = "title: Crab\ndate: 2025-05-18\ncorrected: 2025-05-18"
    (tmp_path / "reviews/crab.md").write_text(f"---\n{front}\ncorrection: Her name.\n---\nIt pinches.\n", "utf-8")
    (tmp_path / "reviews/hermit.md").write_text(f"---\n{front}\n---\nIt pinches.\n", "utf-8")
    crab, hermit = (gather_review(press_in(tmp_path), slug) for slug in ("crab", "hermit"))
    assert (crab.corrected, crab.correction) == ("corrected on 18 May 2025", "Her name.")
    assert (hermit.corrected, hermit.correction) == ("", "")


def test_only_a_page_with_dated_spoilers_has_the_script_that_opens_them() -> None:
    dated, other = printed(LANTERNS), printed("salt-radio")
    assert re.search(r'<script type="module" fetchpriority="low" src="/theme/spoilers\.[0-9a-f]{10}\.js">', dated)
    assert '<form class="sofar ui" data-work="paper-lanterns-of-mizuhara">' in dated
    assert "spoilers" not in other
    assert "sofar" not in other


def test_a_review_ends_with_its_address_to_hand_on_and_with_the_feeds_it_stands_in() -> None:
    page = printed(LANTERNS)
    assert f'<a class="link" rel="bookmark" href="https://margin-notes.example/reviews/{LANTERNS}/">' in page
    assert re.search(r'<script type="module" fetchpriority="low" src="/theme/share\.[0-9a-f]{10}\.js">', page)
    assert "base-uri 'none'; script-src 'self'\"" in page
    feeds = re.findall(r'<a href="([^"]*feed\.atom)">Atom</a>', page)
    assert feeds == ["/feed.atom", "/critics/ines-varga/feed.atom", f"/works/{LANTERNS}/feed.atom"]
    assert 'name="email"' not in page  # no server, no letters
