"""`rubrica build`: files on disk, a sentence about them, and an exit code for CI."""

from __future__ import annotations

from errno import EACCES
from pathlib import Path

import pytest

from rubrica.pages.building.pictures import Pictures
from tests.cli.runs import REVIEW, rubrica, write


def test_a_press_is_printed_into_its_site(press: Path) -> None:
    result = rubrica("build", "--no-cards")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("site: ")
    assert "Everything unsaid is on the air." in (press / "site/reviews/salt-radio/index.html").read_text()


def test_after_an_edit_only_what_changes_is_printed(press: Path) -> None:
    rubrica("build", "--no-cards", "--to", "out")
    assert rubrica("build", "--no-cards", "--to", "out").stderr.startswith("out: 0 pages printed, ")
    write(press / "reviews/salt-radio.md", REVIEW.replace("Everything", "All"))
    assert not rubrica("build", "--no-cards", "--to", "out").stderr.startswith("out: 0 pages printed, ")
    (press / "reviews/salt-radio.md").unlink()
    assert " removed, " in rubrica("build", "--no-cards", "--to", "out").stderr


def test_an_error_in_a_review_is_a_finding_and_the_site_is_printed(press: Path) -> None:
    write(press / "reviews/salt-radio.md", REVIEW.replace("8.0/10.0", "8.4/10.0"))
    result = rubrica("build", "--no-cards")
    assert result.exit_code == 1
    assert result.stderr.endswith("Its reviews have 1 error: `rubrica check .` says which.\n")
    assert (press / "site/reviews/salt-radio/index.html").is_file()


def test_a_picture_that_cannot_be_used_is_a_finding(press: Path) -> None:
    write(press / "pictures/mast.png", "no picture")
    result = rubrica("build", "--no-cards")
    assert (result.exit_code, result.stderr.split(":")[0]) == (1, "picture mast.png")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("build", "nowhere"), "There is no press in nowhere: name its folder, or make one with `rubrica init`.\n"),
        (("build", "--to", "full"), "full is not empty, and Rubrica did not make it."),
        (("build", "--to", "rubrica.toml/site"), "rubrica.toml/"),
    ],
)
def test_what_hinders_a_build_is_one_sentence(press: Path, words: tuple[str, ...], sentence: str) -> None:
    write(press / "full/mine.txt", "mine")
    result = rubrica(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"rubrica: {sentence}")
    assert result.stderr.count("\n") == 1


def test_broken_settings_are_one_sentence(press: Path) -> None:
    write(press / "rubrica.toml", "name = ")
    for words in (("build",), ("check",), ("new", "X"), ("preview", "--port", "0")):
        result = rubrica(*words)
        assert result.exit_code == 2
        assert "rubrica.toml: this is not TOML: " in result.stderr


def test_a_press_one_may_not_write_into_can_be_printed_elsewhere(press: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object, **__: object) -> None:
        raise PermissionError(EACCES, "Permission denied", str(press / ".site.rubrica"))

    monkeypatch.setattr("rubrica.cli.printing.build_again", forbid)
    told = rubrica("build").stderr
    assert told.startswith("rubrica: .site.rubrica cannot be read or written: Permission denied; with `--to FOLDER`")


def test_pictures_are_told_of_while_they_are_made(press: Path) -> None:
    """One process a picture: of all a build does, this takes longest."""
    for name in ("mast.png", "quay.png"):
        write(press / "pictures" / name, "no picture")
    told: list[tuple[str, int, int]] = []
    Pictures(press / "pictures", press / "made").prepare_all({}, lambda *given: told.append(given))
    assert told == [("preparing pictures", 1, 2), ("preparing pictures", 2, 2)]
