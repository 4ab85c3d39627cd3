"""The interface's words and dates, in each language."""

from __future__ import annotations

import re
import shutil
import string
from pathlib import Path

import pytest

import rubrica.pages
from rubrica.pages import dates
from rubrica.pages.routes import ROUTES
from rubrica.pages.words import LANGUAGES, WORDS, words_of
from rubrica.pages.words.catalogue import TABLES
from rubrica.rubric import builtin

from .press import ROOT, press_in

PAGES = Path(rubrica.pages.__file__).parent
VISITORS = PAGES.parent / "web" / "visitors"  # what answers readers speaks with the same words
WEB = PAGES.parent / "web"
OWN = PAGES / "words"


def test_a_review_is_of_one_book() -> None:
    titles = [builtin(name).title for name in ("anime", "books", "games", "food-and-drink")]
    assert [words_of("en").of_one(title) for title in titles] == ["Anime", "Book", "Game", "Food and Drink"]
    assert words_of("ja").of_one("ゲーム") == "ゲーム"


def test_each_word_stands_in_one_table() -> None:
    assert sum(len(table) for table in TABLES) == len(WORDS)


@pytest.mark.parametrize("name", WORDS)
def test_every_language_fills_the_same_gaps(name: str) -> None:
    assert len(WORDS[name]) == len(LANGUAGES)
    assert len({gaps(form) for version in WORDS[name] for form in version.split("|")}) == 1


def gaps(form: str) -> int:
    """How many things a form has to be filled with: the same one may stand in it twice."""
    fields = [field for _, field, _, _ in string.Formatter().parse(form) if field is not None]
    return len({field or str(place) for place, field in enumerate(fields)})


def test_every_word_a_page_uses_is_in_the_catalogue() -> None:
    used = set()
    for path in (*PAGES.rglob("*.py"), *PAGES.glob("templates/*.html"), *VISITORS.rglob("*.py")):
        text = "" if OWN in path.parents else path.read_text("utf-8")
        used |= set(re.findall(r"\bwords\.([a-z_]+)(?![a-z_(])", text)) - {"language"}
        used |= set(re.findall(r"\.of\(\s*[\"'](\w+)[\"']", text))
    assert used - set(WORDS) == set()


def test_every_word_in_the_catalogue_is_used() -> None:
    paths = (*PAGES.rglob("*.py"), *PAGES.glob("templates/*.html"), *WEB.rglob("*.py"), *WEB.rglob("*.html"))
    texts = [path.read_text("utf-8") for path in paths if path.name != "words.py" and OWN not in path.parents]
    used = {word for text in texts for word in re.findall(r"\w+", text)}
    assert [name for name in WORDS if name not in used] == []


@pytest.mark.parametrize(
    ("language", "printed"),
    [("en", "21 December 2025"), ("ja", "2025年12月21日"), ("ja-JP", "2025年12月21日"), ("sv", "21 December 2025")],
)
def test_a_day_is_printed_as_its_readers_write_it(language: str, printed: str) -> None:
    assert words_of(language).day("2025-12-21T18:00:00Z") == printed


@pytest.mark.parametrize("date", ["", "soon", "2025", "2025-13-01", "December"])
def test_what_is_no_day_is_printed_as_it_stands(date: str) -> None:
    assert dates.day(date, "en") == date


def test_numbers_get_their_endings() -> None:
    assert [words_of("en").nth(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th",
    ]  # fmt: skip


def test_names_are_joined_by_the_language() -> None:
    names = ("Story", "Audio", "Visuals")
    assert words_of("en").join(names) == "Story, Audio and Visuals"
    assert words_of("ja").join(names) == "Story、Audio、Visuals"
    assert words_of("en").join(names[:1]) == "Story"


def test_a_japanese_press_prints_no_english_words_of_ours(tmp_path: Path) -> None:
    root = shutil.copytree(ROOT, tmp_path / "press")
    settings = (root / "rubrica.toml").read_text("utf-8").partition("[[menu]]")[0].partition("[tip]")[0]
    (root / "rubrica.toml").write_text(f'language = "ja"\n{settings}', "utf-8")
    (root / "reviews" / "eleven-minutes-of-snow.md").unlink()
    for text in root.glob("*s/*.md"):
        text.write_text(text.read_text("utf-8").replace("---\n", "---\nlanguage: ja\n", 1), "utf-8")
    source = press_in(root)
    theirs = {criterion.name for criterion in builtin("anime").criteria} | {"Watch it if you", "Skip it if you"}
    ours = {english for english, _ in WORDS.values() if len(english) > 9 and not set("{|") & set(english)} - theirs
    for route in ROUTES:
        for names in route.each(source):
            if route.at(names).endswith("/"):
                page = route.print(source, names).decode()
                assert [word for word in ours if f">{word}<" in page] == [], route.at(names)
