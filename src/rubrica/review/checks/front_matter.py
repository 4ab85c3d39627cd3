"""The keys of the front matter and their dates."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import takewhile
from typing import TYPE_CHECKING

from rubrica.manuscript import Fault
from rubrica.manuscript.edit import Edit
from rubrica.manuscript.front_lines import ALIAS, key_of
from rubrica.review.dates import guess_date, read_date

if TYPE_CHECKING:
    from rubrica.manuscript import Field
    from rubrica.review.reading import Reading

KEYS = (
    "title", "original_title", "work", "kind", "year", "season", "studio", "critic", "date", "publish_at",
    "language", "tags", "rubric", "viewing", "scored", "reason", "corrected", "correction", "disclosure",
    "cover", "cover_alt", "summary", "spoilers", "source", "license", "comments",
)  # fmt: skip
"""Every key that means something, in the order of the canonical form: what it is about, who wrote it when, how it was
scored, how it is shown. A press may keep its own under a name that begins with `x_`."""

DATES = ("date", "publish_at", "corrected")


def check_keys(reading: Reading) -> Iterator[Fault]:
    """Keys that mean nothing here: kept, but without effect."""
    for field in reading.manuscript.front.fields:
        if field.key not in KEYS and not field.key.startswith("x_"):
            if field.key == "slug":
                said, way_out = "“slug” changes nothing: a text's address is the name of its file", "rename the file"
                yield Fault("unknown-key", said, field.start, field.end, way_out)
                continue
            near = get_close_matches(field.key, (*KEYS, *ALIAS), n=1, cutoff=0.7)
            way_out = (
                f"did you mean {near[0]}?" if near else f"delete it, or call it x_{field.key} to keep it for yourself"
            )
            edits = _renamed(reading, field, near[0]) if near else ()
            message = f"“{field.key}” means nothing here"
            yield Fault("unknown-key", message, field.start, field.end, way_out, edits=edits)


def _renamed(reading: Reading, field: Field, name: str) -> tuple[Edit, ...]:
    """Another key, and what it says as it was."""
    typed = reading.manuscript.source.slice(field.start, field.end).partition(":")[0]
    return (Edit(field.start, field.start + len(typed.encode()), name),) if key_of(typed) == field.key else ()


def _replaced(reading: Reading, field: Field, shown: str, meant: str) -> tuple[Edit, ...]:
    at = reading.manuscript.source.data.find(shown.encode(), field.start, field.end)
    return () if at < 0 else (Edit(at, at + len(shown.encode()), meant),)


def check_dates(reading: Reading) -> Iterator[Fault]:
    """Dates that are none. `scored` may be as vague as "Winter 2024" and is not one of them."""
    for key in DATES:
        field = reading.manuscript.front.field(key)
        if field is not None and (not isinstance(field.value, str) or read_date(field.value) is None):
            shown = field.value if isinstance(field.value, str) else ", ".join(field.value)
            meant = guess_date(shown)
            yield Fault(
                "bad-date",
                f"“{shown}” is not written as year-month-day" if meant else f"“{shown}” is no date",
                field.start,
                field.end,
                f"write {key}: {meant or '2026-01-31, or 2026-01-31T18:00+01:00 with a time'}",
                edits=_replaced(reading, field, shown, meant) if meant else (),
            )


def check_ending(reading: Reading) -> Iterator[Fault]:
    """Keys under a `---` that no second one follows: they would be printed as the beginning of the text."""
    front, data = reading.manuscript.front, reading.manuscript.source.data
    if front.end or not data.startswith(b"---\n"):
        return
    lines = data[4:2000].decode("utf-8", "ignore").split("\n")
    keys = [line.partition(":")[0].strip().lower() for line in takewhile(lambda line: ":" in line, lines)]
    if "title" in keys or sum(key in KEYS or key in ALIAS for key in keys) > 1:
        end = 4 + len("\n".join(lines[: len(keys)]).encode())
        way_out = "write --- on a line of its own below the last key"
        message, edits = "the front matter never ends, and is printed as text", (Edit(end, end, "\n---"),)
        yield Fault("bad-front-matter", message, 0, end, way_out, edits=edits)
