"""The example press with small pictures: making large ones ready takes longer than all tests of the web."""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import Image

EXAMPLES = Path(__file__).parents[2] / "examples"
WIDE = "salt-radio-kitchen.png"
"""The one picture that is wide enough to be served in two widths."""


def copy_examples(into: Path) -> Path:
    """A copy of the example press. Gives its folder."""
    shutil.copytree(EXAMPLES, into)
    for path in (into / "pictures").glob("*.png"):
        with Image.open(path) as picture:
            picture.thumbnail((600, 600) if path.name == WIDE else (64, 64))
            picture.save(path)
    return into
