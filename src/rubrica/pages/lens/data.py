"""What the script of a lens needs where no server answers: the scores that a page prints, as whole numbers."""

from __future__ import annotations

import json
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from rubrica.pages.lens.seen import values_of
from rubrica.pages.scores.scores import whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from rubrica.pages.values.entry import Entry
    from rubrica.pages.words import Words
    from rubrica.rubric import Rubric

TEN_THOUSAND = 10_000
"""Parts of a weight: it has four decimals at most."""


def data_of(entries: Iterable[tuple[Entry, Rubric]], rubric: Rubric, words: Words) -> dict[str, Any]:
    """The scores of reviews, the newest first, each with the number of its group: the reviews of one edition of a
    rubric. The first group is that of `rubric`. `others` says how many were given on another scale than its own."""
    shown = sorted(entries, key=lambda one: (one[0].date, one[0].order, one[0].slug), reverse=True)
    editions = {(one.name, one.edition): one for one in (rubric, *(own for _, own in shown))}
    values = [(entry, list(editions).index((own.name, own.edition)), values_of(entry, own)) for entry, own in shown]
    groups = [
        _group(own, rubric, [given for _, at, given in values if at == number])
        for number, own in enumerate(editions.values())
    ]
    others = sum("turn" in groups[at] for _, at, _ in values)
    return {
        "groups": groups,
        "others": words.of("lens_others", others) if others else "",
        "rows": [
            [entry.address, entry.title, _own(entry, rubric), at, _whole(given, groups[at])]
            for entry, at, given in values
        ],
    }


def _group(own: Rubric, onto: Rubric, values: list[dict[str, Decimal]]) -> dict[str, Any]:
    """What scores of an edition are summed with: they are multiples of one part of `unit`. `usual` says what each
    criterion counts by itself, in ten-thousandths; `rounding` the mode, the step as a fraction, and the places to print
    (-1: as many as there are). `turn` is what a mean is multiplied with to stand on the scale of another rubric."""
    step = (own.rounding.step or own.rounding.unit).as_integer_ratio()
    places = own.rounding.places if own.rounding.step is None else 0
    said: dict[str, Any] = {
        "keys": [one.key for one in own.criteria],
        "usual": [TEN_THOUSAND * one.in_overall for one in own.criteria],
        "unit": lcm(*(value.as_integer_ratio()[1] for given in values for value in given.values())),
        "best": own.scale.text(own.scale.best),
        "rounding": [str(own.rounding.mode), *step, places, own.rounding.digits],
    }
    if own.name != onto.name or own.scale != onto.scale:
        said["turn"] = (Fraction(onto.scale.best) / Fraction(own.scale.best)).as_integer_ratio()
    return said


def _own(entry: Entry, onto: Rubric) -> str | None:
    """The critic's own overall, with what it is out of where that is not what the list shows."""
    best = whole(entry.overall_best)
    same = not entry.overall or best == onto.scale.text(onto.scale.best)
    return entry.overall if same else f"{entry.overall}/{best}"


def _whole(values: dict[str, Decimal], group: dict[str, Any]) -> list[int | None]:
    given = [values.get(key) for key in group["keys"]]
    return [None if value is None else int(value * group["unit"]) for value in given]


def in_page(data: dict[str, Any]) -> Markup:
    """JSON in a page: data, which no policy needs to allow and no title can end."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(f'<script type="application/json" id="_weighed-data">{safe}</script>\n')
