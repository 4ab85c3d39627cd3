"""Whom the press was asked to forget: a list beside the database, which no backup takes back to an earlier day."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from rubrica.web import durable
from rubrica.web.keyed import keyed
from rubrica.web.mail.addresses import folded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rubrica.web.place import Place

NAME = "erased"


def note(place: Place, addresses: Iterable[str]) -> None:
    """Add addresses to the list, durably. Only keyed digests stand in it: whoever reads it learns no address, and
    cannot try any without the secret of the press."""
    new = {_digest(address) for address in addresses} - _listed(place)
    if not new:
        return
    path = _path(place)
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, durable.OURS)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{one}\n" for one in sorted(new))
        file.flush()
        os.fsync(file.fileno())
    durable.sync_folder(path.parent)


def erased_among(place: Place, addresses: Iterable[str]) -> list[str]:
    """Those of these addresses that the press was asked to forget."""
    listed = _listed(place)
    return [address for address in addresses if _digest(address) in listed] if listed else []


def _listed(place: Place) -> set[str]:
    path = _path(place)
    return set(path.read_text("ascii").split()) if path.exists() else set()


def _path(place: Place) -> Path:
    return place.data / NAME


def _digest(address: str) -> str:
    return keyed(folded(address.strip()), "erased", 32).hex()
