"""Links that lead nowhere within the text: an empty address, or a `#fragment` that is no heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rubrica.manuscript import Fault, slug

if TYPE_CHECKING:
    from rubrica.review.reading import Reading


def check_links(reading: Reading) -> Iterator[Fault]:
    """Names in `[[ ]]` are looked up by the press, which alone knows its works and people."""
    manuscript = reading.manuscript
    if not manuscript.links:
        return
    ids: set[str] | None = None
    for index in manuscript.links:
        event, span = manuscript.events[index]
        address = event["Start"]["Link"]["dest_url"].strip()
        if address.startswith("#") and len(address) > 1:
            ids = ids if ids is not None else _ids(reading)
            if unquote(address[1:]).casefold() not in ids:
                yield Fault(
                    "link-to-nothing",
                    f"{address} is no heading of this text",
                    span["start"],
                    span["end"],
                    "use the words of the heading, in small letters with hyphens",
                )
        elif address in ("", "#"):
            yield Fault(
                "link-to-nothing",
                "this link has no address",
                span["start"],
                span["end"],
                "put the address between the round brackets",
            )


def _ids(reading: Reading) -> set[str]:
    ids = {"top", "main", "scores", "history"}
    for section, keys in zip(reading.review.sections, reading.review.criteria, strict=True):
        ids.add(slug(section.heading))
        ids.update(keys)
    return ids
