"""Scripts of the studio come from one address that names what is in all of them, and run where a route declares it."""

from __future__ import annotations

import gzip
import re
from types import SimpleNamespace

import pytest

from rubrica.pages.theme import house_theme
from rubrica.web import scripts
from rubrica.web.scripts import FOLDER, script
from rubrica.web.templating import TEMPLATES, desk

from .visitors import visitor

IMPORTED = re.compile(r"""^\s*(?:import|export)\b(?:[^"';]*\bfrom)?\s*["']([^"']+)["']""", re.MULTILINE)


def test_a_script_may_be_kept_for_good_under_the_digest_of_its_folder(small: SimpleNamespace) -> None:
    answer = visitor("nobody").get(script("search.js"))
    assert answer.content == (FOLDER / "search.js").read_bytes()
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert visitor("nobody").get("/studio/scripts/0123456789/search.js").status_code == 404


def test_a_script_is_compressed_once_for_browsers_that_take_it_so(small: SimpleNamespace) -> None:
    compressed = script("editor.js")
    ask = lambda takes: visitor("nobody").get(compressed, headers={"accept-encoding": takes})  # noqa: E731
    answer, plain = ask("br, gzip"), ask("gzip;q=0")
    assert (answer["Content-Encoding"], answer["Vary"]) == ("gzip", "Accept-Encoding")
    assert gzip.decompress(answer.content) == plain.content == (FOLDER / "editor.js").read_bytes()
    assert "Content-Encoding" not in plain
    assert ask("gzip").content is answer.content


def test_another_script_in_the_folder_changes_every_address(monkeypatch: pytest.MonkeyPatch) -> None:
    before = script("search.js")
    monkeypatch.setattr(scripts, "scripts", lambda: {"search.js": b"1", "keys.js": b"2"})
    scripts.scripts_digest.cache_clear()
    after = script("search.js")
    scripts.scripts_digest.cache_clear()
    assert after.startswith("/studio/scripts/")
    assert after != before


def test_every_import_finds_its_file() -> None:
    lost = [
        f"{path.name} imports {name}"
        for path in FOLDER.glob("*.js")
        for name in IMPORTED.findall(path.read_text("utf-8"))
        if not name.startswith("./") or not (FOLDER / name).is_file()
    ]
    assert lost == []


def test_every_script_begins_by_saying_what_it_is_for() -> None:
    assert [path.name for path in FOLDER.glob("*.js") if not path.read_text("utf-8").startswith("//")] == []


def test_a_script_that_is_not_there_is_a_fault_of_the_template() -> None:
    with pytest.raises(LookupError, match="no script editro"):
        script("editro.js")


def test_no_template_carries_a_script_or_a_style_in_itself() -> None:
    """But for letters: whoever reads their mail has no stylesheet of ours."""
    for path in set(TEMPLATES.rglob("*.html")) - {TEMPLATES / "mail/letter.html"}:
        assert not re.search(
            r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|hx-on|javascript:", path.read_text("utf-8")
        ), path


def test_large_parts_of_the_studio_bring_a_stylesheet_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(path.read_text("utf-8").strip() for path in TEMPLATES.glob("studio/*.css"))
    assert b".bench{" in desk().replace(b" {", b"{")


def test_the_style_of_readers_says_nothing_of_what_the_studio_has_alone() -> None:
    """Both stylesheets are laid over one another there."""
    house = dict(house_theme().files)[house_theme().stylesheet].decode()
    assert re.findall(r"\.(?:ask|doors|dragged|people|roomy)\b", house) == []


def test_a_piece_of_a_page_for_whoever_is_signed_out_makes_the_page_load_again(small: SimpleNamespace) -> None:
    answer = visitor("nobody").get("/studio/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Refresh"] == "true"
