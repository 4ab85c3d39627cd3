from pathlib import Path

import pytest

from tests.cli.runs import REVIEW, write


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, and the one the test is in."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def press(here: Path) -> Path:
    """A small press, and the folder the test is in."""
    write(here / "rubrica.toml", 'name = "Margin Notes"\ncritic = "ines"\nrubric = "anime"\npolicy = "mean"\n')
    write(here / "reviews/salt-radio.md", REVIEW)
    return here
