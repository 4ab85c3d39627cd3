"""What is fuzzed: each target takes any bytes, and raises where something is not as it is promised to be."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from pathlib import Path

from tests.hostile.dangers import dangers
from tests.hostile.visible import visible

from rubrica import Remark, Review, builtin, format_text, read
from rubrica.importers import import_text
from rubrica.manuscript import cut
from rubrica.pages.data.review_json import review_json, to_json
from rubrica.pages.data.structured import review_ld
from rubrica.pages.folder import FolderSource
from rubrica.pages.index import Index
from rubrica.pages.press.files import read_critic, read_site, read_work
from rubrica.pages.press.press import Press, PressError
from rubrica.pages.press.toml import Toml, read_toml
from rubrica.pages.text.body import body, public_html, public_text
from rubrica.pages.text.entries import entry_of
from rubrica.pages.values.entry import Site
from rubrica.rubric import RubricError, parse

SITE = Site("Margin Notes", "https://margin-notes.example")


def read_any(data: bytes) -> None:
    """Reading never fails, and every remark has a place in the text."""
    review, remarks = read(data, builtin("anime"))
    check_places(review, remarks)
    halves = data[: len(data) // 2 * 2].decode("utf-16-le", "surrogatepass")
    check_places(*read(halves, builtin("film")))


def print_any(data: bytes) -> None:
    """Whatever is read is printed, and nothing in it could run."""
    review, remarks = read(data, builtin("anime"))
    printed = body(review, source())
    parts = [section.heading_html + section.html for section in printed.sections]
    lists = [*printed.advice.watch, *printed.advice.skip]
    for html in (*parts, *lists, printed.footnotes, public_html(review, source())):
        assert not dangers(html), (dangers(html), html)
    entry = entry_of(review, "fog", site=SITE, critic="", critic_name="", work=None)
    to_json(review_json(review, remarks, entry, SITE)).encode()
    assert not set("<>&") & set(review_ld(entry, SITE, worst="1"))


def hide_any(data: bytes) -> None:
    """What stands in a spoiler of its own, below and above anything, is shown nowhere at once."""
    text = data.decode("utf-8", "replace")
    for manuscript in (f"::: spoiler\nCANARY\n:::\n\n{text}", f"{text}\n\n## Fog\n\n||CANARY||\n"):
        if text.upper().count("CANARY"):
            return
        review, _ = read(manuscript, builtin("anime"))
        if "CANARY" in str([block for block in review.manuscript.events if "Code" in str(block[0])]):
            return  # a fence above it that nobody closed: then it is code, and shown
        assert "CANARY" not in public_text(review) + public_html(review, source())
        assert "CANARY" not in " ".join(visible(section.html) for section in body(review, source()).sections)


def front_any(data: bytes) -> None:
    """Front matter of any bytes: every field has a place, and no value half a character."""
    manuscript = cut(b"---\n" + data)
    for field in manuscript.front.fields:
        assert 0 <= field.start <= field.end <= len(manuscript.source.data)
        str(field).encode()
    assert 0 <= manuscript.front.end <= len(manuscript.source.data)


def format_any(data: bytes) -> None:
    """Formatting twice changes nothing more, and what is read stays what it was."""
    text, rubric = data.decode("utf-8", "replace"), builtin("anime")
    formatted = format_text(text, rubric)
    assert format_text(formatted, rubric) == formatted
    before, after = read(text, rubric)[0], read(formatted, rubric)[0]
    assert before.values == after.values
    assert dict(before.manuscript.front) == dict(after.manuscript.front)


def rubric_any(data: bytes) -> None:
    """A rubric is read, or it is told what is wrong with it."""
    with suppress(RubricError):
        rubric = parse(data.decode("utf-8", "replace"), "own")
        values = {criterion.key: rubric.scale.best for criterion in rubric.criteria}
        assert rubric.overall(values) is None or not rubric.bands or rubric.verdict(rubric.scale.best)


def press_any(data: bytes) -> None:
    """Settings, works and critics are read, or it is told what is wrong with them."""
    path = scratch()
    path.write_bytes(data)
    with suppress(PressError):
        values = read_toml(path)
        site = read_site(values, Path())
        str((site, read_work("fog", values), read_critic("ines", values, site))).encode()


def import_any(data: bytes) -> None:
    """A copied page of any lines: every line has one fate, and the totals add up."""
    imported = import_text(data.decode("utf-8", "replace"), builtin("anime"))
    check_places(imported.review, imported.remarks)
    imported.manuscript_text.encode()


TARGETS = {
    "read": read_any,
    "print": print_any,
    "hide": hide_any,
    "front": front_any,
    "format": format_any,
    "rubric": rubric_any,
    "press": press_any,
    "import": import_any,
}


def check_places(review: Review, remarks: list[Remark]) -> None:
    lines = review.manuscript.source.text.split("\n")
    for remark in remarks:
        assert 1 <= remark.line <= remark.end_line <= len(lines), remark
        assert 1 <= remark.column <= len(lines[remark.line - 1]) + 1, remark
        assert 1 <= remark.end_column <= len(lines[remark.end_line - 1]) + 1, remark
        assert (remark.line, remark.column) <= (remark.end_line, remark.end_column), remark


@cache
def source() -> FolderSource:
    return FolderSource(Press(Path("no-such-press"), SITE, Toml("", {})), {}, Index(()))


@cache
def scratch() -> Path:
    from tempfile import mkdtemp

    return Path(mkdtemp()) / "any.toml"
