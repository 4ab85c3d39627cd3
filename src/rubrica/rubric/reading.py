"""A rubric read from its TOML text, with a word about whatever is wrong in it."""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from itertools import pairwise
from typing import Any

from rubrica.rubric.bands import Band
from rubrica.rubric.criterion import Criterion
from rubrica.rubric.errors import RubricError
from rubrica.rubric.names import fold
from rubrica.rubric.numbers import plain
from rubrica.rubric.places import line_of
from rubrica.rubric.rounding import Mode, Rounding
from rubrica.rubric.rubric import Policy, Rubric
from rubrica.rubric.scale import Notation, Scale
from rubrica.rubric.table import Table
from rubrica.rubric.translating import translated

RUBRIC = (
    "title", "description", "edition", "since", "policy", "scale", "rounding", "bands", "criteria", "overall",
    "language", "translations",
)  # fmt: skip
SCALE = ("worst", "best", "step", "notation", "letters")
BAND = ("from", "to", "words")
ROUNDING = ("mode", "places", "step")
CRITERION = ("key", "name", "short", "aliases", "weight", "description", "in_overall", "roll_up")

_WHERE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
"""Where Python's reader of TOML says that a text breaks off."""


def parse(toml_text: str, name: str, source: str = "") -> Rubric:
    """The rubric `name` from its TOML text. `name` may carry the edition (`anime@1`), which has to be the text's own.

    Raises RubricError, which names the source, the key, what is wrong and what to do.
    """
    source = source or f"{name}.toml"
    try:
        return _rubric(Table(_values(toml_text), RUBRIC), name)
    except RubricError as error:
        raise error.at(source, error.line or line_of(toml_text, error.key)) from None


