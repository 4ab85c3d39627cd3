"""A press folder as a source."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.pages.building.manifest import Manifest
from rubrica.pages.building.packing import index_of
from rubrica.pages.building.progress import quiet
from rubrica.pages.building.reading import read_texts
from rubrica.pages.building.scanning import manuscripts_of, scan
from rubrica.pages.folder import FolderSource
from rubrica.pages.press.press import Press, PressError
from rubrica.pages.press_remarks import press_remarks
from rubrica.pages.recording import Recording


def review(title: str, date: str, story: int, more: str = "", body: str = "Yes.") -> str:
    return f"---\ntitle: {title}\ndate: {date}\n{more}---\n## Story\n\nScore: {story}/10\n\n{body}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("reviews/tide", "works", "critics", "articles"):
        (tmp_path / name).mkdir(parents=True)
    files = {
        "rubrica.toml": 'name = "Desk"\naddress = "https://desk.example"\nzone = "Asia/Tokyo"\ncritic = "mira"\n',
        "critics/mira.toml": 'name = "Mira Holt"\n',
        "works/salt-radio.toml": 'title = "Salt Radio"\nkind = "Film"\nminutes = 96\nyear = 2025\n[titles]\nja="塩"',
        "reviews/salt.md": review("Salt Radio", "2025-12-14", 9, "work: salt-radio\ntags: [sea, radio]\n"),
        "reviews/tide.md": review(
            "The Tide", "2025-11-30T23:30:00Z", 7, "tags: [sea]\n", "See [[Salt Radio]] and [[Nobody]]."
        ),
        "reviews/tide/1.md": review("The Tide", "2025-02-01", 6),
        "reviews/_draft.md": review("Not yet", "2025-12-31", 1),
        "reviews/later.md": review("Later", "2025-12-30", 1, "publish_at: 2999-01-01\n"),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def source(root: Path) -> FolderSource:
    return read_again(root)


def read_again(root: Path, manifest: Manifest | None = None) -> FolderSource:
    press, manifest = Press.load(root), manifest or Manifest(private=root)
    reviews = manuscripts_of(scan(root), root)
    read_texts(press, list(reviews.values()), manifest, lambda name: None, quiet, anew=True)
    return FolderSource(press, reviews, index_of(manifest, press.site.rubric))


def test_what_is_hidden_between_bars_in_the_catalogue_and_in_tags_is_nowhere(root: Path) -> None:
    (root / "works/salt-radio.toml").write_text('title = "Salt"\nsummary = "A boat. ||It sinks.||"\n', "utf-8")
    (root / "critics/mira.toml").write_text('name = "Mira"\nabout = "By the sea ||it sinks||"\n', "utf-8")
    (root / "reviews/salt.md").write_text(review("Salt", "2025-12-14", 9, 'tags: [sea, "||sunk||"]\n'), "utf-8")
    found = read_again(root)
    work = found.press.work("salt-radio")
    assert work
    assert (work.summary, found.critic("mira").about) == ("A boat.", "By the sea")
    assert found.newest(1)[0].tags == ("sea",)


def test_the_newest_come_first_and_neither_drafts_nor_what_waits_is_there(source: FolderSource) -> None:
    assert [entry.slug for entry in source.newest(9)] == ["salt", "tide"]


def test_a_date_with_a_time_is_told_in_the_zone_of_the_press(source: FolderSource) -> None:
    assert source.newest(9)[1].date == "2025-12-01T08:30:00+09:00"
    assert [entry.slug for entry in source.listed("archive", "", "2025-12")] == ["salt", "tide"]


def test_a_work_gives_its_review_the_line_over_the_title(source: FolderSource) -> None:
    assert source.newest(1)[0].kick == "Film, 96 min\N{NO-BREAK SPACE}· 2025"


def test_the_critic_of_the_press_signs_what_nobody_else_does(source: FolderSource) -> None:
    assert (source.newest(1)[0].critic, source.newest(1)[0].critic_name) == ("mira", "Mira Holt")


def test_lists_and_rankings_know_their_reviews(source: FolderSource) -> None:
    assert [entry.slug for entry in source.listed("tag", "sea", "2025")] == ["salt", "tide"]
    assert [entry.slug for entry in source.ranked("story")] == ["salt", "tide"]
    assert [entry.slug for entry in source.ranked("story", whole="7")] == ["tide"]


def test_groups_name_every_list_with_its_count(source: FolderSource) -> None:
    assert source.groups("tag") == (("radio", 1), ("sea", 2))
    assert source.parts("tag", "sea") == {"2025": 2, "": 2}


def test_revisions_are_numbered_and_the_newest_says_what_came_before(source: FolderSource) -> None:
    assert [(one.number, one.overall) for one in source.history("tide")] == [(2, "7.0"), (1, "6.0")]
    assert source.newest(9)[1].overall_before == "6.0"
    assert source.published("tide", 1).entry.overall == "6.0"


def test_neighbours_are_the_reviews_before_and_after(source: FolderSource) -> None:
    beside = source.neighbours("tide")
    assert (beside.previous, beside.next and beside.next.slug) == (None, "salt")


def test_a_name_is_a_work_before_it_is_a_review(source: FolderSource) -> None:
    assert [source.named(name) for name in ("Salt Radio", "塩", "mira holt", "The Tide", "Nobody")] == [
        "/works/salt-radio/", "/works/salt-radio/", "/critics/mira/", "/reviews/tide/", None,
    ]  # fmt: skip


def test_the_press_remarks_on_names_that_nobody_bears(source: FolderSource) -> None:
    remarks = press_remarks(source.published("tide").review, source)
    assert [(r.code, r.line, r.message) for r in remarks] == [
        ("link-to-nothing", 10, "nothing in this press is called “Nobody”")
    ]


def test_a_recording_source_notes_a_key_for_each_question(source: FolderSource) -> None:
    recording = Recording(source)
    recording.newest(3)
    recording.listed("tag", "sea")
    recording.listed("archive", "", "2025-12")
    recording.neighbours("tide")
    recording.ranked("story", year="2025")
    assert recording.keys == {"newest", "tag:sea", "archive:2025-12", "neighbours:tide", "best:story/2025"}


def test_a_text_with_a_rubric_nobody_has_is_read_against_the_press_s_own(root: Path) -> None:
    (root / "reviews/salt.md").write_text(review("Salt Radio", "2025-12-14", 9, "rubric: anme\n"), "utf-8")
    manifest = Manifest(private=root)
    source = read_again(root, manifest)
    assert source.index.by_slug["salt"].rubric == "anime"
    assert manifest.remarks["salt"][0] == 1


def test_a_press_whose_own_rubric_is_not_there_is_told_so(root: Path) -> None:
    (root / "rubrica.toml").write_text('rubric = "anme"\n', "utf-8")
    with pytest.raises(PressError, match="anme: there is no such rubric"):
        Press.load(root).rubric()


def test_a_press_that_is_no_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(PressError, match=r"nowhere is no folder\. Name the folder of your press"):
        Press.load(tmp_path / "nowhere")


def test_a_ranking_compares_scores_of_one_rubric(root: Path) -> None:
    (root / "reviews/book.md").write_text(
        "---\ntitle: A Book\ndate: 2025-01-01\nrubric: books\n---\n## Characters\n\nScore: 5/5\n\nAll of them.\n",
        "utf-8",
    )
    (root / "reviews/salt.md").write_text(
        review("Salt", "2025-12-14", 9, body="Yes.\n\n## Characters\n\nScore: 8/10\n\nTwo."), "utf-8"
    )
    source = read_again(root)
    assert [entry.slug for entry in source.ranked("characters")] == ["salt"]


def test_a_disclosure_and_a_word_on_spoilers_stand_under_the_byline(root: Path) -> None:
    from rubrica.pages.render import render
    from rubrica.pages.review.review import gather_review

    more = "disclosure: I was paid.\nspoilers: the first three episodes\n"
    (root / "reviews/salt.md").write_text(review("Salt Radio", "2025-12-14", 9, more), "utf-8")
    source = read_again(root)
    html = render(gather_review(source, "salt")).decode()
    assert '<p class="meta said">Disclosure: I was paid.</p>' in html
    assert '<p class="meta said">Spoilers: the first three episodes</p>' in html
