"""What a folder and the press last had in common: a digest for each file, in one file of the folder.

It is text, a line a file and sorted, so that it can be kept in Git beside the texts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.web import durable
from rubrica.web.catalogue.press import settings_row

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".rubrica-base"
HEAD = "# What this folder and the press had in common when `rubrica push` or `rubrica pull` last ran. Keep it."

Base = dict[str, str]


def read_base(root: Path) -> Base | None:
    """What was noted last; None where it was of another press."""
    try:
        lines = (root / NAME).read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return {}
    noted = [line.split("  ", 1) for line in lines if line[:1] not in ("#", "") and "  " in line]
    base = {name: digest for digest, name in noted}
    return base if f"# press {settings_row().identity}" in lines else None


def write_base(root: Path, base: Base) -> None:
    """Note it, where it is not what stands there."""
    lines = [HEAD, f"# press {settings_row().identity}", *(f"{base[name]}  {name}" for name in sorted(base))]
    data = ("\n".join(lines) + "\n").encode()
    path = root / NAME
    if not path.is_file() or path.read_bytes() != data:
        durable.write(path, data)