def _values(toml_text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(toml_text, parse_float=Decimal)
    except RecursionError:
        raise RubricError("", "this is not TOML: it nests too deeply", "See https://toml.io") from None
    except ValueError as error:  # no TOML, or a number of more digits than Python reads
        raise _no_toml(str(error), toml_text) from None


def _no_toml(said: str, toml_text: str) -> RubricError:
    """What Python's reader says, with its line where errors have theirs."""
    found = _WHERE.search(said)
    if found is None:
        return RubricError("", "a number in it has too many digits", "Use at most six on each side of the point")
    line = int(found["line"] or toml_text.rstrip().count("\n") + 1)
    where = f"column {found['column']}" if found["line"] else "where the file ends"
    problem = f"this is not TOML: {_WHERE.sub('', said)} ({where})"
    return RubricError("", problem, "Mend the file there; see https://toml.io", line=line)


def _rubric(table: Table, reference: str) -> Rubric:
    name, _, wanted = reference.partition("@")
    edition = table.whole("edition", 1)
    if edition < 1 or (wanted and wanted != str(edition)):
        problem = f"the text is edition {edition}" if wanted else f"there is no edition {edition}"
        raise table.error("edition", problem, f"Write edition = {wanted or 1}")
    scale = _scale(table)
    policy = Policy(table.choice("policy", tuple(Policy), Policy.MEAN))
    rounding = _rounding(table)
    rubric = Rubric(
        name=name,
        title=table.text("title", name),
        criteria=_criteria(table, policy),
        scale=scale,
        policy=policy,
        rounding=rounding,
        bands=_bands(table, rounding, scale),
        overall_headings=table.texts("overall"),
        description=table.text("description"),
        edition=edition,
        since=table.day("since"),
        policy_declared="policy" in table,
        language=table.text("language", "en"),
    )
    return translated(rubric, table)


def _scale(rubric: Table) -> Scale:
    table = Table(rubric.values.get("scale", {}), SCALE, "scale")
    if "letters" in table:
        return _letters(table)
    notation = table.choice("notation", (Notation.NUMBER, Notation.STARS), Notation.NUMBER)
    usual = Scale()
    return Scale(
        worst=table.number("worst", usual.worst),
        best=table.number("best", usual.best),
        step=table.number("step", usual.step),
        notation=Notation(notation),
    )


def _letters(table: Table) -> Scale:
    """Letters from best to worst: a list counts down to 0 by ones, a table gives each its value."""
    for key in ("worst", "best", "step"):
        if key in table:
            raise table.error(key, "the letters already say it", "Remove this line")
    given = table.values["letters"]
    if isinstance(given, dict):
        valued = Table(given, tuple(given), "scale.letters")
        letters = tuple((letter, valued.number(letter, Decimal(0))) for letter in given)
    else:
        names = table.texts("letters")
        letters = tuple((letter, Decimal(len(names) - place)) for place, letter in enumerate(names, start=1))
    return Scale.of_letters(letters)


def _rounding(rubric: Table) -> Rounding:
    table = Table(rubric.values.get("rounding", {}), ROUNDING, "rounding")
    if "places" in table and "step" in table:
        raise table.error("step", "the overall is rounded to places already", "Keep one of the two lines")
    return Rounding(
        mode=Mode(table.choice("mode", tuple(Mode), Mode.HALF_UP)),
        places=table.whole("places", 1),
        step=table.number("step", Decimal(0)) if "step" in table else None,
    )


def _criteria(rubric: Table, policy: Policy) -> tuple[Criterion, ...]:
    tables = rubric.tables("criteria", CRITERION)
    for table in tables:
        if "weight" in table and policy is not Policy.WEIGHTED:
            remedy = 'Write policy = "weighted" at the top, or remove the weight'
            raise table.error("weight", f"under the policy {policy} no weight counts", remedy)
    return tuple(_criterion(table) for table in tables)


def _criterion(table: Table) -> Criterion:
    name = table.text("name")
    if not name:
        raise table.error("name", "this criterion has no name", 'Write name = "Story", say')
    return Criterion(
        key=table.text("key", fold(name).replace(" ", "-")),
        name=name,
        aliases=table.texts("aliases"),
        weight=table.number("weight", Decimal(1)),
        description=table.text("description"),
        short=table.text("short"),
        in_overall=table.flag("in_overall", True),
        roll_up=table.flag("roll_up", False),
    )


def _bands(rubric: Table, rounding: Rounding, scale: Scale) -> tuple[Band, ...]:
    if "bands" not in rubric:
        remedy = 'Write bands = [{ from = 1, words = ["Bad"] }, …], or bands = [] for a rubric without words'
        raise rubric.error("bands", "no overall has a word", remedy)
    tables = rubric.tables("bands", BAND)
    for table in tables:
        if "from" not in table:
            raise table.error("from", "this band starts nowhere", "Write from = 7, say")
    for table in tables:
        _check_end(table, rounding)
    for below, above in pairwise(tables):
        _check_meeting(below, above, rounding)
    if tables:
        _check_top(tables[-1], scale)
    return tuple(Band(table.number("from", Decimal(0)), table.texts("words")) for table in tables)


def _check_end(band: Table, rounding: Rounding) -> None:
    start = band.number("from", Decimal(0))
    if "to" in band and (end := band.number("to", start)) < start:
        problem = f"the band ends at {plain(end)} and begins at {plain(start)}"
        raise band.error("to", problem, f"Write to = {plain(start + rounding.unit)}, say, or leave `to` out")


def _check_top(last: Table, scale: Scale) -> None:
    if (end := last.number("to", scale.best)) < scale.best:
        problem = f"an overall from {plain(end)} up to {plain(scale.best)} has no word"
        raise last.error("to", problem, f"Write to = {plain(scale.best)}, or leave `to` out")


def _check_meeting(below: Table, above: Table, rounding: Rounding) -> None:
    """A band that says where it ends has to end at the last displayable number before the next."""
    if "to" not in below:
        return
    end, start = below.number("to", Decimal(0)), above.number("from", Decimal(0))
    after = end + rounding.unit
    remedy = f"Write to = {plain(start - rounding.unit)}, or leave `to` out"
    if start > after:
        raise below.error("to", f"an overall of {plain(after)} lies in no band", remedy)
    if start < after:
        raise below.error("to", f"an overall of {plain(start)} lies in two bands", remedy)
