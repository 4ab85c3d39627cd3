"""What an editor asks while somebody types: the text read, and saved, as data."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from rubrica.web.catalogue.models import Picture
from rubrica.web.reviews.drafts import standing_of
from rubrica.web.reviews.models import Draft, Review

from .studio import form_of, send
from .visitors import visitor

TEXT = "# Bōats 😀\n\n## Story\n\nScore: 5/10\n\n## Visuals\n\nScore: 11/10\n\n![](a.png)\n\nOverall: 9/10\n"


def ask(part: str, who: str = "editor", slug: str = "salt-radio", **said: str) -> Any:
    return visitor(who).post(f"/studio/reviews/{slug}/{part}/", said)


def test_a_text_is_read_without_being_saved(small: SimpleNamespace) -> None:
    before = Draft.objects.count()
    read = ask("reading", text=TEXT).json()
    assert (read["title"], read["overall"]["value"]) == ("Bōats 😀", "5.0")
    assert read["overall"]["working"] == "5 ÷ 1 = 5.0"
    assert read["stated"] == {"written": "9/10", "word": "", "line": 13}
    assert Draft.objects.count() == before


def test_remarks_have_places_as_a_browser_counts_them(small: SimpleNamespace) -> None:
    read = ask("reading", text=TEXT.replace("\n", "\r\n")).json()
    found = {remark["code"]: remark for remark in read["remarks"]}
    units = TEXT.encode("utf-16-le")
    cut = lambda one: units[one["from"] * 2 : one["to"] * 2].decode("utf-16-le")  # noqa: E731
    assert cut(found["score-off-scale"]) == "Score: 11/10"
    assert (found["score-off-scale"]["line"], found["score-off-scale"]["column"]) == (9, 1)
    assert cut(found["no-alt-text"]) == "![](a.png)"
    assert cut(found["picture-not-found"]) == "![](a.png)"
    assert read["counts"]["error"] == 2


def test_every_criterion_has_a_row_and_every_score_a_mark(small: SimpleNamespace) -> None:
    read = ask("reading", text=TEXT).json()
    rows = {row["criterion"]: row for row in read["rows"]}
    assert (rows["story"]["state"], rows["story"]["value"], rows["story"]["line"]) == ("scored", "5", 5)
    assert (rows["visuals"]["state"], rows["audio"]["state"]) == ("missing", "missing")
    assert rows["visuals"]["fault"].startswith("Visuals has 11/10")
    assert rows["story"]["options"][0]["value"] == "1"
    assert rows["story"]["options"][-1]["value"] == "10"
    assert [(mark["line"], mark["criterion"], mark["value"]) for mark in read["marks"]] == [
        (5, "story", "5"),
        (13, "overall", "9.0"),
    ]


def test_zero_is_a_score_and_not_scored_is_none(small: SimpleNamespace) -> None:
    text = "---\nrubric: games\n---\n\n## Story\n\nScore: 0/100\n\n## Gameplay\n\nScore: not scored\n"
    rows = {row["criterion"]: row for row in ask("reading", text=text).json()["rows"]}
    assert (rows["story"]["state"], rows["story"]["value"], rows["story"]["kind"]) == ("scored", "0", "number")
    assert (rows["gameplay"]["state"], rows["gameplay"]["value"]) == ("not-scored", "")


def test_what_is_typed_is_saved_as_long_as_nobody_else_saves(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    first = ask("draft", text="One.\n", base=standing_of(review).base).json()
    second = ask("draft", text="Two.\n", base=first["base"]).json()
    assert (second["changed"], second["base"] == first["base"]) == (True, False)
    assert ask("draft", text="Two.\n", base=first["base"]).json()["changed"] is False
    assert [(one.text, one.by_machine) for one in review.drafts.order_by("number")] == [
        ("One.\n", True),
        ("Two.\n", True),
    ]


def test_where_somebody_saved_meanwhile_the_answer_holds_their_text_and_both_together(small: SimpleNamespace) -> None:
    review = Review.objects.get(slug="salt-radio")
    text, base = standing_of(review).text, standing_of(review).base
    send(visitor("editor"), form_of(visitor("editor"), "/studio/reviews/salt-radio/"), text=text + "\nTheirs.\n")
    answer = ask("draft", text="Mine.\n" + text, base=base)
    assert (answer.status_code, answer.json()["conflicts"]) == (409, 0)
    assert answer.json()["merged"] == "Mine.\n" + text + "\nTheirs.\n"
    assert answer.json()["text"] == standing_of(review).text == text + "\nTheirs.\n"


def test_a_text_saved_by_hand_after_the_machine_saved_it_is_kept_for_good(small: SimpleNamespace) -> None:
    review, browser = Review.objects.get(slug="salt-radio"), visitor("editor")
    ask("draft", text="None.\n", base=standing_of(review).base, keep="yes")
    ask("draft", text="One.\n", base=standing_of(review).base)
    send(browser, form_of(browser, "/studio/reviews/salt-radio/"), text="One.\n")
    assert [one.by_machine for one in review.drafts.all()] == [False, False]


def test_only_who_may_write_a_review_is_answered(small: SimpleNamespace) -> None:
    assert ask("reading", who="critic", text="x").status_code == 404
    assert ask("draft", who="nobody", text="x").status_code == 403


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    for edit in reversed(edits):
        text = text[: edit["from"]] + edit["text"] + text[edit["to"] :]
    return text


def test_what_a_machine_can_mend_comes_with_its_edits(small: SimpleNamespace) -> None:
    text = "## Story\n\nScore: 5/10\n\nIt sinks.\n\n#### Depth\n\nMuch.\n\n## Overall\n\nScore: 9.0/10.0\n"
    found = {remark["code"]: remark["fix"] for remark in ask("reading", text=text).json()["remarks"]}
    assert found["overall-mismatch"]["label"] == "Write “5.0”"
    assert edited(text, found["overall-mismatch"]["edits"]) == text.replace("9.0", "5.0")
    assert edited(text, found["heading-jump"]["edits"]) == text.replace("####", "###")


MIXED = (
    "# Fog\n\n## Story\n\nScore: 5/10\n\nSo.\n\n## Visuals\n\nScore: 9/10\n\nGrey.\n\n## Audio\n\nScore: {}\n\nA hum.\n"
)


def offered(code: str, text: str) -> tuple[str, str, str]:
    """What the button of a remark says, the text after it, and what is then chosen to be typed over."""
    fix = next(one["fix"] for one in ask("reading", text=text).json()["remarks"] if one["code"] == code)
    given, over = edited(text, fix["edits"]), fix.get("because", {"from": 0, "to": 0})
    return fix["label"], given, given[over["from"] : over["to"]]


def test_a_score_in_stars_may_be_written_like_the_others(small: SimpleNamespace) -> None:
    text = MIXED.format("★★★★☆")
    said, given, _ = offered("mixed-notation", text)
    assert (said, given) == ("Write “8/10”", text.replace("★★★★☆", "8/10"))


def test_a_letter_among_numbers_is_the_critics_to_turn_into_a_score(small: SimpleNamespace) -> None:
    remarks = ask("reading", text=MIXED.format("A-")).json()["remarks"]
    assert [one["fix"] for one in remarks if one["code"] == "mixed-notation"] == [None]


def test_scores_on_another_maximum_may_all_be_written_on_the_rubrics(small: SimpleNamespace) -> None:
    text = "# Fog\n\n## Story\n\nScore: 50/100\n\nSo.\n\n## Visuals\n\nScore: 90/100\n\nGrey.\n"
    said, given, _ = offered("other-maximum", text)
    assert said == "Write all 2 on the rubric's scale, the first as “5/10”"
    assert given == text.replace("50/100", "5/10").replace("90/100", "9/10")


def test_a_picture_without_words_gets_a_place_for_them_or_what_the_library_says(small: SimpleNamespace) -> None:
    text = "---\ntitle: Fōg\ncover: quay.png\n---\n\n## Story\n\nScore: 5/10\n\nSo.\n"
    assert offered("no-alt-text", text) == (
        "Say what it shows", text.replace("quay.png", "quay.png\ncover_alt: What it shows"), "What it shows"
    )  # fmt: skip
    Picture.objects.create(name="quay.png", content="0", alt="A [wet] quay")
    text = "# Fōg\n\n![](quay.png)\n"
    assert offered("no-alt-text", text)[:2] == ("Write “A [wet] quay”", "# Fōg\n\n![A \\[wet\\] quay](quay.png)\n")


def test_what_may_be_allowed_comes_with_a_waiver_whose_reason_is_to_be_typed(small: SimpleNamespace) -> None:
    text = "## Story\n\nScore: 5/10\n\nIt sinks.\n\n#### Depth\n\nMuch.\n"
    waive = next(one["waive"] for one in ask("reading", text=text).json()["remarks"] if one["code"] == "heading-jump")
    given = edited(text, waive["edits"])
    because = waive["because"]
    assert given[because["from"] : because["to"]] == "…"
    left = ask("reading", text=given.replace("because …", "because it is deep")).json()["remarks"]
    assert "heading-jump" not in [remark["code"] for remark in left]
    assert "waiver-without-reason" in [remark["code"] for remark in ask("reading", text=given).json()["remarks"]]
