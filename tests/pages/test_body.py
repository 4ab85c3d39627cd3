"""From a review to the parts of its page."""

from __future__ import annotations

import rubrica
from rubrica.pages.text.body import body, public_html, public_text
from rubrica.pages.text.parts import contents, header
from rubrica.pages.values.entry import Picture, Site
from rubrica.pages.values.printed import Body


class Desk:
    """A press with one picture and one name."""

    def site(self) -> Site:
        return Site("Desk", "https://desk.example")

    def picture(self, name: str) -> Picture | None:
        return Picture("/media/a.png", 8, 4) if name == "a.png" else None

    def named(self, name: str) -> str | None:
        return "/works/salt-radio/" if name == "Salt Radio" else None


def reviewed(text: str) -> rubrica.Review:
    return rubrica.read(text, rubrica.builtin("anime"))[0]


def bodied(text: str) -> Body:
    return body(reviewed(text), Desk())


def test_a_score_line_stands_in_the_heading_and_not_in_the_prose() -> None:
    section = bodied("## Story\n\nScore: 5/10\n\nSmall debts.\n").sections[0]
    assert (section.id, section.score and section.score.value, section.html) == ("story", "5", "<p>Small debts.</p>\n")


def test_prose_right_under_a_score_line_is_kept() -> None:
    section = bodied("## Story\n\nScore: 5/10\nSmall debts.\n").sections[0]
    assert section.html == "<p>Small debts.</p>\n"


def test_a_score_in_the_heading_leaves_the_name_alone() -> None:
    section = bodied("## Story (5/10)\n\nSmall debts.\n").sections[0]
    assert (section.heading, section.score and section.score.value) == ("Story", "5")


def test_a_heading_keeps_the_words_of_its_critic() -> None:
    english = bodied("## Art & Animation: 9/10\n\nSnow.\n\n## 8/10 – Sound\n\nBells.\n")
    assert [section.heading for section in english.sections] == ["Art & Animation", "Sound"]
    japanese = bodied("## ストーリー　7点\n\n灯台。\n\n## 総合評価 7.0点\n\n霧。\n")
    assert [section.heading for section in japanese.sections] == ["ストーリー", "総合評価"]


def test_the_overall_section_knows_what_it_states() -> None:
    text = '## Story\n\nScore: 7/10\n\nYes.\n\n## Verdict\n\nScore: 7.0/10.0 "Good"\n\nThat is all.\n'
    section = bodied(text).sections[1]
    assert (section.id, section.stated, section.word) == ("overall", "7.0/10.0", "Good")
    assert section.html == "<p>That is all.</p>\n"


def test_an_overall_in_percent_says_itself_out_of_what() -> None:
    sections = bodied("## Story: 70%\n\nYes.\n\n## Final score: 73%\n\nThat is all.\n").sections
    assert header(sections[1], "en") == (
        '<header class="cat" id="overall" data-criterion="overall" data-score="73"><h2><a href="#overall">Final score'
        '</a></h2><p><span class="vh">Score: </span>73 %</p></header>\n'
    )


def test_a_text_in_one_piece_has_no_contents() -> None:
    assert contents(bodied("Fog.\n\n**Story** 7/10\n\nYes.\n").sections, "en") == ""


def test_a_label_right_beneath_an_item_divides_its_list() -> None:
    for sign in ("-", "+"):
        html = bodied(f"## Verdict\n\nPros:\n{sign} the saw\n**Cons:**\n- the price\n").sections[0].html
        assert html == (
            '<p>Pros:</p>\n<ul class="good">\n<li>the saw</li>\n</ul>\n'
            '<p><strong>Cons:</strong></p>\n<ul class="bad">\n<li>the price</li>\n</ul>\n'
        )


def test_points_of_the_whole_stand_once_and_where_they_were_typed() -> None:
    text = "## Story\n\nYes.\n\n## Verdict\n\n**Pros**\n\n- the saw\n\n**Cons**\n\n- the price\n\nBuy it.\n"
    page = bodied(text)
    assert '<ul class="good">\n<li>the saw</li>\n</ul>' in page.sections[1].html
    assert str(page).count("the saw") == 1


def test_sub_headings_stay_inside_their_section() -> None:
    html = bodied("## Audio\n\nScore: 8/10\n\nLoud.\n\n### Songs\n\nThree.\n").sections[0].html
    assert html == '<p>Loud.</p>\n<h3 id="songs">Songs</h3>\n<p>Three.</p>\n'


def test_a_heading_holds_no_link_of_its_own() -> None:
    section = bodied("## After *[[Salt Radio]]*\n\nYes.\n").sections[0]
    assert (section.id, section.heading_html) == ("after-salt-radio", "After <em>Salt Radio</em>")


def test_a_contents_list_typed_by_hand_is_not_printed() -> None:
    text = "## Contents\n\n- Story\n- Audio\n\n## Story\n\nYes.\n\n## Audio\n\nNo.\n"
    assert [section.heading for section in bodied(text).sections] == ["Story", "Audio"]


def test_advice_is_taken_out_of_the_prose_into_two_lists() -> None:
    read = bodied(
        "## Who should watch it\n\n**Watch it if you**\n\n- like rain\n\n**Skip it if you**\n\n- hate *trains*\n"
    )
    assert (read.advice.watch, read.advice.skip) == (("like rain",), ("hate <em>trains</em>",))
    assert read.sections[0].html == ""


def test_advice_keeps_the_line_above_its_list() -> None:
    advice = bodied("## Who should read it\n\n**Read it if you**\n\n- like rain\n").advice
    assert (advice.watch_label, advice.watch) == ("Read it if you", ("like rain",))


def test_a_figure_has_its_caption_and_its_size() -> None:
    html = bodied('![A lamp](a.png "The lamp, lit")\n').sections[0].html
    assert 'width="8" height="4"' in html
    assert "<figcaption>The lamp, lit</figcaption>" in html


def test_a_spoiler_has_a_lid() -> None:
    html = bodied("::: spoiler from episode 11: the drawer\nEmpty.\n:::\n").sections[0].html
    assert html == (
        '<details class="spoil" data-from="11"><summary>Spoiler, from episode 11: the drawer <span></span></summary>\n'
        "<p>Empty.</p>\n</details>\n"
    )


def test_a_footnote_that_only_a_spoiler_needs_stays_closed() -> None:
    read = bodied("Open.[^a]\n\n::: spoiler\nShut.[^b]\n:::\n\n[^a]: first\n\n[^b]: the uncle\n")
    assert 'id="note-1"' in read.footnotes
    assert '<details class="spoil"><summary>Spoiler <span></span></summary><p>the uncle</p></details>' in read.footnotes


SECRET = """
- before

::: spoiler
- the uncle
:::

It was ||the uncle||.[^a]

| Who |
|---|
| ||the uncle|| |

[^a]: see the uncle
"""


def test_no_spoiler_and_no_footnote_is_in_what_anyone_may_see() -> None:
    review = reviewed(SECRET)
    assert "uncle" not in public_html(review, Desk()) + public_text(review)


def test_score_lines_without_a_heading_are_no_words() -> None:
    text = "A ferry.\n\n**Story** 7/10\n\nIt is late.\n\nART: 8/10\n\nRust. 9/10 for the rope.\n"
    assert public_text(reviewed(text)) == "A ferry. It is late. Rust. 9/10 for the rope."


def test_public_addresses_are_absolute() -> None:
    assert 'href="https://desk.example/works/salt-radio/"' in public_html(reviewed("See [[Salt Radio]]."), Desk())
