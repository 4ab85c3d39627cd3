"""docs/importing.md: its example is run, and its tables are complete."""

import re
from pathlib import Path

from rubrica.importers import KINDS, import_text
from rubrica.rubric import Rubric

TEXT = (Path(__file__).parents[2] / "docs" / "importing.md").read_text(encoding="utf-8")
SHOWN = dict(re.findall(r"```\w+ (\w+)\n(.*?)```", TEXT, re.DOTALL))


def test_the_page_becomes_the_manuscript_shown(anime: Rubric) -> None:
    imported = import_text(SHOWN["page"], anime)
    assert imported.manuscript_text == SHOWN["manuscript"]
    assert [remark.code for remark in imported.remarks] == ["caption-without-picture"]


def test_the_receipt_is_the_one_shown(anime: Rubric) -> None:
    printed = import_text(SHOWN["page"], anime).receipt.text(140).splitlines()
    assert printed[:9] == SHOWN["receipt"].splitlines()


def test_every_fate_is_explained() -> None:
    table = TEXT.split("| fate | what it means |")[1].split("\n\n")[0]
    assert dict(re.findall(r"^\| ([a-z-]*[a-z]) \| (.+) \|$", table, re.MULTILINE)) == KINDS
