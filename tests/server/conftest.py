from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

PAGE = "<!doctype html><title>Salt Radio</title>" + "<p>The sea keeps its own time.</p>" * 40


@pytest.fixture(autouse=True)
def no_loop_of_others() -> Iterator[None]:
    """A browser's tests, if they ran before in this process, leave their event loop running in this thread."""
    left = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(left)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small published folder, with a secret beside it."""
    root = tmp_path / "site"
    for name, text in {
        "index.html": PAGE.replace("Salt Radio", "Home"),
        "404.html": "nothing here",
        "robots.txt": "User-agent: *\n",
        "reviews/salt-radio/index.html": PAGE,
        "reviews/雨/index.html": "rain",
        "theme/rubrica.b31f4677cd.css": "p { color: red }\n" * 40,
        "media/still.8f9c84902fcb-480x640.avif": "not really a picture" * 50,
        ".hidden/secret.txt": "secret",
        "../secret.txt": "secret",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root
