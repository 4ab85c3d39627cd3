"""Fault points are documented, and a name that is none is said to be none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from rubrica.web import faults


def test_the_documentation_names_every_point_in_its_order() -> None:
    said = Path(__file__).parents[2].joinpath("docs/faults.md").read_text("utf-8")
    assert tuple(re.findall(r"^\| `([a-z-]+-[a-z-]+)` \|", said, re.MULTILINE)) == faults.POINTS


def test_a_name_that_is_no_point_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_FAULT", "page-renamed:kill")
    with pytest.raises(ValueError, match="which is no fault point"):
        faults.fault_point("file-renamed")


def test_several_are_armed_and_one_fails_as_long_as_its_file_is_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    monkeypatch.setattr(faults, "_passed", {})
    monkeypatch.setenv("RUBRICA_FAULT", f"file-renamed:io:2,file-written:full:{full}")
    faults.fault_point("file-written")
    full.touch()
    for _ in range(2):
        with pytest.raises(OSError, match="No space left"):
            faults.fault_point("file-written")
    faults.fault_point("file-renamed")
    with pytest.raises(OSError, match="Input/output"):
        faults.fault_point("file-renamed")
