"""Contents lists, matched entry by entry."""

from .pages import MORE, PROSE, body, imported, kinds

SECTIONS = ("Story", PROSE, "The Ending", MORE, "Overall", PROSE)


def test_every_entry_names_its_section_and_its_line() -> None:
    page = imported("Salt Radio", "Contents", "1. Story\n2. The Ending\n3. Overall", *SECTIONS)
    contents = [fate for fate in page.receipt.fates if fate.kind == "contents"]
    assert [fate.why for fate in contents] == [
        "heads a contents list: 3 of its 3 entries are sections of this page",
        "entry 1, the section “Story” on line 9",
        "entry 2, the section “The Ending” on line 13",
        "entry 3, the section “Overall” on line 17",
    ]
    lines = page.manuscript_text.split("\n")
    assert [lines[fate.to[0] - 1] for fate in contents[1:]] == ["## Story", "## The Ending", "## Overall"]


def test_a_list_is_known_by_what_it_lists() -> None:
    page = imported("Salt Radio", "Story\nThe Ending\nOverall", *SECTIONS)
    assert kinds(page)[:4] == ["title", "contents", "contents", "contents"]


def test_a_list_may_stand_on_one_line() -> None:
    page = imported("Salt Radio", "Story | The Ending | Overall", *SECTIONS)
    assert page.receipt.fates[2].why == "lists the 3 sections on lines 5, 9, 13"


def test_indented_entries_are_sub_sections() -> None:
    page = imported("Salt Radio", "Contents", "Story\n    The Ending\nOverall", *SECTIONS)
    assert [line for line in body(page) if line.startswith("#")] == ["## Story", "### The Ending", "## Overall"]


def test_an_entry_without_a_section_is_said() -> None:
    page = imported("Salt Radio", "Contents", "- Story\n- Trailer\n- Overall", "Story", PROSE, "Overall", MORE)
    assert page.receipt.fates[5].why == "entry 2, which is no section of this page"


def test_a_list_that_names_no_sections_stays() -> None:
    page = imported("Salt Radio", PROSE, "Contents", "- a jar\n- a lid\n- a label", MORE)
    assert body(page)[1:5] == ["Contents", "- a jar", "- a lid", "- a label"]
