"""Spoilers, wherever they stand and however they are broken: nothing of them is shown at once, or said elsewhere."""

from __future__ import annotations

import pytest

from rubrica import read
from rubrica.pages.data.review_json import review_json, to_json
from rubrica.pages.text.body import Body, body, public_html, public_text
from rubrica.pages.text.entries import excerpt
from rubrica.review import Review, compare
from rubrica.rubric import parse

from .presses import empty_source
from .visible import visible

WORDLESS = parse("bands = []\n[[criteria]]\nname = 'Story'\n[[criteria]]\nname = 'Audio'\n", "wordless")

LINES = {
    "in a paragraph": "Fog ||CANARY|| more.",
    "with marks in it": "Fog ||so *CANARY* `CANARY` [CANARY](https://a.example) CANARY|| more.",
    "that opens before marks": "Fog ||so *CANARY|| CANARY* CANARY\nCANARY",
    "that closes behind marks": "Fog *and ||CANARY* CANARY|| more.",
    "round a link": "Fog [and ||CANARY](https://a.example) CANARY|| more.",
    "over two lines": "Fog ||CANARY\nCANARY|| more.",
    "over a hard break": "Fog ||CANARY\\\nCANARY|| more.",
    "that never closes": "Fog ||CANARY, and CANARY\nCANARY **CANARY** CANARY",
    "that closes in the next paragraph": "Fog ||CANARY.\n\nCANARY|| more.",
    "that closes two paragraphs later": "Fog ||CANARY.\n\nCANARY.\n\n- CANARY\n\nCANARY|| more.",
    "in a list": "- Fog ||CANARY||\n- ||CANARY\n- More.",
    "over the items of a list": "- Fog ||CANARY\n- CANARY|| more.",
    "in a quote": "> Fog ||CANARY||\n> ||CANARY\n\nMore.",
    "in a table": "| A | B |\n|---|---|\n| ||CANARY|| | more |\n",
    "in a cell with escaped bars": "| A | B |\n|---|---|\n| Fog \\|\\|CANARY\\|\\| | more |\n",
    "in a heading": "## Fog ||CANARY||\n\nMore.",
    "in a heading that never closes": "## Fog ||CANARY\n\nMore.",
    "in the title": "# Fog ||CANARY||\n\nMore.",
    "in the heading of a score": "## Story ||CANARY||: 7/10\n\nMore.",
    "behind the score in a heading": "## Story: 7/10 ||CANARY||\n\nMore.",
    "in a sub-heading": "## Story\n\n### Fog ||CANARY||\n\nMore.",
    "in alt text": "![Fog ||CANARY||](fog.png)",
    "in a caption": '![Fog](fog.png "Fog ||CANARY||")',
    "in the title of a link": '[Fog](https://a.example "||CANARY||")',
    "in the title of a picture within a line": 'So ![Fog](fog.png "||CANARY||") and so.',
    "in raw HTML": "<div>\n||CANARY||\n</div>",
    "in raw HTML that never closes": "<div>\n||CANARY\nCANARY\n</div>\n\nMore.",
    "between raw tags": "Fog <b>||CANARY||</b> more.",
    "in a raw tag": 'Fog <b title="||CANARY||">more</b>.',
    "with a score in it": '## Overall\n\n||Score: 2/10 "CANARY"||\n\nMore.',
    "behind a score": "## Overall\n\nScore: 2/10 ||CANARY||\n\nMore.",
    "behind a score and a dash": "## Overall\n\nScore: 2/10 - ||CANARY||\n\nMore.",
    "in advice": "## Who should watch it\n\nWatch it if\n\n- you ||CANARY||\n\nSkip it if\n\n- you ||CANARY\n",
    "in a sentence of advice": "You should watch this if ||CANARY CANARY||, and soon.",
    "in good and bad points": "**Good**\n\n- Fog ||CANARY||\n\n**Bad**\n\n- ||CANARY\n",
    "in the note on the viewing": "## Overall\n\nScored after my second watch ||CANARY|| in winter 2024.",
    "in a lone caption": "## Story\n\nFog.\n\n(Fog in the scene, by ||CANARY|| hands)",
    "in a footnote": "Fog[^1].\n\n[^1]: So ||CANARY||.",
    "in a footnote that only a spoiler names": "Fog ||so[^1]||.\n\n[^1]: CANARY.",
    "in a footnote of such a footnote": "Fog ||so[^1]||.\n\n[^1]: CANARY[^2].\n\n[^2]: CANARY.",
    "in a footnote nobody names": "Fog.\n\n[^1]: CANARY ||CANARY||.",
    "in a link to a name": "Fog [[Fog||CANARY||]] more.",
    "in struck words": "Fog ~~||CANARY||~~ more ~~||CANARY~~ CANARY|| more.",
    "too deep to be read": ">" * 30 + " Fog ||CANARY||",
    "too wide to be read": "|a" * 80 + "|\n" + "|-" * 80 + "|\n" + "|||CANARY||" + "|b" * 80 + "|\n",
    "in a comment": "Fog <!-- ||CANARY|| --> more.",
    "with a lone bar": "Fog |||CANARY||| more.",
    "escaped at its start": "Fog \\||||CANARY|| more.",
}

