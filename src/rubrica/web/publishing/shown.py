"""Which pages readers see a picture on: the ledger of the published folder knows, because pages have asked for it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from rubrica.pages import keys
from rubrica.pages.building.manifest import private_folder
from rubrica.web.publishing.ledger import Ledger

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def times_shown(site: Path, names: Collection[str]) -> dict[str, int]:
    """On how many pages each of these pictures stands; of one on none, nothing."""
    if not private_folder(site).is_dir():
        return {}
    with closing(Ledger(private_folder(site))) as ledger:
        counted = ledger.pages.counted(map(keys.picture, names))
    return {key.removeprefix(keys.picture("")): number for key, number in counted.items()}


def pages_showing(site: Path, name: str) -> list[str]:
    """The addresses of the pages that show a picture, feeds among them."""
    if not private_folder(site).is_dir():
        return []
    with closing(Ledger(private_folder(site))) as ledger:
        return sorted(one for one in ledger.pages.carrying([keys.picture(name)]) if one.startswith("/"))
