"""How a build tells what it is doing."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Told what is being done ("reading", "printing", "drawing cards"), how much of it is done, and how much there is."""


def quiet(what: str, done: int, of: int) -> None:
    """Tell nobody."""
