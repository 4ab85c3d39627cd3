"""docs/library.md is run, and every public name of the library says what it means."""

from __future__ import annotations

import doctest
import os
import shutil
from importlib import import_module
from pathlib import Path

import pytest

from rubrica.pages.building.manifest import private_folder

from ..browser.serving import built

ROOT = Path(__file__).parents[2]
ROOMS = (
    "rubrica",
    "rubrica.manuscript",
    "rubrica.rubric",
    "rubrica.review",
    "rubrica.importers",
    "rubrica.calibration",
    "rubrica.pages.building",
)


def test_the_examples_of_the_library_page_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "site"
    shutil.copytree(built(ROOT / "examples"), out)  # with its pictures and cards, which take half a minute to make
    shutil.copytree(private_folder(built(ROOT / "examples")), private_folder(out))
    monkeypatch.chdir(ROOT)
    failures, run = doctest.testfile(
        str(ROOT / "docs" / "library.md"), module_relative=False, globs={"out": out}, encoding="utf-8"
    )
    assert (failures, run > 15) == (0, True)


@pytest.mark.parametrize("room", ROOMS)
def test_every_public_name_says_what_it_means(room: str) -> None:
    module = import_module(room)
    silent = [
        name for name in module.__all__ if not (getattr(module, name).__doc__ or "").strip() and name.isidentifier()
    ]
    assert [name for name in silent if callable(getattr(module, name))] == []


def test_the_library_says_that_it_is_typed() -> None:
    assert (Path(os.fspath(import_module("rubrica").__file__ or "")).parent / "py.typed").exists()
