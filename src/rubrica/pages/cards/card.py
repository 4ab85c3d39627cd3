"""The share card: 1200 × 630 pixels that say what was reviewed, how it was judged, and how the number came about."""

from __future__ import annotations

import os
from dataclasses import astuple, dataclass, fields
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.cards.lines import one_line, title_lines
from rubrica.pages.cards.type import FONTS, ITALIC, SANS, SERIF, Line, font_files, needs_system_fonts, printable

if TYPE_CHECKING:
    from jinja2 import Template

    from rubrica.pages.values.entry import Entry, Site

WIDTH, HEIGHT = 1200, 630
_MARGIN = 64
_MEASURE = WIDTH - 2 * _MARGIN
_ROWS = 7  # more would be too small to read at 300 pixels
_TITLE = ((1, 88), (1, 80), (2, 76), (2, 68), (3, 58), (3, 50))
_LONE_TITLE = ((1, 100), (2, 92), (2, 84), (3, 76), (4, 60))
_EDITION = "1"  # of the drawing: a change here makes every card anew


@dataclass(frozen=True, slots=True)
class CardRow:
    """One category: its name, how many of the ten ticks are filled, to the half, and the score ("–" without one)."""

    name: str
    ticks: float
    value: str


@dataclass(frozen=True, slots=True)
class Card:
    """All that is printed on a card. `by` is the critic and the date, `note` what must be known about this revision."""

    site: str
    title: str
    by: str
    overall: str = ""
    best: str = ""
    verdict: str = ""
    working: str = ""
    rows: tuple[CardRow, ...] = ()
    summary: str = ""
    note: str = ""
    language: str = ""


def card_of(entry: Entry, site: Site, date: str, note: str = "") -> Card:
    """The card of a review as lists show it, which is without spoilers. `date` is the date as the page prints it."""
    rows = tuple(CardRow(s.short, round(s.share * 20) / 2 if s.value else 0, s.value or "–") for s in entry.scores)
    return Card(
        site=site.name,
        title=entry.title,
        by=" · ".join(part for part in (entry.critic_name, date) if part),
        overall=entry.overall or "",
        best=entry.overall_best,
        verdict=entry.verdict,
        working=entry.working,
        rows=rows if any(score.value is not None for score in entry.scores) else (),
        summary=entry.summary,
        note=note,
        language=entry.language,
    )


def card_file(card: Card, cache: Path, theme: Path | None = None) -> Path:
    """The file with this card's picture, drawn only if the cache has none that prints the same."""
    known = repr((_EDITION, astuple(card), _template_of(theme).read_bytes()))
    path = cache / f"{blake2b(known.encode(), digest_size=12).hexdigest()}.png"
    if not path.exists():
        cache.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(f".{os.getpid()}.new")
        new.write_bytes(render_card(card, theme))
        new.replace(path)
    return path


def render_card(card: Card, theme: Path | None = None) -> bytes:
    """The card as PNG."""
    from resvg_py import svg_to_bytes

    texts = _texts(_cleaned(card))
    return bytes(
        svg_to_bytes(
            svg_string=draw_card(card, theme),
            font_files=font_files(texts),
            skip_system_fonts=not needs_system_fonts(texts),
            font_family="Noto Serif CJK JP",
        )
    )


def draw_card(card: Card, theme: Path | None = None) -> str:
    """The card as SVG. A press may put its own `card/card.svg` into its theme."""
    card = _cleaned(card)
    return _template(_template_of(theme)).render(card=card, width=WIDTH, height=HEIGHT, **_layout(card))


def _template_of(theme: Path | None) -> Path:
    own = theme / "card" / "card.svg" if theme else FONTS / "card.svg"
    return own if own.is_file() else FONTS / "card.svg"


@lru_cache(maxsize=4)
def _template(path: Path) -> Template:
    from jinja2 import Environment, StrictUndefined

    house = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    return house.from_string(path.read_text(encoding="utf-8"))


def _cleaned(card: Card) -> Card:
    clean = {f.name: printable(getattr(card, f.name)) for f in fields(card) if f.name != "rows"}
    rows = tuple(CardRow(printable(row.name), row.ticks, printable(row.value)) for row in card.rows)
    return Card(**clean, rows=rows)


def _texts(card: Card) -> list[str]:
    printed = [getattr(card, f.name) for f in fields(card) if f.name != "rows"]
    return printed + [text for row in card.rows for text in (row.name, row.value)]


def _layout(card: Card) -> dict[str, object]:
    """Every line of the card with its size, measured."""
    scored = bool(card.overall or card.rows)
    by = one_line(card.by, SANS, 27, 640, smallest=0.5)
    note = one_line(card.note, SANS, 25, 480 if card.working else _MEASURE)
    best = one_line(f"/ {card.best}" if card.best and card.overall else "", SERIF, 46, 150)
    working, result = _working(card, _MEASURE - (note.width + 40 if card.note else 0))
    return {
        "scored": scored,
        "by": by,
        "site": one_line(card.site, SERIF, 35, _MEASURE - 70 - by.width),
        "title": title_lines(card.title, SERIF, _TITLE if scored else _LONE_TITLE, _MEASURE, -0.018),
        "summary": _summary(card, scored),
        "rows": _rows(card),
        "overall": one_line(card.overall, SERIF, 208, 440 - best.width, -0.045, smallest=0.5),
        "best": best,
        "verdict": one_line(card.verdict, ITALIC, 54, 460, smallest=0.65),
        "working": working,
        "result": result,
        "note": note,
    }


def _working(card: Card, width: float) -> tuple[Line, Line]:
    """The working up to the overall, and the overall it ends with; of a very long one the end always stays."""
    whole = one_line(card.working, SERIF, 33, width, smallest=0.75)
    before, _, result = card.working.rpartition(" ")
    end = one_line(result, SERIF, whole.size, width)
    return one_line(before, SERIF, whole.size, width - end.width - 8, smallest=1), end


def _summary(card: Card, scored: bool) -> list[Line]:
    """The deck, where there are no rows in its place: across the card, or beside the overall."""
    if card.rows or not card.summary:
        return []
    steps, width = (((4, 34.0), (5, 30.0)), 520) if scored else (((3, 42.0), (4, 36.0)), _MEASURE)
    return title_lines(card.summary, ITALIC, steps, width, 0)


def _rows(card: Card) -> list[tuple[Line, float, Line]]:
    rows = card.rows
    if len(rows) > _ROWS:
        rows = (*rows[: _ROWS - 1], CardRow(f"+ {len(rows) - _ROWS + 1}", -1, ""))
    name, value = (30, 40) if len(rows) <= 5 else (25, 31)
    return [(one_line(row.name, SANS, name, 216), row.ticks, one_line(row.value, SERIF, value, 84)) for row in rows]
