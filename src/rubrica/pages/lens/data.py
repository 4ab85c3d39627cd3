"""What the script of a lens needs where no server answers: the scores that a page prints, as whole numbers."""

from __future__ import annotations

import json
from math import lcm
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from rubrica.pages.lens.seen import values_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric


def data_of(entries: Iterable[tuple[Entry, Rubric]], rubric: Rubric, words: Words) -> dict[str, Any]:
    """The scores of reviews that were given on the scale of `rubric`, the newest first, as multiples of one part of
    `unit`. `others` says how many there are besides.

    `rounding` is the mode, the step as a fraction, and the places to print (-1: as many as there are).
    """
    shown = sorted(entries, key=lambda one: (one[0].date, one[0].order, one[0].slug), reverse=True)
    rows = [(one, values_of(one, own)) for one, own in shown if own.name == rubric.name and own.scale == rubric.scale]
    others = len(shown) - len(rows)
    unit = lcm(*(value.as_integer_ratio()[1] for _, values in rows for value in values.values()))
    step = (rubric.rounding.step or rubric.rounding.unit).as_integer_ratio()
    places = rubric.rounding.places if rubric.rounding.step is None else 0
    return {
        "keys": [one.key for one in rubric.criteria],
        "unit": unit,
        "best": rubric.scale.text(rubric.scale.best),
        "rounding": [str(rubric.rounding.mode), *step, places, rubric.rounding.digits],
        "others": words.of("lens_others", others) if others else "",
        "rows": [[one.address, one.title, one.overall, _whole(values, rubric, unit)] for one, values in rows],
    }


def _whole(values: dict[str, Decimal], rubric: Rubric, unit: int) -> list[int | None]:
    given = [values.get(one.key) for one in rubric.criteria]
    return [None if value is None else int(value * unit) for value in given]


def in_page(data: dict[str, Any]) -> Markup:
    """JSON in a page: data, which no policy needs to allow and no title can end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(f'<script type="application/json" id="_weighed-data">{safe}</script>\n')
