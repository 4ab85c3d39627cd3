"""docs/press.md: what it shows is read, and it names every key that is."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from rubrica.pages.press import files, moves, press
from rubrica.pages.press.press import Press
from rubrica.pages.terms import COUNTED

TEXT = (Path(__file__).parents[2] / "docs" / "press.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```toml\n(?:# (\S+)\n)?(.*?)```", TEXT, re.DOTALL)
ASKED = re.compile(r'\.(?:text|texts|table|tables|number|address)\("(\w+)"')
READ = {
    *(key for module in (files, moves, press) for key in ASKED.findall(Path(module.__file__).read_text("utf-8"))),
    *files.FACTS,
    *COUNTED,
    *("use", "title", "performed_by", "composed_by", "episodes"),
}
OF_THE_CRITIC = ("titles", "voices", "links", "tip", "moved")  # tables whose keys are languages, names, addresses


def keys(table: dict[str, Any]) -> set[str]:
    """Every key of a table and of the tables in it."""
    found = set(table)
    for key, value in table.items():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                known = keys(inner)
                found |= {one for one in known if one in READ} if key in OF_THE_CRITIC else known
    return found


def test_every_key_that_is_read_is_named() -> None:
    assert {key for key in READ if f"`{key}`" not in TEXT} == set()


@pytest.mark.parametrize(("name", "text"), SHOWN)
def test_every_key_that_is_shown_is_read(name: str, text: str) -> None:
    assert keys(tomllib.loads(text)) - READ - {"theme"} == set()


def test_the_press_that_is_shown_opens(tmp_path: Path) -> None:
    for name, text in SHOWN:
        path = tmp_path / (name or "rubrica.toml")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    shown = Press.load(tmp_path)
    work, critic = shown.work("paper-lanterns-of-mizuhara"), shown.critic("ines-varga")
    assert work is not None
    assert (work.characters[0].forms[0].since, work.songs[0].composed_by) == ("10", "Rei Tomonaga")
    assert (critic.place, shown.site.tip_in("ja")[0]) == ("Trieste", "応援する")
