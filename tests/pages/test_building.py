"""After any edit, what a build prints is byte for byte what a full build would print."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rubrica.pages.building import build
from rubrica.pages.building.build import build_again

from .press import ROOT

Edit = Callable[[Path], None]


def rewrite(name: str, *changes: tuple[str, str]) -> Edit:
    def edit(press: Path) -> None:
        text = (press / name).read_text("utf-8")
        for old, new in changes:
            assert old in text, old
            text = text.replace(old, new)
        (press / name).write_text(text, "utf-8")

    return edit


def write(name: str, text: str) -> Edit:
    return lambda press: (press / name).write_text(text, "utf-8") and None


def delete(name: str) -> Edit:
    return lambda press: (press / name).unlink()


def revise(press: Path) -> None:
    (press / "reviews/salt-radio").mkdir()
    shutil.copy(press / "reviews/salt-radio.md", press / "reviews/salt-radio/1.md")


NEW = "---\ntitle: New Moon\ndate: 2026-03-01\n---\n## Story\n\nScore: 8/10\n\nYes.\n"
EDITS: dict[str, Edit] = {
    "a word": rewrite("reviews/salt-radio.md", ("the", "this")),
    "a score": rewrite("reviews/salt-radio.md", ("Score: ", "Score: 1 ... no, ")),
    "a title": rewrite("reviews/the-tide-clerk.md", ("title: ", "title: Once more, ")),
    "a tag": rewrite("reviews/salt-radio.md", ("tags: [", "tags: [tides, ")),
    "a date": rewrite("reviews/the-tide-clerk.md", ("date: 20", "date: 19")),
    "a new review": write("reviews/new-moon.md", NEW),
    "a link to it": rewrite("reviews/the-tide-clerk.md", ("Score: 3/5", "Score: 3/5\n\nNo [[New Moon]].")),
    "one that waits": write("reviews/late.md", "---\ntitle: Late\npublish_at: 2999-01-01\n---\nNot yet.\n"),
    "a revision": revise,
    "an article": write("articles/tides.md", "---\ntitle: On tides\ndate: 2026-01-01\n---\nSee [[Salt Radio]].\n"),
    "no article": delete("articles/tides.md"),
    "a review that is gone": delete("reviews/new-moon.md"),
    "a review that moved": write("redirects.toml", '[moved]\n"radio" = "salt-radio"\n'),
    "a review where one had moved from": write("reviews/radio.md", NEW),
    "a withdrawn review": write("redirects.toml", 'withdrawn = ["radio"]\n'),
    "settings": rewrite("rubrica.toml", ('name = "', 'name = "The ')),
}  # fmt: skip


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture
def press(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT, tmp_path / "press")


def test_in_a_new_process_after_each_edit(press: Path, tmp_path: Path) -> None:
    build(press, tmp_path / "site", cards=False)
    for number, (name, edit) in enumerate(EDITS.items()):
        edit(press)
        report = build(press, tmp_path / "site", cards=False)
        build(press, tmp_path / f"whole-{number}", cards=False)
        assert files(tmp_path / "site") == files(tmp_path / f"whole-{number}"), name
        assert report.full == (name in ("settings", "a review that moved", "a withdrawn review"))


def test_in_a_watching_process_after_each_edit(press: Path, tmp_path: Path) -> None:
    standing = build_again(None, press, tmp_path / "site", cards=False)
    for number, (name, edit) in enumerate(EDITS.items()):
        before = files(press)
        edit(press)
        now = files(press)
        saved = [path for path in before.keys() | now.keys() if before.get(path) != now.get(path)]
        standing = build_again(standing, press, tmp_path / "site", saved=saved, cards=False)
        build(press, tmp_path / f"whole-{number}", cards=False)
        assert files(tmp_path / "site") == files(tmp_path / f"whole-{number}"), name


def test_share_cards_come_and_go_with_their_reviews(press: Path, tmp_path: Path) -> None:
    build(press, tmp_path / "site")
    for edit in ("a score", "a revision", "a new review", "a review that is gone"):
        EDITS[edit](press)
        build(press, tmp_path / "site")
    build(press, tmp_path / "whole")
    assert files(tmp_path / "site") == files(tmp_path / "whole")


def test_a_list_that_outgrows_its_first_page_gets_pages_of_its_years(press: Path, tmp_path: Path) -> None:
    for number in range(20):
        (press / f"reviews/wave-{number}.md").write_text(NEW.replace("---\n##", "tags: [waves]\n---\n##"), "utf-8")
    build(press, tmp_path / "site", cards=False)
    assert not (tmp_path / "site/tags/waves/2026").exists()
    EDITS["a new review"](press)
    rewrite("reviews/new-moon.md", ("date:", "tags: [waves]\ndate:"))(press)
    build(press, tmp_path / "site", cards=False)
    build(press, tmp_path / "whole", cards=False)
    assert (tmp_path / "site/tags/waves/2026").exists()
    assert files(tmp_path / "site") == files(tmp_path / "whole")


def test_a_build_that_fails_half_way_is_made_up_for(press: Path, tmp_path: Path, monkeypatch) -> None:
    standing = build_again(None, press, tmp_path / "site", cards=False)
    EDITS["a title"](press)
    monkeypatch.setattr("rubrica.pages.building.files.Folder.write", full)
    with pytest.raises(OSError, match="no room"):
        build_again(standing, press, tmp_path / "site", saved=["reviews/the-tide-clerk.md"], cards=False)
    monkeypatch.undo()
    build_again(standing, press, tmp_path / "site", saved=["reviews/the-tide-clerk.md"], cards=False)
    build(press, tmp_path / "whole", cards=False)
    assert files(tmp_path / "site") == files(tmp_path / "whole")


def full(*_: object) -> bool:
    raise OSError(28, "no room")


def test_a_picture_that_comes_is_shown_and_one_that_goes_is_not_published_any_more(press: Path, tmp_path: Path) -> None:
    (press / "reviews/salt-radio.md").write_text("---\ntitle: Salt Radio\n---\n![A mast](mast.svg)\n", "utf-8")
    (press / "pictures").mkdir(exist_ok=True)
    (press / "pictures/mast.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    site = tmp_path / "site"
    shown = build(press, site, cards=False)
    assert list((site / "media").glob("mast*"))
    (press / "pictures/mast.svg").unlink()
    gone = build(press, site, cards=False)
    assert list((site / "media").glob("mast*")) == []
    assert gone.remarks[1] == shown.remarks[1] + 1


def test_a_picture_that_is_as_it_was_is_not_opened_again(press: Path, tmp_path: Path, monkeypatch) -> None:
    (press / "reviews/salt-radio.md").write_text("---\ntitle: Salt Radio\n---\n![A mast](mast.svg)\n", "utf-8")
    (press / "pictures").mkdir(exist_ok=True)
    (press / "pictures/mast.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    build(press, tmp_path / "site", cards=False)
    (press / "reviews/salt-radio.md").write_text("---\ntitle: Salt Radio\n---\n![The mast](mast.svg)\n", "utf-8")
    monkeypatch.setattr("rubrica.pages.building.pictures.prepare", None)
    build(press, tmp_path / "site", cards=False)
    assert 'alt="The mast"' in (tmp_path / "site/reviews/salt-radio/index.html").read_text("utf-8")
