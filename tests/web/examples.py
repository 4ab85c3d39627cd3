"""The example press, whose pictures are made ready once for all tests and all workers: it takes longer than they do."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from rubrica.pages.building.pictures import picture_names
from rubrica.pages.pictures.pictures import prepare
from rubrica.web.place import Place

EXAMPLES = Path(__file__).parents[2] / "examples"


def prepare_pictures(factory: pytest.TempPathFactory) -> Path:
    """The folder of the prepared pictures. Of several workers, one makes them."""
    base = factory.getbasetemp()
    into = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "prepared-examples"
    into.mkdir(exist_ok=True)
    with (into / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for name in picture_names(EXAMPLES / "pictures"):
            prepare(EXAMPLES / "pictures" / name, into)
    return into


def lend_pictures(prepared: Path, place: Place) -> None:
    place.prepared.mkdir(parents=True)
    for path in prepared.glob("[!.]*"):
        os.link(path, place.prepared / path.name)
