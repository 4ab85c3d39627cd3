"""`python -m tests.notations` prints, notation by notation, how many texts there are and what was read from them."""

from __future__ import annotations

from collections import defaultdict

from .labels import Reading, labelled_texts, read_labelled


def table(readings: list[Reading]) -> str:
    """One line a notation, the commonest first, and a line for all."""
    groups: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        groups[reading.labelled.notation].append(reading)
    commonest = sorted(groups.items(), key=lambda group: (group[0].startswith("false friend"), -len(group[1])))
    lines = [_line(notation, group) for notation, group in (*commonest, ("all", readings))]
    return "\n".join([f"{'notation':<40}{'texts':>7}{'right':>7}{'missed':>7}{'false':>7}", *lines])


def _line(notation: str, group: list[Reading]) -> str:
    counts = (sum(len(getattr(reading, kind)) for reading in group) for kind in ("right", "missed", "false"))
    return f"{notation:<40}{len(group):>7}" + "".join(f"{count:>7}" for count in counts)


readings = [read_labelled(labelled) for labelled in labelled_texts()]
print(table(readings))
print(*(f"\n{reading}" for reading in readings if reading.missed or reading.false), sep="", end="\n")
