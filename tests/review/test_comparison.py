"""Two revisions side by side."""

from decimal import Decimal

from rubrica.review import Comparison, compare

from .examples import read_anime

OLD = "## Story\n\nScore: 8/10\n\nA ferry in fog.\n\nIt sinks.\n\n## Audio\n\nScore: 6/10\n\nCellos.\n"
NEW = "## Story\n\nScore: 7/10\n\nA slow ferry in fog.\n\n## Audio\n\nScore: 6/10\n\nCellos.\n\nAnd a gull.\n"


def between(old: str, new: str) -> Comparison:
    return compare(read_anime(old)[0], read_anime(new)[0])


def test_scores_that_moved_and_scores_that_stayed() -> None:
    moves = [(move.name, move.old, move.new, move.moved) for move in between(OLD, NEW).scores]
    assert moves == [("Story", Decimal(8), Decimal(7), True), ("Audio", Decimal(6), Decimal(6), False)]


def test_a_score_that_came_and_one_that_went() -> None:
    comparison = between("## Story\n\nScore: 8/10\n", "## Audio\n\nScore: 6/10\n")
    assert [(m.criterion, m.old, m.new) for m in comparison.scores] == [
        ("story", Decimal(8), None),
        ("audio", None, Decimal(6)),
    ]


def test_passages_that_changed_show_their_words() -> None:
    changed = [p for p in between(OLD, NEW).passages if p.kind == "changed" and p.heading == "Story"]
    assert ("added", "slow") in changed[-1].new
    assert ("same", "ferry in fog.") in changed[-1].new


def test_passages_that_came_and_went() -> None:
    comparison = between(OLD, NEW)
    assert [(p.heading, p.kind) for p in comparison.passages if p.kind in ("added", "removed")] == [
        ("Story", "removed"),
        ("Audio", "added"),
    ]


def test_words_are_counted() -> None:
    comparison = between("One two three.\n", "One two four five.\n")
    assert (comparison.added, comparison.removed) == (2, 1)


def test_nothing_changed_is_nothing() -> None:
    comparison = between(OLD, OLD)
    assert ({p.kind for p in comparison.passages}, comparison.added, comparison.removed) == ({"same"}, 0, 0)


def test_spoilers_are_left_out() -> None:
    comparison = between("Fog.\n\n::: spoiler\nIt sinks.\n:::\n", "Fog ||lifts||.\n\n::: spoiler\nIt floats.\n:::\n")
    words = str(comparison.passages)
    assert [word for word in ("sinks", "floats", "lifts") if word in words] == []


def test_a_word_that_stayed_in_a_rewritten_sentence_is_read_with_it() -> None:
    old = "The ferry leaves at noon, and the captain is happy to wait for us.\n"
    new = "The ferry leaves at noon, and nobody on board would want to be seen with us.\n"
    (passage,) = between(old, new).passages
    assert passage.old == (
        ("same", "The ferry leaves at noon, and"), ("removed", "the captain is happy to wait for"), ("same", "us."),
    )  # fmt: skip


def test_a_paragraph_written_anew_is_struck_as_a_whole() -> None:
    (passage,) = between("I watched it weekly, and it suited me.\n", "Seen in one go it is a drawer.\n").passages
    assert (passage.old[0][0], passage.new[0][0], len(passage.old), len(passage.new)) == ("removed", "added", 1, 1)


def test_every_item_of_a_list_is_a_passage() -> None:
    compared = between("- fog\n- a gull\n", "- fog\n- two gulls\n").passages
    assert (compared[0].kind, compared[0].new) == ("same", (("same", "fog"),))
    assert [run for one in compared[1:] for run in one.new] == [("added", "two gulls")]
