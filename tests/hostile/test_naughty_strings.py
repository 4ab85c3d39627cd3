"""The naughty strings of ../shared/data/blns.json, in every field: what a reader sees is what was typed."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from rubrica import builtin, read
from rubrica.manuscript.front_lines import needs_quotes

from .fields import critic, marked, picture, quoted, rubric, settings, work
from .presses import files_of, print_press, write_press
from .visible import visible

BLNS = Path(__file__).parents[3] / "shared/data/blns.json"
STRINGS: list[str] = [text for text in json.loads(BLNS.read_text("utf-8")) if text.strip()] if BLNS.exists() else []
WRITTEN = [text for text in STRINGS if "/" not in text and "\0" not in text and text[0] not in "._"]

ADDRESS = 'address = "https://margin-notes.example"\ncritic = "ines"\n'

pytestmark = [
    pytest.mark.shared,
    pytest.mark.slow,
    pytest.mark.skipif(not STRINGS, reason="the naughty strings stand beside the checkout"),
]


def said(text: str) -> str:
    """A text as two readers would compare it: NFC, without control characters, white space as one space."""
    text = unicodedata.normalize("NFC", text.replace("\0", "\ufffd"))
    kept = "".join(
        " " if char.isspace() else char for char in text if unicodedata.category(char) != "Cc" or char.isspace()
    )
    return " ".join(kept.split())


def test_front_matter_keeps_them_quoted() -> None:
    lost = [text for text in STRINGS if title(quoted(text)) != said(text) or title(json.dumps(text)) != said(text)]
    assert lost == []


def test_front_matter_keeps_them_as_they_are() -> None:
    bare = [text for text in STRINGS if not needs_quotes(text)]
    assert len(bare) > 300
    assert [text for text in bare if title(text) != said(text)] == []


def title(written: str) -> str:
    return said(read(f"---\ntitle: {written}\n---\nFog.\n", builtin("anime"))[0].title)


def review(number: int, text: str) -> str:
    return f"""---
title: {quoted(text)}
original_title: {quoted(text)}
critic: {quoted(text)}
tags: [{quoted(text)}]
work: w{number}
summary: {quoted(text)}
viewing: {quoted(text)}
disclosure: {quoted(text)}
cover: fog.png
cover_alt: {quoted(text)}
date: 2025-11-{number % 28 + 1:02}
rubric: r{number % 40}
---

