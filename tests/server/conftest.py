from __future__ import annotations

from pathlib import Path

import pytest

PAGE = "<!doctype html><title>Salt Radio</title>" + "<p>The sea keeps its own time.</p>" * 40


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
