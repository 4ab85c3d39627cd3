"""The commands that move and keep a press, typed: what they say, and how they end.

Each is a process of its own once; what comes before and after it is typed in this process, which starts faster."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from ..cli.runs import REVIEW, in_pipe, rubrica, write
from .conftest import leave, use

on_one_database = pytest.mark.parametrize("press", ["sqlite"], indirect=True)  # it names another one itself
TOML = 'name = "Margin Notes"\ncritic = "ines"\n'


@pytest.fixture
def typed(press: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder we are in, beside an empty press: a small press folder called notes stands there."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "notes/rubrica.toml", TOML)
    write(tmp_path / "notes/reviews/salt-radio.md", REVIEW)
    return tmp_path


def run(*words: str) -> tuple[int, str, str]:
    ended = in_pipe(*words)
    return ended.returncode, ended.stdout, ended.stderr


def run_here(*words: str) -> tuple[int, str, str]:
    """The same in this process."""
    use(os.environ["RUBRICA_DATABASE_URL"], Path(os.environ["RUBRICA_DATA"]))
    ended = rubrica(*words)
    leave()
    return ended.exit_code, ended.stdout, ended.stderr


def test_push_and_pull_say_a_line_for_each_file(typed: Path) -> None:
    come = "new       rubrica.toml\nnew       reviews/salt-radio.md\n"
    assert run("push", "notes") == (0, come, "2 new.\n")
    assert run("pull", "notes") == (0, "", "Nothing to do: folder and press are in step.\n")
    lines = [f'{{"what": "new", "name": "{name}", "said": ""}}\n' for name in ("reviews/salt-radio.md", "rubrica.toml")]
    assert run_here("pull", "there", "--dry-run", "--json") == (0, "".join(lines), "")


@on_one_database
def test_a_dry_run_needs_no_press_and_makes_none(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUBRICA_DATABASE_URL", raising=False)
    come = "new       rubrica.toml\nnew       reviews/salt-radio.md\n"
    assert run("push", "notes", "--data", "nowhere", "--dry-run") == (0, come, "It would be: 2 new.\n")
    assert not (typed / "nowhere").exists()


def test_a_conflict_is_told_and_is_a_finding(typed: Path) -> None:
    run_here("push", "notes")
    run_here("pull", "there")
    write(typed / "notes/reviews/salt-radio.md", REVIEW.replace("on the air", "in the air"))
    write(typed / "there/reviews/salt-radio.md", REVIEW.replace("on the air", "off the air"))
    run_here("push", "notes")
    code, said, sum_of_it = run_here("pull", "there")
    assert (code, sum_of_it) == (1, "1 conflict.\n")
    assert said.startswith(
        "conflict  reviews/salt-radio.md: it was changed here and in the press, whose text is in rev"
    )


def test_a_press_is_exported_and_its_site_as_well(typed: Path) -> None:
    run_here("push", "notes")
    said = "notes.rubrica holds 1 reviews in 1 revisions and 0 pictures.\n"
    assert run("export", "all", "notes.rubrica") == (0, "", said)
    code, _, said = run("import", "all", "notes.rubrica")
    assert (code, said.startswith("rubrica: Nothing was imported from notes.rubrica: this press is not empty")) == (
        2,
        True,
    )
    code, _, said = run("export", "site", "--to", "www")
    assert (code, said.endswith(" pages stand in www.\n")) == (0, True)
    assert (typed / "www/reviews/salt-radio/index.html").exists()
    assert run_here("export", "site", "--to", "notes")[0] == 2


def test_a_press_is_backed_up_and_nothing_is_restored_over_it(typed: Path) -> None:
    run_here("push", "notes")
    assert run("backup", "notes.backup") == (0, "", "notes.backup holds all of the press, and was checked.\n")
    code, _, said = run("restore", "notes.backup")
    assert (code, said.startswith("rubrica: Nothing was restored: ")) == (2, True)
    assert run_here("restore", "nothing.backup")[0] == 2


def test_the_doctor_says_what_is_wrong_and_what_to_do(typed: Path, press: SimpleNamespace) -> None:
    press.place.data.chmod(0o700)
    run_here("push", "notes")
    assert run("doctor") == (0, "", "Nothing is damaged.\n")
    secret = press.place.data / "secret"
    secret.chmod(0o644)
    told = f"rights-wrong  {secret}: others may read or change it (its rights are 644).\n"
    assert run_here("doctor") == (1, f"{told}    Repair, or: chmod 600.\n", "1 finding.\n")
    assert run_here("doctor", "--repair") == (0, f"{told}    Repaired.\n", "1 finding, 1 repaired.\n")
    code, said, _ = run_here("doctor", "--json")
    assert (code, said) == (0, "")


@on_one_database
def test_without_its_database_a_press_loses_nothing(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody forgets to say which database it is, and asks for repair."""
    monkeypatch.delenv("RUBRICA_DATABASE_URL", raising=False)
    write(typed / "elsewhere/media/originals/abc/blue.png", "blue")
    code, said, _ = run("doctor", "--repair", "--data", "elsewhere")
    assert (code, said.partition("  ")[0]) == (1, "database-damaged")
    assert [path.name for path in (typed / "elsewhere").rglob("*.*")] == ["blue.png"]


@on_one_database
def test_a_database_that_does_not_answer_is_a_finding(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_DATABASE_URL", "postgresql:///none?host=/nowhere&user=nobody")
    code, said, _ = run("doctor", "--json")
    assert (code, '"code": "database-damaged"' in said) == (1, True)
    assert run("pull", "there")[0] == 2


@on_one_database
def test_a_database_of_an_older_rubrica_is_told(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RUBRICA_DATABASE_URL", raising=False)
    run("push", "notes", "--data", "old")
    with closing(sqlite3.connect(typed / "old/rubrica.sqlite3")) as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'rubrica' AND name > '0003'")
        database.execute("ALTER TABLE rubrica_text RENAME COLUMN state TO was_state")
        database.commit()
    code, _, said = run("pull", "there", "--data", "old")
    assert (code, said.partition(".")[0]) == (2, "rubrica: An older Rubrica has made this database")


@on_one_database
def test_what_is_no_press_is_wrong_usage(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_DATABASE_URL", "")
    assert run("push", "nowhere")[0] == 2
    code, _, said = run("pull", "there", "--data", "nothing")
    assert (code, said) == (2, f"rubrica: There is no press in {typed}/nothing. Name its data folder with --data.\n")
    assert not (typed / "nothing").exists()


def test_a_backup_removes_older_ones_where_the_settings_say_so(typed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(typed / "notes/rubrica.toml", TOML + "[backups]\nkeep = 30\n")
    run_here("push", "notes")
    with monkeypatch.context() as patch:
        patch.setenv("RUBRICA_CLOCK", "2026-01-01T00:00:00Z")
        run("backup", "old.backup")
    assert run_here("backup", ".")[2].startswith("Removed ")
    assert [path.name[:13] for path in typed.glob("*.backup")] == ["margin-notes-"]
