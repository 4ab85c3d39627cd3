"""A press folder and the press in rows are kept in step, both ways, and nothing of either is lost."""

from __future__ import annotations

import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

from rubrica.pages.building.progress import quiet
from rubrica.web.changes import writing
from rubrica.web.moving.base import NAME
from rubrica.web.moving.folder import look_at
from rubrica.web.moving.pulling import pull
from rubrica.web.moving.pushing import push
from rubrica.web.moving.report import Report, Run
from rubrica.web.publishing.publisher import Publisher
from rubrica.web.publishing.rows import RowSource
from rubrica.web.reviews.models import Redirect, Review, Revision
from rubrica.web.reviews.reading import corrected_on, press_now

from .edits import EDITS, newest_text, review
from .test_published_folder import files_in

DO, DRY = Run(dry=False, tell=quiet), Run(dry=True, tell=quiet)
SALT = "reviews/salt-radio.md"
TIDE = "reviews/the-tide-clerk.md"


def said(report: Report) -> list[tuple[str, str]]:
    return [(line.what, line.name) for line in report.lines]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def do(name: str) -> None:
    with writing() as changed:
        EDITS[name](changed)


@pytest.fixture
def step(small: SimpleNamespace, tmp_path: Path) -> SimpleNamespace:
    """A press and a folder in step, and both commands as functions."""
    folder = tmp_path / "folder"
    pull(folder, small.place, DO)
    return SimpleNamespace(
        folder=folder,
        place=small.place,
        push=lambda run=DO: said(push(folder, small.place, run)),
        pull=lambda run=DO: said(pull(folder, small.place, run)),
    )