Before.[^1] [{marked(text)}](https://a.example/{number}) and `{text.replace("`", "´")}`

## {marked(text)}

![{marked(text)}](fog.png "{marked(text)}")

## K{number % 40}

Score: 7/10

::: spoiler: {text}
So.
:::

[^1]: {marked(text)}
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    every = " ¶ ".join(STRINGS)
    files: dict[str, str | bytes] = {"pictures/fog.png": picture()}
    files |= {f"reviews/n{number}.md": review(number, text) for number, text in enumerate(STRINGS)}
    files |= {f"works/w{number}.toml": work(text) for number, text in enumerate(STRINGS)}
    files |= {f"rubrics/r{number}.toml": rubric(STRINGS[number::40], f"K{number}") for number in range(40)}
    files |= {
        "critics/ines.toml": critic(every),
        "reviews/by-ines.md": "---\ncritic: ines\n---\n## Story\n\nScore: 7/10\n\nSo.\n",
    }
    return write_press(tmp_path_factory.mktemp("naughty") / "press", files)


@pytest.fixture(scope="module")
def printed(root: Path) -> dict[str, bytes]:
    return files_of(print_press(root))


def page(printed: dict[str, bytes], name: str) -> str:
    return printed[f"{name}/index.html"].decode()


def element(page: str, pattern: str) -> str:
    found = re.search(pattern, page, re.DOTALL)
    return said(html.unescape(re.sub(r"<[^>]*>", "", found[1]))) if found else ""


WHERE = {
    "title": r"<h1[^>]*>(.*?)</h1>",
    "original title": r'<p class="orig"[^>]*>(.*?)</p>',
    "summary": r'<p class="deck p-summary">(.*?)</p>',
    "heading": r"<h2><a[^>]*>((?:(?!</h2>).)*)</a></h2></header>\s*<figure",
    "caption": r"<figcaption>(.*?)</figcaption>",
    "alt text": r'<figure><(?:picture|img).*?<?img [^>]*alt="([^"]*)"',
    "cover's alt text": r'<figure class="poster">.*?<img [^>]*alt="([^"]*)"',
    "link": r'<a href="https://a\.example/\d+">(.*?)</a>',
    "footnote": r'<li id="note-1"><p>(.*?) <a href="#ref-1"',
    "spoiler's title": r"<summary>Spoiler: (.*?) <span>",
    "description": r'<meta name="description" content="([^"]*)">',
    "title in the head": r'<meta property="og:title" content="(.*?): 7\.0/10',
}


@pytest.mark.parametrize("field", WHERE)
def test_the_page_shows_what_was_typed(printed: dict[str, bytes], field: str) -> None:
    shown = {text: element(page(printed, f"reviews/n{number}"), WHERE[field]) for number, text in enumerate(STRINGS)}
    assert {text: found for text, found in shown.items() if found != said(text)} == {}


def test_the_critic_signs_as_typed(printed: dict[str, bytes]) -> None:
    pages = (page(printed, f"reviews/n{number}") for number in range(len(STRINGS)))
    shown = [element(one, r'<p class="meta">By <b>(.*?)</b>') for one in pages]
    assert [(name, text) for name, text in zip(shown, STRINGS, strict=True) if name != said(text)] == []


def test_a_work_says_what_its_file_says(printed: dict[str, bytes]) -> None:
    lost = []
    for number, text in enumerate(STRINGS):
        words = said(visible(page(printed, f"works/w{number}").partition("<main")[2]))
        lost += [text] if words.count(said(text)) < 8 else []
    assert lost == []


def test_a_critics_page_says_what_its_file_says(printed: dict[str, bytes]) -> None:
    assert said(visible(page(printed, "critics/ines"))).count(said(" ¶ ".join(STRINGS))) >= 5


def test_criteria_are_named_as_typed(printed: dict[str, bytes]) -> None:
    for number in range(40):
        words = said(visible(page(printed, f"rubrics/r{number}")))
        texts = STRINGS[number::40][:12]
        assert [text for place, text in enumerate(texts) if said(f"{place}x {text}") not in words] == []


def test_feeds_are_well_formed_and_say_the_titles(printed: dict[str, bytes]) -> None:
    for name, data in printed.items():
        if name.endswith((".atom", ".xml")):
            ET.fromstring(data)
        if name.endswith(".json"):
            json.loads(data)
    titles = {
        said(one.text or "") for one in ET.fromstring(printed["feed.atom"]).iter("{http://www.w3.org/2005/Atom}title")
    }
    newest = [text for number, text in enumerate(STRINGS) if f"n{number}/" in printed["feed.atom"].decode()]
    assert len(newest) >= 29
    assert [text for text in newest if not any(one.startswith(said(text)) for one in titles)] == []


def test_structured_data_says_the_titles(printed: dict[str, bytes]) -> None:
    for number, text in enumerate(STRINGS):
        found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page(printed, f"reviews/n{number}"))
        assert found
        assert said(json.loads(found[1])["name"]) == said(text)
        assert said(json.loads(printed[f"reviews/n{number}/review.json"])["title"]) == said(text)


def test_any_name_of_a_file_gives_a_page(tmp_path: Path) -> None:
    files = {f"{kind}/{text}.md": f"# {number}\n\nSo.\n" for kind in ("reviews", "articles", "pages", "lists")
             for number, text in enumerate(WRITTEN) if len(text.encode()) < 250}  # fmt: skip
    files |= {f"works/{text}.toml": "" for text in WRITTEN if len(text.encode()) < 250}
    root = write_press(tmp_path / "press", dict(files))
    printed = files_of(print_press(root))
    for kind in ("reviews", "articles", "lists"):
        pages = [name for name in printed if re.fullmatch(rf"{kind}/[^/]+/index\.html", name)]
        assert len(pages) == len([name for name in files if name.startswith(kind)])
    assert not [path for path in tmp_path.iterdir() if path.name not in ("press", "out", ".out.rubrica")]


def test_a_press_says_its_own_words_as_typed(tmp_path: Path) -> None:
    every = " ¶ ".join(STRINGS)
    root = write_press(tmp_path / "press", {"rubrica.toml": ADDRESS + settings(every), "articles/a.md": "# A\n\nSo.\n"})
    printed = files_of(print_press(root))
    assert said(visible(printed["index.html"].decode())).count(said(every)) >= 6
    assert said(visible(printed["articles/a/index.html"].decode())).count(said(every)) >= 6
    ET.fromstring(printed["feed.atom"])
    json.loads(printed["feed.json"])
