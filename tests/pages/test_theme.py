"""The stylesheet, the fonts and what a press lays over them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from rubrica.pages.render import render
from rubrica.pages.review.review import gather_review
from rubrica.pages.theme import TEMPLATES, ThemeError, house_theme, minify, read_theme

from .press import press

LEAVES = Path(__file__).with_name("theme")
HOUSE = dict(house_theme().files)


def test_the_latin_fonts_weigh_less_than_125_kb() -> None:
    assert sum(len(data) for address, data in HOUSE.items() if address.endswith(".woff2")) <= 125_000


def test_the_licences_stand_beside_the_fonts() -> None:
    assert {"/theme/OFL-newsreader.txt", "/theme/OFL-instrument-sans.txt"} <= set(HOUSE)


def test_the_stylesheet_asks_only_for_files_of_the_theme() -> None:
    css = HOUSE[house_theme().stylesheet].decode()
    assert set(re.findall(r"url\(([^)]+)\)", css)) <= set(HOUSE)


def test_a_theme_folder_adds_styles_properties_and_files(tmp_path: Path) -> None:
    (tmp_path / "own.css").write_text(".brand { background: url(leaf.svg) }")
    (tmp_path / "leaf.svg").write_text("<svg/>")
    theme = read_theme(tmp_path, [("rub", "light-dark(#075, #7fc)")])
    css = dict(theme.files)[theme.stylesheet].decode()
    leaf = next(address for address, _ in theme.files if address.startswith("/theme/leaf."))
    assert css.endswith(f".brand{{background:url({leaf})}}:root{{--rub:light-dark(#075,#7fc);}}")
    assert theme.stylesheet != house_theme().stylesheet
    assert theme.version != house_theme().version


def test_an_own_icon_takes_the_place_of_the_house_icon(tmp_path: Path) -> None:
    (tmp_path / "icon.svg").write_text("<svg/>")
    theme = read_theme(tmp_path)
    assert dict(theme.files)[theme.icon] == b"<svg/>"


@pytest.mark.parametrize(("name", "value"), [("rub", "red } body { display: none"), ("RUB", "red"), ("rub", "a\\0")])
def test_a_property_that_would_break_out_is_refused(name: str, value: str) -> None:
    with pytest.raises(ThemeError, match=r"\[theme\]"):
        read_theme(None, [(name, value)])


def test_a_misspelt_property_and_a_missing_picture_are_told(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match=r"Did you mean rub\?"):
        read_theme(None, [("rubb", "red")])
    (tmp_path / "own.css").write_text(".brand { background: url(leaf.svg) }")
    with pytest.raises(ThemeError, match=r"shows leaf\.svg, which is not in theme"):
        read_theme(tmp_path)


def test_minifying_leaves_strings_and_selectors_alone() -> None:
    assert minify('a :hover , b > i { content: "; x: y > z" }  /* c */\n@media (a) { c { d: calc(1px + 2px) } }') == (
        'a :hover,b>i{content:"; x: y > z"} @media (a){c{d:calc(1px + 2px)}}'
    )


def test_a_theme_replaces_blocks_and_keeps_the_rest() -> None:
    printed = render(gather_review(press(), "salt-radio"), read_theme(LEAVES)).decode()
    assert '<p class="own">Salt Radio: 8.9</p>' in printed
    assert "Margin Notes, printed on leaves" in printed
    assert 'class="beside"' not in printed
    assert '<section class="box"' in printed


def test_two_themes_do_not_mix() -> None:
    page = gather_review(press(), "salt-radio")
    plain = render(page)
    render(page, read_theme(LEAVES))
    assert render(page) == plain


def test_a_theme_that_asks_for_what_a_page_lacks_is_told_so(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "review.html").write_text("{{ page.absent }}")
    with pytest.raises(ThemeError, match=r"templates/review\.html, line 1: .*absent"):
        render(gather_review(press(), "salt-radio"), read_theme(tmp_path))


def test_a_theme_cannot_print_a_title_unescaped_by_accident(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "review.html").write_text("{{ page.entry.title }}")
    page = gather_review(press(), "salt-radio")
    hostile = replace(page, entry=page.entry._replace(title="<script>"))
    assert render(hostile, read_theme(tmp_path)) == b"&lt;script&gt;"


def test_the_docs_name_every_property_and_every_block() -> None:
    docs = Path(__file__).parents[2].joinpath("docs", "themes.md").read_text("utf-8")
    css = HOUSE[house_theme().stylesheet].decode().partition(":root{")[2].partition("}")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", docs.partition("## 2.")[0], re.MULTILINE) == re.findall(r"--([\w-]+):", css)
    named = dict(re.findall(r"^\| `([\w-]+\.html)` \|[^|]*\|([^|]*)\|", docs, re.MULTILINE))
    blocks = {path.name: re.findall(r"{% block (\w+)", path.read_text("utf-8")) for path in TEMPLATES.glob("*.html")}
    assert {name: re.findall(r"`(\w+)`", said) for name, said in named.items()} == blocks
