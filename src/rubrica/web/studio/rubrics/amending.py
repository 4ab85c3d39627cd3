"""A TOML text that says something else, and keeps of itself what it can: comments, order, and how it is set out."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Table

from rubrica.rubric.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rubrica.web.studio.rubrics.values import Values

_GAPS = re.compile(r"\n{3,}")
WIDE = 100
"""Characters of a list on one line."""


def read_values(text: str) -> Values:
    """The values of a text that is TOML."""
    return tomllib.loads(text, parse_float=Decimal)


def amended(text: str, after: Values, origins: Sequence[int | None]) -> str:
    """The text of a rubric with these values instead of its own. `origins` says of each criterion which of the text's
    it was, None of a new one. Where a text cannot be kept, another one says the same."""
    before = read_values(text)
    try:
        document = tomlkit.parse(text)
        _amend(document, before, {**after, "criteria": before["criteria"]})
        if before["criteria"] != after["criteria"]:
            _put_criteria(document, before["criteria"], after["criteria"], origins)
        new = _GAPS.sub("\n\n", tomlkit.dumps(document))
        if read_values(new) == after:
            return new
    except (TOMLKitError, ValueError, TypeError, KeyError, AttributeError):  # a text set out in a way of its own
        pass
    return written(after)


def _amend(table: Any, before: Values, after: Values) -> None:
    for key in before.keys() - after.keys():
        table.remove(key)
    for key, value in after.items():
        if key in before and before[key] == value:
            continue
        if isinstance(value, dict) and isinstance(before.get(key), dict):
            _amend(table[key], before[key], value)
        elif _are_alike(value, before.get(key)):
            for place, one in enumerate(value):
                _amend(table[key][place], before[key][place], one)
        else:
            table[key] = _item(value)


def _are_alike(after: Any, before: Any) -> bool:
    """Whether these are as many tables as those: then each is amended where it stands."""
    both = isinstance(after, list) and isinstance(before, list) and len(after) == len(before)
    return both and all(isinstance(one, dict) for one in (*after, *before))


def _put_criteria(
    document: Any, before: Sequence[Values], after: Sequence[Values], origins: Sequence[int | None]
) -> None:
    old, new = document["criteria"], tomlkit.aot()
    for value, origin in zip(after, origins, strict=True):
        item = old[origin] if origin is not None and isinstance(old[origin], Table) else None
        if item is None or origin is None:
            item = _table(value)
        else:
            _amend(item, before[origin], value)
        new.append(item)
    if isinstance(old, AoT):
        document["criteria"] = new
    else:  # a list on top becomes tables, which stand below
        document.remove("criteria")
        document.append("criteria", new)


def written(values: Values) -> str:
    """A text that says this, for which there was none before."""
    document = tomlkit.document()
    for key, value in values.items():
        if not isinstance(value, dict) and key != "criteria":
            document.append(key, _item(value))
    for key in ("scale", "rounding"):
        if key in values:
            document.append(key, _table(values[key]))
    criteria = tomlkit.aot()
    for one in values["criteria"]:
        criteria.append(_table(one))
    document.append("criteria", criteria)
    if "translations" in values:
        document.append("translations", _nested(values["translations"]))
    return _GAPS.sub("\n\n", tomlkit.dumps(document))


def _nested(values: Values) -> Table:
    """A table of tables; what lies deeper than a table of the rubric's own stands on one line."""
    table = tomlkit.table(is_super_table=True)
    for language, said in values.items():
        own = tomlkit.table()
        for key, value in said.items():
            own.append(key, _table(value) if isinstance(value, dict) else _item(value))
        table.append(language, own)
    return table


def _table(values: Values) -> Table:
    table = tomlkit.table()
    for key, value in values.items():
        table.append(key, _item(value))
    return table


def _item(value: Any) -> Any:
    if isinstance(value, Decimal):
        return tomlkit.value(plain(value))
    if isinstance(value, date):
        return tomlkit.date(value.isoformat())
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        for key, one in value.items():
            table.append(key, _item(one))
        return table
    if isinstance(value, list):
        array = tomlkit.array()
        for one in value:
            array.append(_item(one))
        is_wide = any(isinstance(one, dict) for one in value) or len(array.as_string()) > WIDE
        return array.multiline(is_wide)
    return tomlkit.item(value)
