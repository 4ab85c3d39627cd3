"""Lists: months, tags, critics, and the years they are divided by."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.pages.lists.archive import gather_archive, gather_month
from rubrica.pages.lists.critics import gather_critic
from rubrica.pages.lists.tags import gather_tag, gather_tags
from rubrica.pages.render import render
from rubrica.pages.routes import years
from rubrica.pages.text.entries import tagged

from .press import press, press_in


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A press with 25 reviews under one tag, 5 of them in 2024."""
    root = tmp_path_factory.mktemp("press")
    (root / "reviews").mkdir()
    for number in range(25):
        date = f"{2024 if number < 5 else 2025}-03-{number + 1:02}"
        front = f"---\ntitle: Review {number}\ncritic: Ada\ndate: {date}\ntags: [tea]\n---\n\n"
        (root / "reviews" / f"review-{number:02}.md").write_text(f"{front}## Story\n\nScore: 5/10\n\nSo.\n")
    return root


def test_a_month_lists_its_reviews_and_leads_to_its_neighbours() -> None:
    page = gather_month(press(), "2025", "11")
    assert page.title == "Reviews of November 2025"
    assert [entry.slug for entry in page.listings[0].entries] == ["sanchome-no-tenkigakari"]
    older, newer = page.beside
    assert (older and older.address, newer and newer.address) == ("/archive/2025/10/", "/archive/2025/12/")


def test_the_archive_counts_every_month() -> None:
    page = gather_archive(press())
    assert page.total == 6
    assert [(year, [link.count for link in links]) for year, links in page.years] == [
        ("2025", [2, 1, 1]),
        ("2024", [1, 1]),
    ]
    assert page.years[0][1][0].label == "December"


def test_a_short_tag_fits_on_one_page_and_has_no_years() -> None:
    page = gather_tag(press(), "drama")
    assert [entry.slug for listing in page.listings for entry in listing.entries] == [
        "paper-lanterns-of-mizuhara", "sanchome-no-tenkigakari", "paper-lanterns-teo-malm",
    ]  # fmt: skip
    assert page.filters == ()


def test_a_long_tag_shows_its_newest_and_its_years_hold_the_rest(long: Path) -> None:
    source = press_in(long)
    newest, older = gather_tag(source, "tea"), gather_tag(source, "tea", "2024")
    assert sum(len(listing.entries) for listing in newest.listings) == 20
    assert [entry.date[:4] for entry in older.listings[0].entries] == ["2024"] * 5
    assert [(link.label, link.count, link.current) for link in older.filters[0][1]] == [
        ("Newest", 0, False), ("2025", 20, False), ("2024", 5, True),
    ]  # fmt: skip
    assert sorted(years("tag", source)) == [("tea", "2024"), ("tea", "2025")]


def test_tags_stand_in_the_order_of_the_alphabet_as_people_read_them() -> None:
    labels = [link.label for link in gather_tags(press()).links]
    assert labels == ["drama", "film", "novel", "river towns", "short", "thriller", "日常"]


def test_a_tag_is_read_as_it_was_typed_and_known_by_its_slug() -> None:
    assert tagged(["Sci-Fi", "sci fi", "日常", "—"]) == {"sci-fi": "Sci-Fi", "日常": "日常"}


def test_a_critic_s_page_shows_how_they_score() -> None:
    page = gather_critic(press(), "ines-varga")
    assert page.total == 3
    assert [(one.name, one.counts) for one in page.spread] == [
        ("Overall", (("7", 1), ("8", 1))),
        ("Overall", (("4", 1),)),
    ]


def test_a_line_of_a_list_is_printed_once_and_says_the_language_of_its_title() -> None:
    page = render(gather_tag(press(), "drama")).decode()
    assert '<a class="t" href="/reviews/sanchome-no-tenkigakari/" lang="ja">三丁目の天気係</a>' in page
    assert '<a class="t" href="/reviews/paper-lanterns-teo-malm/">' in page
