"""Things people do to a press, by name: each is one transaction."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.timezone import now

from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import Announcement
from rubrica.web.comments.announcing import announce
from rubrica.web.comments.deciding import mark_spoiler
from rubrica.web.comments.house import House
from rubrica.web.comments.models import Comment
from rubrica.web.comments.offered import Offered
from rubrica.web.comments.sending import take
from rubrica.web.reviews.around import save_profile, save_settings, save_work
from rubrica.web.reviews.models import Review
from rubrica.web.reviews.publications import correct, new_review, publish, rename, show, withdraw
from rubrica.web.reviews.reading import press_now
from rubrica.web.reviews.text_models import Text
from rubrica.web.reviews.texts import publish_text, withdraw_text

Edit = Callable[[Announcement], object]
EDITS: dict[str, Edit] = {}

KETTLE = """---
title: The Kettle Files
critic: ken-holt
date: 2024-03-02
tags: [kitchen, drama]
---

Steam, with [[Salt Radio]] on.

## Story

Score: 9/10

It boils.

## Visuals

Score: 3/10

Enamel.
"""
FILM = "---\ntitle: Long Film\ndate: 2023-05-01\nrubric: film\n---\n\nStory: 3/5\n\nIt ends.\n"
ODD = """
title = "Odd"
edition = {}
bands = []
scale = {{worst = 0, best = 20}}

[[criteria]]
key = "story"
name = "Story"
"""


def edit(do: Edit) -> Edit:
    EDITS[do.__name__] = do
    return do


def review(slug: str) -> Review:
    return Review.objects.get(slug=slug)


def newest_text(slug: str) -> str:
    revision = review(slug).revisions.order_by("number", "correction").last()
    assert revision is not None
    return revision.text


@edit
def publish_a_review_of_another_year_tag_and_critic(change: Announcement) -> None:
    publish(change, new_review("The Kettle Files"), KETTLE)


@edit
def publish_the_first_review_by_another_rubric(change: Announcement) -> None:
    publish(change, new_review("Long Film"), FILM)


@edit
def publish_two_under_one_name(change: Announcement) -> None:
    publish(change, new_review("Long Film"), FILM)
    publish(change, new_review("Long Film"), FILM)


@edit
def publish_another_revision(change: Announcement) -> None:
    text = newest_text("salt-radio").replace("Score: 9/10", "Score: 4/10")
    publish(change, review("salt-radio"), text.replace("[film, thriller]", "[film, calm]"))


@edit
def publish_a_third_revision(change: Announcement) -> None:
    slug = "paper-lanterns-of-mizuhara"
    publish(change, review(slug), newest_text(slug) + "\n\nStill snowing.\n")


@edit
def correct_a_word(change: Announcement) -> None:
    correct(change, review("salt-radio"), newest_text("salt-radio").replace("whispers", "mutters"))


@edit
def correct_a_title(change: Announcement) -> None:
    correct(change, review("salt-radio"), newest_text("salt-radio").replace("title: Salt Radio", "title: Salted Radio"))


@edit
def correct_a_date(change: Announcement) -> None:
    correct(change, review("salt-radio"), newest_text("salt-radio").replace("2025-12-14", "2019-01-02"))


@edit
def withdraw_a_review(change: Announcement) -> None:
    withdraw(change, review("the-tide-clerk"))


@edit
def withdraw_one_with_two_revisions(change: Announcement) -> None:
    withdraw(change, review("paper-lanterns-of-mizuhara"))


@edit
def withdraw_a_review_and_show_it_again(change: Announcement) -> None:
    withdraw(change, review("the-tide-clerk"))
    show(change, review("the-tide-clerk"), press_now())


@edit
def rename_a_review(change: Announcement) -> None:
    rename(change, review("salt-radio"), "Radio, salted")


@edit
def save_a_work_under_another_title(change: Announcement) -> None:
    save_work(change, "salt-radio", 'title = "Radio of Salt"\nkind = "Serial"\n\n[titles]\nja = "塩のラジオ"\n')


@edit
def save_a_work_nobody_reviewed(change: Announcement) -> None:
    save_work(change, "bread", 'title = "Bread"\nyear = 2020\n')


@edit
def save_a_profile_under_another_name(change: Announcement) -> None:
    save_profile(change, "ines-varga", 'name = "I. Varga"\n')


@edit
def publish_an_article(change: Announcement) -> None:
    publish_text(change, Text(kind="articles", slug="tea"), "---\ntitle: Tea\n---\n\nSee [[About]].\n")


@edit
def publish_a_page_that_a_review_names(change: Announcement) -> None:
    publish(change, new_review("Names"), "# Names\n\nSee [[Imprint]].\n", day="2026-01-01")
    publish_text(change, Text(kind="pages", slug="imprint"), "# Imprint\n\nHere.\n")


@edit
def withdraw_the_only_list(change: Announcement) -> None:
    withdraw_text(change, Text.objects.get(kind="lists"))


@edit
def save_settings_of_another_name(change: Announcement) -> None:
    save_settings(change, press_now().row.text.replace("Margin Notes", "Notes in Margins"))


@edit
def save_settings_of_another_zone_and_policy(change: Announcement) -> None:
    text = press_now().row.text.replace("Europe/Rome", "Asia/Tokyo").replace('policy = "mean"', 'policy = "own"')
    save_settings(change, text)


@edit
def save_settings_without_a_menu(change: Announcement) -> None:
    save_settings(change, "name = 'Bare'\ncritic = 'Teo Malm'\n")


@edit
def score_with_two_editions_of_a_rubric(change: Announcement) -> None:
    put_rubric(change, "odd", ODD.format(1))
    publish(change, new_review("One"), "---\nrubric: odd\n---\n# One\n\nStory: 15/20\n\nYes.\n", day="2024-02-01")
    put_rubric(change, "odd", ODD.format(2).replace("20", "10"))
    publish(change, new_review("Two"), "---\nrubric: odd\n---\n# Two\n\nStory: 9/10\n\nNo.\n", day="2024-02-02")


@edit
def publish_text_with_a_nul_and_half_a_character(change: Announcement) -> None:
    publish(change, new_review("Nul"), "# N\0ul \ud83d\n\nStory: 5/10\n\nA\0B\n", day=now().date().isoformat())


@edit
def print_a_comment(change: Announcement) -> None:
    take(
        change, review("salt-radio"), Offered("Petra L.", "petra@readers.example", "The *stapler*!"), House(hold="none")
    )


@edit
def print_the_first_comment_of_a_second_hundred(change: Announcement) -> None:
    print_a_comment(change)
    Comment.objects.update(number=101, thread=101)
    announce(change, Comment.objects.get(), "")


@edit
def mark_what_a_comment_gives_away(change: Announcement) -> None:
    print_a_comment(change)
    mark_spoiler(change, Comment.objects.get(), "11")