def test_a_pushed_folder_is_published_as_a_build_prints_it(
    press: SimpleNamespace, example_folder: Path, examples_built: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "press"
    shutil.copytree(example_folder, folder)
    assert not push(folder, press.place, DO).has_findings
    publisher = Publisher(press.place)
    publisher.catch_up()
    made, wanted = files_in(press.place.site), files_in(examples_built)
    assert sorted(made) == sorted(wanted)
    assert [name for name in wanted if made[name] != wanted[name]] == []


def test_what_was_pushed_is_pulled_byte_for_byte(press: SimpleNamespace, example_folder: Path, tmp_path: Path) -> None:
    folder, pulled = tmp_path / "press", tmp_path / "pulled"
    shutil.copytree(example_folder, folder)
    (folder / "reviews/odd.md").write_bytes(b"\xef\xbb\xbf# Odd\r\n\r\n  Story: 5/10 \r\nno line end")
    push(folder, press.place, DO)
    pull(pulled, press.place, DO)
    known = {name: path.read_bytes() for name, path in look_at(folder).paths.items()}
    assert {"rubrica.toml", "reviews/odd.md", "works/salt-radio.toml"} <= known.keys()
    assert files_in(pulled) == known | {NAME: (folder / NAME).read_bytes()}
    assert (said(push(folder, press.place, DO)), said(pull(pulled, press.place, DO))) == ([], [])


def test_nothing_to_do_does_nothing(step: SimpleNamespace) -> None:
    before = files_in(step.folder)
    assert (step.push(), step.pull()) == ([], [])
    assert files_in(step.folder) == before


def test_other_words_are_a_correction(step: SimpleNamespace) -> None:
    change(step.folder / SALT, "whispers", "mutters")
    assert step.push() == [("changed", SALT)]
    assert "mutters" in newest_text("salt-radio")
    assert [(one.number, one.correction) for one in review("salt-radio").revisions.order_by("pk")] == [(1, 0), (1, 1)]


def test_a_correction_that_says_no_day_is_marked_with_the_day_it_was_made(step: SimpleNamespace) -> None:
    change(step.folder / SALT, "whispers", "mutters")
    step.push()
    made = corrected_on(review("salt-radio").revisions.last().published, press_now())
    source = RowSource()
    assert source.published("salt-radio").entry.updated == made
    assert source.history("salt-radio")[0].corrected == made


def test_other_scores_are_the_next_revision_and_the_folder_gets_the_earlier_one(step: SimpleNamespace) -> None:
    before = (step.folder / SALT).read_bytes()
    change(step.folder / SALT, "Score: 9/10", "Score: 4/10")
    assert step.push() == [("changed", SALT)]
    assert [one.number for one in review("salt-radio").revisions.order_by("pk")] == [1, 2]
    assert (step.folder / "reviews/salt-radio/1.md").read_bytes() == before
    assert (step.push(), step.pull()) == ([], [])


def test_an_earlier_text_put_aside_by_hand_is_the_same(step: SimpleNamespace) -> None:
    (step.folder / "reviews/salt-radio").mkdir()
    shutil.copy(step.folder / SALT, step.folder / "reviews/salt-radio/1.md")
    change(step.folder / SALT, "whispers", "mutters")
    assert step.push() == [("changed", SALT), ("new", "reviews/salt-radio/1.md")]
    assert [one.number for one in review("salt-radio").revisions.order_by("pk")] == [1, 2]
    assert step.push() == []


def test_what_is_deleted_here_is_withdrawn_there_and_comes_back(step: SimpleNamespace) -> None:
    text = (step.folder / TIDE).read_bytes()
    (step.folder / TIDE).unlink()
    assert step.push() == [("gone", TIDE)]
    assert review("the-tide-clerk").state == "withdrawn"
    (step.folder / TIDE).write_bytes(text)
    assert step.push() == [("new", TIDE)]
    assert (review("the-tide-clerk").state, Revision.objects.filter(review__slug="the-tide-clerk").count()) == (
        "published",
        1,
    )


def test_a_review_renamed_here_is_renamed_there(step: SimpleNamespace) -> None:
    (step.folder / SALT).rename(step.folder / "reviews/radio.md")
    change(step.folder / "reviews/radio.md", "whispers", "mutters")
    assert step.push() == [("renamed", SALT), ("changed", "reviews/radio.md")]
    assert Redirect.objects.get().new == "/reviews/radio/"
    assert "mutters" in newest_text("radio")
    assert step.pull() == []


def test_earlier_revisions_go_with_the_text_that_is_renamed(step: SimpleNamespace) -> None:
    lanterns, earlier = "reviews/paper-lanterns-of-mizuhara.md", "reviews/paper-lanterns-of-mizuhara/1.md"
    (step.folder / lanterns).rename(step.folder / "reviews/lanterns.md")
    assert step.push(DRY) == step.push() == [("renamed", lanterns), ("renamed", earlier)]
    assert (step.folder / "reviews/lanterns/1.md").is_file()
    assert (step.push(), step.pull()) == ([], [])


@pytest.mark.parametrize("first", ["push", "pull"])
def test_what_is_renamed_here_and_changed_there_is_one_review(step: SimpleNamespace, first: str) -> None:
    (step.folder / SALT).rename(step.folder / "reviews/radio.md")
    do("correct_a_word")
    for name in (first, "push", "pull"):
        getattr(step, name)()
    assert (step.push(), step.pull()) == ([], [])
    assert "mutters" in (step.folder / "reviews/radio.md").read_text("utf-8")
    assert not Review.objects.filter(slug="salt-radio").exists()


def test_what_was_written_there_is_a_conflict_under_the_name_it_has_here(step: SimpleNamespace) -> None:
    (step.folder / SALT).rename(step.folder / "reviews/radio.md")
    change(step.folder / "reviews/radio.md", "whispers", "sings")
    do("correct_a_word")
    assert step.pull() == [("waits", "reviews/radio.md"), ("conflict", "reviews/radio.md")]
    assert "mutters" in (step.folder / "reviews/_radio.conflict.md").read_text("utf-8")
    (step.folder / "reviews/_radio.conflict.md").unlink()
    assert step.push() == [("renamed", SALT), ("changed", "reviews/radio.md")]
    assert "sings" in newest_text("radio")


def test_of_two_new_names_the_folders_counts_and_all_lead_there(step: SimpleNamespace) -> None:
    (step.folder / SALT).rename(step.folder / "reviews/radio.md")
    do("rename_a_review")
    assert step.pull() == [("waits", "reviews/radio.md")]
    assert step.push() == [("renamed", "reviews/radio-salted.md")]
    assert {one.new for one in Redirect.objects.all()} == {"/reviews/radio/"}
    assert (step.push(), step.pull()) == ([], [])


def test_what_is_deleted_here_and_renamed_there_is_deleted(step: SimpleNamespace) -> None:
    (step.folder / SALT).unlink()
    do("rename_a_review")
    assert step.pull() == [("waits", "reviews/radio-salted.md")]
    assert step.push() == [("gone", "reviews/radio-salted.md")]


def test_a_review_renamed_there_is_renamed_here_with_what_was_changed(step: SimpleNamespace) -> None:
    change(step.folder / SALT, "whispers", "mutters")
    do("rename_a_review")
    assert step.pull(DRY)[0] == ("renamed", SALT)
    assert (step.folder / SALT).exists()
    assert step.pull() == [("renamed", SALT), ("waits", "reviews/radio-salted.md")]
    assert "mutters" in (step.folder / "reviews/radio-salted.md").read_text("utf-8")
    assert step.push() == [("changed", "reviews/radio-salted.md")]


@pytest.mark.parametrize("name", [name for name in EDITS if "nul" not in name])
def test_whatever_is_done_there_comes_here_and_is_known(step: SimpleNamespace, tmp_path: Path, name: str) -> None:
    do(name)
    step.pull()
    assert (step.push(), step.pull()) == ([], [])
    pull(tmp_path / "fresh", step.place, DO)
    assert files_in(tmp_path / "fresh") == files_in(step.folder)


def test_what_both_changed_is_kept_twice_until_somebody_decides(step: SimpleNamespace) -> None:
    do("publish_another_revision")
    change(step.folder / SALT, "whispers", "mutters")
    mine, beside = (step.folder / SALT).read_bytes(), step.folder / "reviews/_salt-radio.conflict.md"
    assert step.pull() == [("new", "reviews/salt-radio/1.md"), ("conflict", SALT)]
    assert ((step.folder / SALT).read_bytes(), beside.read_text("utf-8")) == (mine, newest_text("salt-radio"))
    assert step.push() == [("conflict", SALT)]
    beside.unlink()
    assert step.push() == [("changed", SALT)]
    assert newest_text("salt-radio").encode() == mine


def test_what_was_deleted_here_and_changed_there_is_kept(step: SimpleNamespace) -> None:
    do("correct_a_word")
    (step.folder / SALT).unlink()
    assert step.push() == [("conflict", SALT)]
    assert "mutters" in (step.folder / "reviews/_salt-radio.conflict.md").read_text("utf-8")
    assert review("salt-radio").state == "published"


def test_what_was_changed_here_and_withdrawn_there_stays_here_and_is_not_shown_again(step: SimpleNamespace) -> None:
    do("withdraw_a_review")
    (step.folder / TIDE).open("a").write("\n\nMore.\n")
    assert step.push() == [("conflict", TIDE)]
    assert step.push() == [("conflict", TIDE)]
    assert review("the-tide-clerk").state == "withdrawn"
    assert (step.folder / TIDE).read_text("utf-8").endswith("More.\n")


def test_a_dry_run_says_the_same_and_does_nothing(step: SimpleNamespace) -> None:
    do("publish_an_article")
    change(step.folder / SALT, "whispers", "mutters")
    (step.folder / TIDE).rename(step.folder / "reviews/tide.md")
    before, rows = files_in(step.folder), Revision.objects.count()
    assert [step.pull(DRY), step.push(DRY)] == [
        [("waits", "reviews/tide.md"), ("new", "articles/tea.md"), ("waits", SALT)],
        [("renamed", TIDE), ("changed", SALT), ("waits", "articles/tea.md")],
    ]
    assert (files_in(step.folder), Revision.objects.count()) == (before, rows)


def test_a_dry_run_says_what_would_be_refused(step: SimpleNamespace) -> None:
    (step.folder / "works/bad.toml").parent.mkdir(exist_ok=True)
    (step.folder / "works/bad.toml").write_text("title = ")
    (step.folder / "reviews/latin.md").write_bytes("# Café".encode("latin-1"))
    (step.folder / "reviews/paper-lanterns-of-mizuhara/1.md").unlink()
    change(step.folder / SALT, "Score: 9/10", "Score: 4/10")
    before, rows = files_in(step.folder), Revision.objects.count()
    dry = step.push(DRY)
    assert (files_in(step.folder), Revision.objects.count()) == (before, rows)
    assert dry == step.push()
    assert [what for what, _ in dry] == ["refused", "refused", "refused", "changed"]


def test_files_that_the_press_does_not_know_are_left_alone(step: SimpleNamespace) -> None:
    strange = [
        "notes.txt",
        "reviews/_draft.md",
        "reviews/notes.txt",
        ".git/config",
        "pictures/raw.xcf",
        "site/index.html",
    ]
    for name in strange:
        (step.folder / name).parent.mkdir(exist_ok=True)
        (step.folder / name).write_text(name)
    assert (step.push(), step.pull()) == ([], [])
    assert [(step.folder / name).read_text() for name in strange] == strange


def test_pictures_come_and_go(step: SimpleNamespace) -> None:
    (step.folder / "pictures").mkdir(exist_ok=True)
    Image.new("RGB", (8, 8), "red").save(step.folder / "pictures/new.png")
    assert step.push() == [("new", "pictures/new.png")]
    kept = list(step.place.originals.rglob("new.png"))
    assert [path.read_bytes() for path in kept] == [(step.folder / "pictures/new.png").read_bytes()]
    (step.folder / "pictures/new.png").unlink()
    assert step.push() == [("gone", "pictures/new.png")]
    assert not kept[0].exists()


def test_a_file_that_cannot_be_read_holds_up_no_other(step: SimpleNamespace) -> None:
    (step.folder / "works").mkdir(exist_ok=True)
    (step.folder / "works/bad.toml").write_text("title = ")
    (step.folder / "reviews/latin.md").write_bytes("# Café".encode("latin-1"))
    (step.folder / "works/good.toml").write_text('title = "Good"\n')
    refused = [("refused", "reviews/latin.md"), ("refused", "works/bad.toml")]
    assert sorted(step.push()) == [("new", "works/good.toml"), *refused]
    assert (step.folder / "reviews/latin.md").read_bytes() == "# Café".encode("latin-1")
    assert not Review.objects.filter(slug="latin").exists()


def test_a_published_revision_is_never_deleted(step: SimpleNamespace) -> None:
    earlier = step.folder / "reviews/paper-lanterns-of-mizuhara/1.md"
    text = earlier.read_bytes()
    earlier.unlink()
    assert step.push() == [("refused", "reviews/paper-lanterns-of-mizuhara/1.md")]
    assert step.pull() == [("new", "reviews/paper-lanterns-of-mizuhara/1.md")]
    assert earlier.read_bytes() == text


def test_a_folder_of_another_press_deletes_nothing(step: SimpleNamespace, tmp_path: Path) -> None:
    from rubrica.web.catalogue.models import PressSettings

    PressSettings.objects.update(identity="00000000-0000-0000-0000-000000000001")
    do("withdraw_a_review")
    assert step.pull() == [("note", ".rubrica-base"), ("waits", TIDE)]
    assert (step.folder / TIDE).exists()


def test_the_base_is_sorted_text(step: SimpleNamespace) -> None:
    lines = (step.folder / NAME).read_text("utf-8").splitlines()[2:]
    names = [line.split("  ", 1)[1] for line in lines]
    assert names == sorted(names)
    assert SALT in names


def test_a_scheduled_review_is_in_the_folder_and_is_changed_there(step: SimpleNamespace) -> None:
    text = "---\ntitle: Later\npublish_at: 2100-01-01\n---\n\nSoon.\n"
    (step.folder / "reviews/later.md").write_text(text)
    assert step.push() == [("new", "reviews/later.md")]
    change(step.folder / "reviews/later.md", "Soon", "Not yet")
    assert step.push() == [("changed", "reviews/later.md")]
    assert (review("later").state, step.pull()) == ("scheduled", [])
    change(step.folder / "reviews/later.md", "publish_at: 2100-01-01\n", "")
    assert step.push() == [("changed", "reviews/later.md")]
    assert (review("later").state, step.pull()) == ("published", [])


def test_what_the_folder_says_has_moved_leads_on(step: SimpleNamespace) -> None:
    (step.folder / "redirects.toml").write_text('[moved]\n"salted" = "salt-radio"\n')
    assert step.push(DRY) == [("new", "redirects.toml")]
    assert step.push() == [("new", "redirects.toml")]
    assert [(one.old, one.new) for one in Redirect.objects.all()] == [("/reviews/salted/", "/reviews/salt-radio/")]
    assert (step.push(), step.pull()) == ([], [])


def test_a_rule_for_comments_that_is_none_is_told_with_its_line(step: SimpleNamespace, small: SimpleNamespace) -> None:
    (step.folder / "rubrica.toml").write_text('[comments]\nrules = "word: casino\\nlottery"\n', "utf-8")
    (line,) = push(step.folder, small.place, DO).lines
    begun = "comments.rules, line 2: A rule begins with word, link, address, name and a colon"
    assert (line.what, line.said.partition(", as")[0]) == ("changed", begun)


def test_settings_of_comments_that_mean_nothing_are_refused(step: SimpleNamespace, small: SimpleNamespace) -> None:
    (step.folder / "rubrica.toml").write_text('[comments]\nopen = "perhaps"\n', "utf-8")
    (line,) = push(step.folder, small.place, DRY).lines
    assert (line.what, line.said.partition(". ")[0]) == (
        "refused",
        "rubrica.toml: comments.open is neither yes nor no",
    )
