"""Scores as they are printed."""

from __future__ import annotations

from markupsafe import Markup

from rubrica.pages.scores import scores
from rubrica.pages.scores.radar import radar
from rubrica.pages.values.entry import EntryScore


def given(value: str | None, best: str = "10", share: float = 0.5, name: str = "Story") -> EntryScore:
    return EntryScore("story", name, name, value, best, share)


def test_a_row_is_one_link_that_says_its_score_aloud() -> None:
    assert scores.row(given("5"), "#story", "en") == (
        '<li><a href="#story" data-criterion="story" data-score="5"><span>Story</span>'
        '<span class="ticks" aria-hidden="true"></span>'
        '<span class="num">5<span class="vh"> out of 10</span></span></a></li>\n'
    )


def test_zero_is_a_score_and_missing_is_a_dash() -> None:
    assert 'data-score="0"' in scores.row(given("0", share=0.0), "", "en")
    assert 'data-score="none"' in scores.row(given(None), "", "en")
    assert scores.digits(given(None), "en") == (
        '<span class="num"><span aria-hidden="true">–</span><span class="vh">not scored</span></span>'
    )


def test_another_scale_says_how_many_of_the_ten_ticks_it_fills() -> None:
    assert scores.data(given("3.5", best="5", share=0.7)) == 'data-criterion="story" data-score="3.5" data-ticks="7"'
    assert scores.data(given("87", best="100", share=0.87)) == 'data-criterion="story" data-score="87" data-ticks="8.5"'
    assert scores.data(given("8.5", share=0.85)) == 'data-criterion="story" data-score="8.5"'


def test_a_criterion_cannot_smuggle_in_an_attribute() -> None:
    printed = scores.row(given("5", name='"><script>'), "#a", "en")
    assert "<script>" not in printed
    assert "&lt;script&gt;" in printed


def test_the_working_ends_with_its_overall_in_bold() -> None:
    assert scores.working("(7 + 8 + 7) ÷ 3 = 7.333… ≈ 7.3") == Markup("(7 + 8 + 7) ÷ 3 = 7.333… ≈ <b>7.3</b>")
    assert scores.working("") == ""


def test_the_radar_needs_three_scores() -> None:
    two = (given("5"), given("6", name="Audio"), given(None, name="Visuals"))
    assert radar(two, "en") == ""


def test_a_missing_score_has_a_spoke_and_no_point() -> None:
    drawn = radar((*(given(str(n), share=n / 10, name=f"C{n}") for n in (5, 9, 8)), given(None, name="Audio")), "en")
    assert 'aria-label="Radar: C5 5, C9 9, C8 8, each out of 10"' in drawn
    assert drawn.count('class="dot"') == 3
    assert ">Audio</text>" in drawn


def test_the_radar_is_drawn_as_in_the_picture() -> None:
    shares = (0.5, 0.9, 0.8, 0.6, 0.8)
    drawn = radar(tuple(given(f"{s * 10:g}", share=s, name=f"C{s}") for s in shares), "en")
    assert '<polygon class="area" points="120.0,74.0 185.1,90.9 155.7,161.2 93.2,148.9 62.2,93.2"/>' in drawn


def test_the_radar_cuts_names_that_would_leave_the_picture() -> None:
    long = "The way in which it is told"
    drawn = radar(tuple(given(str(n), share=n / 10, name=long if n == 9 else f"C{n}") for n in (5, 9, 8)), "en")
    assert ">The way in whic…</text>" in drawn
    assert f"{long} 9" in drawn
