"""Who wrote it, where and when; tags; tip jars."""

from datetime import date

import pytest

from rubrica.importers.text.bylines import Byline, is_lone_by, read_byline
from rubrica.importers.text.tags import read_tags, read_tip

DAY = date(2021, 3, 3)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Written by Ann Lee at Paper Lantern", Byline("Ann Lee", "Paper Lantern")),
        ("Posted by Ann Lee at 8:15 PM", Byline("Ann Lee")),
        ("By: Ann Lee", Byline("Ann Lee")),
        ("by Ann Lee on 2021-03-03 in Anime, Reviews • 4 Comments", Byline("Ann Lee", day=DAY)),
        ("by Ann Lee | Mar 3, 2021 | Reviews | 0 comments", Byline("Ann Lee", day=DAY)),
        ("Posted on March 3, 2021 by Ann Lee in Anime", Byline("Ann Lee", day=DAY)),
        ("Posted by u/ann_lee", Byline("ann_lee")),
        ("March 3, 2021 / admin / Leave a comment", Byline("admin", day=DAY, sure=False)),
        ("Ann Lee · Mar 3, 2021", Byline("Ann Lee", day=DAY, sure=False)),
        ("Ann Lee / 3 March 2021", Byline("Ann Lee", day=DAY, sure=False)),
        ("3 marca 2021 Halina Brzoza", Byline("Halina Brzoza", day=DAY, sure=False)),
        ("Mar 3, 2021 • 5 min read", Byline(day=DAY)),
        ("annlee (All reviews)", Byline("annlee")),
        ("Ann Lee’s review published on Reelshelf:", Byline("Ann Lee", "Reelshelf", whose=True)),
        ("Ann Lee's review", Byline("Ann Lee", whose=True)),
        ("Writer's pictureAnn Lee", Byline("Ann Lee")),
        ("2021-03-03 · 7 min · 1402 words · Ann Lee", Byline("Ann Lee", day=DAY, sure=False)),
        ("March 3, 2021 Ann Lee Fiction, Reviews 6 comments", Byline("Ann Lee", day=DAY, sure=False)),
        ("No. 41 · 3 March 2021", Byline(day=DAY)),
        ("Published in Second Reel", Byline(site="Second Reel")),
        ("投稿日: 2021年3月3日 投稿者: 三枝みなと", Byline("三枝みなと", day=DAY)),
        ("Veröffentlicht am 3. März 2021 von Hannes Krümmel", Byline("Hannes Krümmel", day=DAY)),
        ("Publié le 3 mars 2021 par Solène Marchetti", Byline("Solène Marchetti", day=DAY)),
    ],
)
def test_a_byline_is_read(line: str, expected: Byline) -> None:
    assert read_byline(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "By the end of it I was crying.",
        "By far the best episode",
        "Released March 3, 2021",
        "On March 3, 2021 I sat down and watched all of it in one go.",
        "Published in 1987",
        "Directed by Ann Lee",
    ],
)
def test_a_sentence_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


def test_a_byline_may_announce_the_name_on_the_next_line() -> None:
    assert is_lone_by("Written by")
    assert is_lone_by("投稿者：")
    assert not is_lone_by("Written by Ann")


@pytest.mark.parametrize(
    ("line", "tags"),
    [
        ("Tags: fantasy, slow cinema", ("fantasy", "slow cinema")),
        ("Filed under: Reviews | Anime", ("Reviews", "Anime")),
        ("#kettle weather #anime", ("kettle weather", "anime")),
        ("タグ: 雨, 郵便", ("雨", "郵便")),
        ("Themen: Regen, Post", ("Regen", "Post")),
        ("Posted in Anime, ReviewsTagged rain, post", ("Anime", "Reviews", "rain", "post")),
        ("Filed under anime | Tagged cooking, ghosts | 7 Comments", ("anime", "cooking", "ghosts")),
        ("This entry was posted in Anime and tagged birds. Bookmark the permalink.", ("Anime", "birds")),
        ("Posted at 11:42 PM in Anime, Music | Permalink | Comments (4)", ("Anime", "Music")),
    ],
)
def test_tags_are_read(line: str, tags: tuple[str, ...]) -> None:
    assert read_tags(line) == Byline(tags=tags)


@pytest.mark.parametrize("line", ["Labels are for jars, and this one is hard to open.", "# A heading", "#1", "Tags"])
def test_other_lines_have_no_tags(line: str) -> None:
    assert read_tags(line) is None


def test_a_tip_jar_is_its_address_or_its_line() -> None:
    assert read_tip("Buy Me a Coffee at ko-fi.com") == "ko-fi.com"
    assert read_tip("Tips: https://ko-fi.com/annlee") == "https://ko-fi.com/annlee"
    assert read_tip("Support me on Patreon") == "Support me on Patreon"
    assert read_tip("We are on Patreon: patreon.com/annlee") == "patreon.com/annlee"
    assert read_tip("Latest | Reviews | Support us on Patreon") == ""
    assert read_tip("She would not support me in this.") == ""
