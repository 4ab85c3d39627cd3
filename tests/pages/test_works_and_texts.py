"""Works, articles, pages, lists, and what is missing."""

from __future__ import annotations

import re

from rubrica.pages.lists.texts import gather_text, gather_texts
from rubrica.pages.lists.works import beyond_ten, gather_work, gather_works
from rubrica.pages.missing import gather_missing, gather_robots, render_robots
from rubrica.pages.render import render
from rubrica.pages.review.review import credits_of
from rubrica.pages.terms import kick_of, length_of
from rubrica.pages.words import words_of

from .press import press


def test_a_work_shows_its_facts_and_every_critic_side_by_side() -> None:
    page = gather_work(press(), "paper-lanterns-of-mizuhara")
    assert page.facts == (
        ("Also known as", "Mizuhara Ledger, Mizuhara no Kamidōrō"),
        ("Kind", "Television"),
        ("Season", "Autumn 2025"),
        ("Length", "12 × 24 min"),
        ("Studio", "Studio Hakutou"),
        ("Broadcast", "6 July to 21 September 2025"),
    )
    assert [(one.entry.critic_name, one.when) for one in page.opinions] == [
        ("Ines Varga", "2nd revision, 21 December 2025"), ("Teo Malm", "3 October 2025"),
    ]  # fmt: skip


def test_what_a_character_turns_into_stays_folded_until_one_may_know_it() -> None:
    nao, ferryman = gather_work(press(), "paper-lanterns-of-mizuhara").figures
    assert (nao.open, nao.lids) == (("Group: The Ledger House",), ())
    assert [(lid.label, [form.name for form in lid.traits]) for lid in ferryman.lids] == [
        ("Forms, from episode 10", ["By day", "On the water"])
    ]
    page = render(gather_work(press(), "paper-lanterns-of-mizuhara")).decode()
    assert "The Collector." not in re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)


def test_the_cast_has_a_column_for_each_language() -> None:
    cast = gather_work(press(), "paper-lanterns-of-mizuhara").cast
    assert cast is not None
    assert cast.languages == ("Japanese", "English")
    assert [voices for _, voices in cast.rows] == [("Aki Fujisawa", "Della Marsh"), ("Kenzo Arita", "")]


def test_facts_are_said_in_the_language_of_the_page() -> None:
    work = press().work("paper-lanterns-of-mizuhara")
    assert work is not None
    assert (
        kick_of(work, words_of("ja")) == "テレビ、全12話\N{NO-BREAK SPACE}· 2025年秋\N{NO-BREAK SPACE}· Studio Hakutou"
    )
    assert length_of(work, words_of("ja"), whole=True) == "全12話、各24分"
    assert [one.role for one in credits_of(work, words_of("ja"))][:2] == ["監督", "シリーズ構成"]


def test_all_works_stand_by_title_with_their_overalls() -> None:
    cards = gather_works(press()).cards
    assert [(card.work.title, card.overalls) for card in cards] == [
        ("Paper Lanterns of Mizuhara", (("7.2", ""), ("8.0", ""))), ("Salt Radio", (("8.9", ""),)),
    ]  # fmt: skip


def test_what_an_overall_is_out_of_is_said_unless_it_is_ten() -> None:
    assert (beyond_ten("5"), beyond_ten("100"), beyond_ten("10.0")) == ("/5", "/100", "")


def test_a_list_links_the_reviews_it_names() -> None:
    page = render(gather_text("lists", press(), "five-quiet-films")).decode()
    assert '<a href="/works/salt-radio/">Salt Radio</a>' in page


def test_an_article_has_a_byline_and_a_page_has_none() -> None:
    article, about = gather_text("articles", press(), "in-defence-of-the-six"), gather_text("pages", press(), "about")
    assert (article.day, about.day) == ("1 June 2025", "")
    assert (article.tip is None, about.tip is None) == (False, True)
    assert about.section == about.entry.address == "/about/"


def test_articles_stand_newest_first() -> None:
    assert [entry.title for entry in gather_texts("articles", press()).entries] == ["In defence of the six"]


def test_beside_the_written_lists_stand_the_rankings_that_scores_make() -> None:
    lists, articles = gather_texts("lists", press()), gather_texts("articles", press())
    assert [link.address for link in lists.rankings[:2]] == ["/best/overall/", "/best/story/"]
    assert articles.rankings == ()


def test_the_page_for_what_is_missing_is_kept_out_of_indexes_and_offers_the_newest() -> None:
    page = render(gather_missing(press())).decode()
    assert '<meta name="robots" content="noindex">' in page
    assert '<a class="t" href="/reviews/salt-radio/">' in page


def test_robots_find_the_sitemap() -> None:
    said = render_robots(gather_robots(press())).decode()
    assert "Sitemap: https://margin-notes.example/sitemap.xml" in said
