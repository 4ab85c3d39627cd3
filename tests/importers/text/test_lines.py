"""Lists, captions, notes, rules, boxes of scores, tables."""

from .pages import MORE, PROSE, body, imported, kinds


def test_lists_stay_lists() -> None:
    page = imported("Salt Radio", PROSE, "• rain\n• wind", "1. spring\n2. autumn", MORE)
    assert body(page)[1:5] == ["- rain", "- wind", "1. spring", "2. autumn"]


def test_numbers_that_do_not_count_up_are_kept_as_they_are() -> None:
    """Markdown would number a countdown upwards."""
    assert body(imported("Salt Radio", PROSE, "3. rain\n2. wind\n1. hail", MORE))[1:4] == [
        "3\\. rain\\",
        "2\\. wind\\",
        "1\\. hail",
    ]


def test_lines_that_stood_together_stay_together() -> None:
    assert body(imported("Salt Radio", PROSE, "It rained.\nIt poured.", MORE))[1:3] == ["It rained.\\", "It poured."]


def test_a_caption_becomes_a_picture_without_an_address() -> None:
    page = imported("Salt Radio", PROSE, "(Ida at the wheel, episode 3)", "Image: the ferry", MORE)
    assert body(page)[1:3] == ['![](<> "Ida at the wheel, episode 3")', '![](<> "Image: the ferry")']
    assert [remark.code for remark in page.remarks] == ["caption-without-picture", "caption-without-picture"]


def test_an_aside_in_brackets_is_prose() -> None:
    assert body(imported("Salt Radio", PROSE, "(I cried.)", "(more on that later)", MORE))[1:3] == [
        "(I cried.)",
        "(more on that later)",
    ]


def test_a_note_and_a_rule() -> None:
    page = imported("Salt Radio", PROSE, "Note: I own a coat.", "* * *", MORE)
    assert kinds(page) == ["title", "prose", "note", "rule", "prose"]
    assert body(page)[1:3] == ["Note: I own a coat.", "***"]


def test_scores_without_a_word_between_them_are_a_box() -> None:
    page = imported("Salt Radio", "Story: 8\nArt - 7\nOverall: 7.5", PROSE)
    assert body(page)[:3] == ["- Story: 8", "- Art: 7", "- Overall: 7.5"]
    assert {key: str(value) for key, value in page.review.values.items()} == {"story": "8", "visuals": "7"}


def test_a_box_may_have_its_numbers_on_lines_of_their_own() -> None:
    page = imported("Salt Radio", PROSE, "Story\n8.0\nVisuals\n7.5\nOverall\n7.8", MORE)
    assert body(page)[1:4] == ["- Story: 8.0", "- Visuals: 7.5", "- Overall: 7.8"]


def test_names_before_bare_numbers_are_a_box() -> None:
    page = imported("Salt Radio", PROSE, "Gameplay 8\nStory 6\nSound ..... 7", MORE)
    assert body(page)[1:4] == ["- Gameplay: 8", "- Story: 6", "- Sound: 7"]


def test_a_row_may_say_more_than_its_score() -> None:
    page = imported("Salt Radio", PROSE, "Story - 8/10\nArt - 6/10, oh the crowd scenes\nSound - 9/10", MORE)
    assert body(page)[1:4] == ["- Story: 8/10", "- Art: 6/10, oh the crowd scenes", "- Sound: 9/10"]
    assert page.review.values == {"story": 8, "visuals": 6, "audio": 9}


def test_cells_between_tabs_are_a_table() -> None:
    page = imported(
        "Salt Radio", "Category\tScore\nStory\t8\nAudio\t7", PROSE, "Ida\tthe | ferryman\nOtto\thimself", MORE
    )
    assert body(page)[:4] == ["| Category | Score |", "| --- | --- |", "| Story | 8 |", "| Audio | 7 |"]
    assert body(page)[5:9] == ["|  |  |", "| --- | --- |", "| Ida | the \\| ferryman |", "| Otto | himself |"]
    assert page.review.values == {"story": 8, "audio": 7}


def test_lines_under_a_colon_are_a_list() -> None:
    page = imported("Salt Radio", PROSE, "Suggestions:\nThe Tide Clerk\nIron Kites", MORE)
    assert body(page)[1:4] == ["**Suggestions**", "- The Tide Clerk", "- Iron Kites"]


def test_plus_and_minus_are_judgements_and_stay() -> None:
    assert body(imported("Salt Radio", PROSE, "+ the lamp\n- the eels", MORE))[1:3] == [
        "\\+ the lamp\\",
        "\\- the eels",
    ]


def test_good_and_bad_points_are_lists_again() -> None:
    """Browsers copy list items without their marks."""
    page = imported("Salt Radio", PROSE, "Pros\nrain\nwind", "Cons\nhail", MORE)
    assert body(page)[1:6] == ["**Pros**", "- rain", "- wind", "**Cons**", "- hail"]
    assert [(len(points.good), len(points.bad)) for points in page.review.points] == [(2, 1)]
