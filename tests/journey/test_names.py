"""docs/journey.md names what it talks about: every name in it must exist."""

from __future__ import annotations

import os
import re
from importlib import import_module
from pathlib import Path

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")
django.setup()

JOURNEY = (Path(__file__).parents[2] / "docs" / "journey.md").read_text("utf-8")
NAMES = sorted(set(re.findall(r"`(rubrica(?:\.\w+)+)`", JOURNEY)))


def look_up(name: str) -> object:
    """The module, class, function or attribute of a dotted name."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            found: object = import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            found = getattr(found, part)
        return found
    raise AssertionError(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_journey_names_only_what_exists(name: str) -> None:
    assert look_up(name) is not None


def test_the_journey_names_something() -> None:
    assert len(NAMES) > 25
