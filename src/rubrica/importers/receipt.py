"""The receipt of an import: what became of every line that was handed in, and why. Exactly one fate a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

KINDS = {
    "title": "the review's title",
    "byline": "who wrote it, where or when; read into the front matter",
    "tags": "tags and categories; read into the front matter",
    "tip": "a tip jar; read into the front matter",
    "contents": "a contents list; Rubrica prints its own",
    "heading": "opens a section",
    "score": "a score",
    "prose": "the critic's words",
    "list": "an item of a list",
    "table": "a row of a table",
    "caption": "the caption of a picture that did not come along",
    "note": "a note, such as when it was scored",
    "advice": "who should watch it, and who should not",
    "sign-off": "the critic's farewell",
    "rule": "a line between two parts",
    "boilerplate": "the site's own words, left out",
    "comment": "a reader's words, left out",
    "other": "belongs to another review, left out",
    "blank": "nothing",
}
"""Every fate a line can have, in the order in which a receipt adds them up."""

KEPT = frozenset(
    ("title", "heading", "score", "prose", "list", "table", "caption", "note", "advice", "sign-off", "rule")
)
"""The fates whose words all stand in the manuscript."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one line: its kind (one of KINDS), why, and the manuscript's lines it went to, all from 1.

    `text` is the line as it was handed in. `guessed` is set where the page gave a hint and no proof.
    """

    line: int
    kind: str
    why: str
    text: str
    to: tuple[int, ...] = ()
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Receipt:
    """The fates of all lines in their order, and what is to be said about the page as a whole."""

    fates: tuple[Fate, ...]
    notes: tuple[str, ...] = ()

    @property
    def totals(self) -> dict[str, int]:
        """How many lines had each fate; together they are the number of lines handed in."""
        counts = dict.fromkeys(KINDS, 0)
        for fate in self.fates:
            counts[fate.kind] += 1
        return {kind: count for kind, count in counts.items() if count}

    def text(self, width: int = 120) -> str:
        """The receipt as a person reads it: one line a line, then the sums, then the notes."""
        return "\n".join((*self._rows(width), "", *self._sums(), *self._notes())) + "\n"

    def as_dict(self) -> dict[str, Any]:
        """The receipt for JSON."""
        return {
            "lines": len(self.fates),
            "totals": self.totals,
            "notes": list(self.notes),
            "fates": [
                {
                    "line": fate.line,
                    "kind": fate.kind,
                    "why": fate.why,
                    "to": list(fate.to),
                    "guessed": fate.guessed,
                    "text": fate.text,
                }
                for fate in self.fates
            ],
        }

    def _rows(self, width: int) -> Iterator[str]:
        shown = [fate for fate in self.fates if fate.kind != "blank"]
        whys = [f"{fate.why} (a guess)" if fate.guessed else fate.why for fate in shown]
        column = min(max((len(why) for why in whys), default=0), max(width - 57, 40))
        yield f"{'line':>5}  {'fate':<11}  {'to':>9}  {'why':<{column}}  it begins"
        for fate, why in zip(shown, whys, strict=True):
            room = max(width - 33 - max(column, len(why)), 24)
            row = f"{fate.line:>5}  {fate.kind:<11}  {_span(fate.to):>9}  {why:<{column}}"
            yield f"{row}  {_beginning(fate.text, room)}"

    def _sums(self) -> Iterator[str]:
        for kind, count in self.totals.items():
            yield f"{count:>5}  {kind:<11}  {KINDS[kind]}"
        yield f"{len(self.fates):>5}  lines in all"

    def _notes(self) -> Iterator[str]:
        if self.notes:
            yield ""
            yield from self.notes


def _span(lines: tuple[int, ...]) -> str:
    """`12`, `12-14`, `3, 9`; a dash for what went nowhere."""
    if not lines:
        return "-"
    if len(lines) > 1 and lines[-1] - lines[0] == len(lines) - 1:
        return f"{lines[0]}-{lines[-1]}"
    return ", ".join(str(line) for line in lines)


def _beginning(text: str, room: int) -> str:
    """The first words of a line, on one line and without characters that move a terminal's cursor."""
    words = " ".join("".join(char if char.isprintable() else " " for char in text[: 4 * room]).split())
    return words if len(words) <= room else words[: room - 1] + "…"
