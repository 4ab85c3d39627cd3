"""Every remark has a manuscript in examples/broken that yields it and nothing else, and a page that explains it."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from rubrica.review import CODES, Severity
from rubrica.review.waivers import NEVER_WAIVED as FIXED

from .examples import read_anime

BROKEN = Path(__file__).parents[2] / "examples" / "broken"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((BROKEN / "expected.toml").read_text("utf-8"))
OF_THE_TEXT = [code for code in CODES if not EXPECTED[code].get("press")]
HEADINGS = ["Why it matters", "For example", "What to do", "To allow it"]
NEVER_WAIVED = {*FIXED, "waiver-without-reason", "waiver-of-nothing"}
WEIGHS = {
    Severity.ERROR: "An error: mend it before you publish. `rubrica build` prints the page all the same, and ends with "
    "exit code 1.",
    Severity.WARNING: "A warning: the review can be published all the same.",
    Severity.NOTE: "A note: nothing is wrong, but you may want to know.",
}
PAGES = files("rubrica.review") / "explanations"


@pytest.mark.parametrize("code", OF_THE_TEXT)
def test_it_yields_exactly_its_remark_at_its_place(code: str) -> None:
    expected = EXPECTED[code]
    remarks = read_anime((BROKEN / f"{code}.md").read_bytes())[1]
    assert [(r.code, r.line, r.column) for r in remarks] == [(code, expected["line"], expected["column"])]


@pytest.mark.parametrize("code", [code for code in CODES if code not in OF_THE_TEXT])
def test_what_only_the_press_can_tell_is_silent_in_the_text_alone(code: str) -> None:
    assert read_anime((BROKEN / f"{code}.md").read_bytes())[1] == []


@pytest.mark.parametrize("code", CODES)
def test_every_remark_is_explained(code: str) -> None:
    page = (PAGES / f"{code}.md").read_text("utf-8")
    assert page.startswith(f"# {code}\n")
    prose = re.sub(r"(?s)```.*?```", "", page)
    assert re.findall(r"(?m)^## (.*)", prose) == HEADINGS
    assert (f"allow {code} because" in page.partition("## To allow it")[2]) is (code not in NEVER_WAIVED)
    assert ("cannot be waived" in prose) is (code in NEVER_WAIVED)


@pytest.mark.parametrize("code", CODES)
def test_every_page_says_how_much_its_remark_matters(code: str) -> None:
    """And of an error no more than is so: `rubrica build` prints the page (tests/cli/test_build.py)."""
    page = (PAGES / f"{code}.md").read_text("utf-8")
    assert WEIGHS[CODES[code].severity] in page.splitlines()


def test_the_list_of_remarks_names_each_and_links_to_its_page() -> None:
    text = (BROKEN.parents[1] / "docs" / "remarks" / "README.md").read_text("utf-8")
    rows = re.findall(r"(?m)^\| \[([\w-]+)\]\((.+?)\) \| (\w+) \| (.+) \|$", text)
    page = "../../src/rubrica/review/explanations/{}.md"
    assert rows == [(code.name, page.format(code.name), code.severity, code.meaning) for code in CODES.values()]


def test_nothing_is_broken_or_explained_that_is_no_remark() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in BROKEN.glob("*.md")) == sorted(CODES)
    assert sorted(page.name for page in PAGES.iterdir()) == sorted(f"{code}.md" for code in CODES)
