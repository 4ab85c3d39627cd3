"""Templates: compiled once, kept where they may be kept, and never trusted when their source has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.pages import compiled
from rubrica.pages.lists.home import gather_home
from rubrica.pages.render import Printer, render
from rubrica.pages.theme import read_theme

from .press import press


def test_a_compiled_template_is_kept_and_a_changed_one_is_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "kept")
    own = tmp_path / "theme" / "templates" / "foot.html"
    own.parent.mkdir(parents=True)
    said = []
    for text in ("first", "second"):
        own.write_text(text)
        said.append(Printer(read_theme(tmp_path / "theme")).template("foot.html").render())
    assert said == ["first", "second"]
    assert len(list((tmp_path / "kept").glob("*.jinja"))) == 1


def test_where_nothing_can_be_kept_pages_are_printed_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(compiled, "FOLDER", tmp_path / "file")
    assert Printer(read_theme(None)).template("missing.html").name == "missing.html"


def test_the_same_page_is_the_same_bytes() -> None:
    assert render(gather_home(press())) == render(gather_home(press()))
