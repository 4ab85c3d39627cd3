"""Rankings: places, parts, and what a score is worth on another scale."""

from __future__ import annotations

from pathlib import Path

from rubrica.pages.lists.best import gather_best, gather_bests
from rubrica.pages.lists.home import gather_home

from .press import press, press_in


def test_equal_scores_share_a_place_and_the_next_counts_everyone_above() -> None:
    places = gather_best(press(), "visuals").places
    assert [(one.place, one.shared, one.value) for one in places] == [
        (1, True, "9"), (1, True, "9"), (3, False, "8"), (4, False, "7"),
    ]  # fmt: skip


def test_a_ranking_says_what_it_ranks_and_leads_to_its_scores() -> None:
    page = gather_best(press(), "visuals", "score-9")
    assert (page.title, page.range, page.total) == ("Visuals scored 9", "scored from 1 to 10", 2)
    assert [(link.label, link.count, link.current) for link in page.filters[-1][1]] == [
        ("Any", 0, False), ("9", 2, True), ("8", 1, False), ("7", 1, False),
    ]  # fmt: skip


def test_years_are_offered_where_there_are_several(tmp_path: Path) -> None:
    (tmp_path / "reviews").mkdir()
    for year in (2024, 2025):
        text = f"---\ntitle: Of {year}\ndate: {year}-05-05\n---\n\n## Story\n\nScore: 5/10\n\nSo.\n"
        (tmp_path / "reviews" / f"of-{year}.md").write_text(text)
    label, links = gather_best(press_in(tmp_path), "story", "2024").filters[0]
    assert label == "Year"
    assert [(link.label, link.count, link.current) for link in links] == [
        ("All years", 2, False), ("2025", 1, False), ("2024", 1, True),
    ]  # fmt: skip


def test_a_category_of_another_scale_says_of_what() -> None:
    places = gather_best(press(), "prose").places
    assert [(one.value, one.of, one.data) for one in places] == [
        ("4.5", "/5", 'data-criterion="prose" data-score="4.5" data-ticks="9"'),
    ]  # fmt: skip


def test_what_a_review_leaves_unscored_is_said_beside_it() -> None:
    radio = next(one for one in gather_best(press(), "audio").places if one.entry.slug == "salt-radio")
    assert radio.unscored == ("Enjoyment",)


def test_every_category_has_its_leaders_the_overall_first() -> None:
    leaders = gather_bests(press()).leaders
    assert [link.label for link, _, _ in leaders][:3] == ["Overall", "Story", "Visuals"]
    assert leaders[1][2][0].entry.title == "Salt Radio"


def test_the_home_page_shows_the_best_of_the_newest_year_and_how_many_share_it() -> None:
    page = gather_home(press())
    assert page.year == "2025"
    assert [(one.name, one.entry.title, one.sharing) for one in page.best][:2] == [
        ("Story", "Salt Radio", 0), ("Visuals", "Paper Lanterns of Mizuhara", 1),
    ]  # fmt: skip


def test_the_home_page_shows_the_newest_large_the_rest_below_and_what_moved() -> None:
    page = gather_home(press())
    assert page.newest is not None
    assert page.newest.entry.slug == "paper-lanterns-of-mizuhara"
    assert [one.entry.slug for one in page.listed][:2] == ["salt-radio", "sanchome-no-tenkigakari"]
    assert [(one.slug, one.overall_before) for one in page.moved] == [("paper-lanterns-of-mizuhara", "7.6")]
