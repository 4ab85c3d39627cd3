"""A new edition of a rubric changes nothing of the past: not in rows, nor where a text is put right or in a folder."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from rubrica.pages.building import build
from rubrica.pages.building.progress import quiet
from rubrica.rubric.shelf import builtin_text
from rubrica.web.catalogue.rubrics import put_rubric
from rubrica.web.changes import writing
from rubrica.web.moving.pulling import pull
from rubrica.web.moving.pushing import push
from rubrica.web.moving.report import Run
from rubrica.web.reviews.front import scored_with, with_keys
from rubrica.web.reviews.models import Review, Revision
from rubrica.web.reviews.publications import correct, new_review, publish

TEXT = "---\ntitle: Boats\n---\n\n## Story\n\nScore: 5/10\n\nYes.\n\n## Visuals\n\nScore: 9.5/10\n\nOh.\n"
DO = Run(dry=False, tell=quiet)


@pytest.fixture
def second(small: SimpleNamespace) -> SimpleNamespace:
    """A review of 7.3, and then an edition that rounds to whole numbers."""
    with writing() as change:
        publish(change, new_review("Boats"), TEXT)
    text = builtin_text("anime")
    with writing() as change:
        put_rubric(change, "anime", text)
        put_rubric(change, "anime", text.replace("edition = 1", "edition = 2").replace("places = 1", "places = 0"))
    return small


def last() -> tuple[int, int, int, str | None]:
    found = Revision.objects.filter(review__slug="boats").order_by("number", "correction").last()
    assert found
    return found.number, found.correction, found.edition, found.overall


def test_a_correction_keeps_the_edition_and_a_new_revision_has_the_newest(second: SimpleNamespace) -> None:
    review = Review.objects.get(slug="boats")
    with writing() as change:
        correct(change, review, TEXT.replace("Oh.", "Ah."))
    assert last() == (1, 1, 1, "7.3")
    with writing() as change:
        publish(change, review, TEXT)
    assert last() == (2, 0, 2, "7")


def test_a_correction_may_name_an_edition_itself(second: SimpleNamespace) -> None:
    with writing() as change:
        correct(change, Review.objects.get(slug="boats"), TEXT.replace("title:", "rubric: anime@2\ntitle:"))
    assert last() == (1, 1, 2, "7")


def test_a_folder_says_with_which_edition_a_text_was_scored(second: SimpleNamespace, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    pull(folder, second.place, DO)
    assert (folder / "rubrics/anime@1.toml").is_file()
    assert "\nrubric: anime@1\n---\n" in (folder / "reviews/boats.md").read_text("utf-8")
    build(folder, tmp_path / "site")
    assert '"7.3"' in (tmp_path / "site/reviews/boats/review.json").read_text("utf-8").replace(": 7.3", ': "7.3"')
    assert [line for line in push(folder, second.place, DO).lines if "boats" in line.name] == []
    path = folder / "reviews/boats.md"
    path.write_text(path.read_text("utf-8").replace("Oh.", "Ah."), "utf-8")
    push(folder, second.place, DO)
    assert last() == (1, 1, 1, "7.3")


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "# No front\n\nStory: 5/10\n",
        "---\nrubric: anime\ntitle: x\n---\n\ntext\n\n---\n\nmore\n",
        "---\ntitle: x\n---\n---\n",
        "---\n---\n",
    ],
)
def test_the_short_way_to_the_line_writes_what_the_long_one_does(text: str) -> None:
    assert scored_with(text, "anime", 1) == with_keys(text, {"rubric": "anime@1"})
    assert scored_with(scored_with(text, "anime", 1), "anime", 2) == scored_with(text, "anime", 1)