BLOCKS = {
    "plain": "::: spoiler\nCANARY\n\nCANARY\n:::\n\nMore.",
    "that never closes": "::: spoiler\nCANARY\n\nCANARY\n\n- CANARY\n",
    "that never closes, above code": "::: spoiler\nCANARY\n\n```\n# CANARY\n```\n\nCANARY",
    "that never closes, above indented code": "::: spoiler\nCANARY\n\n    # CANARY\n\nCANARY",
    "that never closes, above raw HTML": "::: spoiler\nCANARY\n\n<!--\n# CANARY\n-->\n\nCANARY",
    "that never closes, above a list with a heading": "::: spoiler\nCANARY\n\n- CANARY\n   # CANARY\n\nCANARY",
    "that never closes, above an underlined line": "::: spoiler\nCANARY\n======\n\nCANARY",
    "with a fence that never closes": "::: spoiler\n```\nCANARY\n:::\n\nCANARY",
    "opened twice": "::: spoiler\nCANARY\n::: spoiler\nCANARY\n:::\n\nMore.",
    "closed twice": "::: spoiler\nCANARY\n:::\n:::\n\nMore.",
    "with a heading": "::: spoiler\n## CANARY\n\nCANARY\n\n## Story: 2/10\n\nCANARY\n:::\n\nMore.",
    "with a title": "::: spoiler\n# CANARY\n:::\n\nMore.",
    "with scores": '## Overall\n\n::: spoiler\nScore: 2/10 "CANARY"\n\nCANARY\n:::\n\nMore.',
    "in a paragraph": "Fog\n::: spoiler\nCANARY\n:::\nmore.",
    "in a list": "- Fog\n\n  ::: spoiler\n  CANARY\n  :::\n\n- More.",
    "far in a list": "- Fog\n\n    - Fog\n\n      ::: spoiler\n      CANARY\n      :::\n",
    "at the start of an item": "- ::: spoiler\n  CANARY\n  :::\n- More.",
    "in a numbered list": "1.  Fog\n\n    ::: spoiler\n    CANARY\n    :::\n",
    "in a quote": "> Fog\n>\n> ::: spoiler\n> CANARY\n> :::\n\nMore.",
    "round a list": "::: spoiler\n- CANARY\n- CANARY\n:::\n- More.",
    "opened in a list and closed behind it": "- Fog\n\n  ::: spoiler\n  CANARY\n\nCANARY\n\n:::\n\nMore.",
    "opened in a quote and never closed": "> ::: spoiler\n> CANARY\n\nMore.",
    "in a table": "| A | B |\n|---|---|\n| ::: spoiler | CANARY |\n",
    "in a footnote": "Fog[^1].\n\n[^1]: Fog\n\n    ::: spoiler\n    CANARY\n    :::\n",
    "round a footnote": "Fog[^1].\n\n::: spoiler\n[^1]: CANARY\n:::\n\nMore.",
    "with a footnote that stands outside": "::: spoiler\nCANARY[^1]\n:::\n\nMore.\n\n[^1]: CANARY",
    "with a figure": '::: spoiler\n![CANARY](fog.png "CANARY")\n:::\n\nMore.',
    "with advice": "::: spoiler\nWatch it if\n\n- CANARY\n\nYou should skip it if CANARY.\n:::\n\nMore.",
    "with points": "::: spoiler\n**Good**\n\n- CANARY\n:::\n\nMore.",
    "with advice beneath a label outside": "Watch it if\n\n::: spoiler\n- CANARY\n:::\n\nMore.",
    "with a note on the viewing": "## Overall\n\n::: spoiler\nCANARY scored after my second watch in 2024.\n:::\n",
    "with a lone caption": "## Story\n\nFog.\n\n::: spoiler\n(CANARY in the scene, by the boats)\n:::\n",
    "indented too far": "Fog.\n\n     ::: spoiler\n     CANARY\n     :::\n\nMore.",
    "with tabs": ":::\tspoiler\nCANARY\n:::\t\n\nMore.",
    "with Windows lines": "::: spoiler\r\nCANARY\r\n:::\r\n\r\nMore.",
    "with old Mac lines": "::: spoiler\rCANARY\r:::\r\rMore.",
    "in capitals": "::: SPOILER\nCANARY\n:::\n",
    "in Japanese": "::: ネタバレ\nCANARY\n:::\n",
    "too deep to be read": "::: spoiler\n" + ">" * 30 + " CANARY\n:::\n",
    "behind too much to be read": "*a*\n\n" * 20_000 + "::: spoiler\nCANARY\n:::\n\n||CANARY||\n",
    "behind too many bytes": "a" * 2_000_000 + "\n\n::: spoiler\nCANARY\n:::\n",
}

SPOILERS = {f"inline, {name}": text for name, text in LINES.items()} | {
    f"block, {name}": t for name, t in BLOCKS.items()
}


@pytest.fixture(params=SPOILERS.values(), ids=SPOILERS.keys(), scope="module")
def review(request: pytest.FixtureRequest) -> Review:
    return read(request.param, WORDLESS)[0]


def test_what_everybody_may_read_holds_no_spoiler(review: Review) -> None:
    said = [review.title, review.verdict, public_text(review), excerpt(review), public_html(review, empty_source())]
    assert [words for words in said if "CANARY" in words] == []


def test_data_hold_no_spoiler(review: Review) -> None:
    assert b"CANARY" not in to_json(review_json(review))


def test_comparing_shows_no_spoiler(review: Review) -> None:
    nothing = read("Fog.", WORDLESS)[0]
    assert "CANARY" not in str(compare(nothing, review).passages) + str(compare(review, nothing).passages)


def test_the_page_keeps_it_closed(review: Review) -> None:
    assert "CANARY" not in visible(html_of(body(review, empty_source())))


def html_of(printed: Body) -> str:
    sections = [section.heading_html + section.heading + section.id + section.html for section in printed.sections]
    lists = [*printed.advice.watch, *printed.advice.skip]
    return " ".join((*sections, *lists, printed.footnotes))
