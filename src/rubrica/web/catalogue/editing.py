"""A few values of a TOML file are changed; its comments, its order and what nobody asked about stay as they were."""

from __future__ import annotations

import tomllib
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, String, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping, Sequence

    from tomlkit import TOMLDocument

    Path = tuple[str, ...]
    Rows = Sequence[Mapping[str, str]]


def value_at(values: Mapping[str, Any], path: Path) -> str:
    """A text by the way to it, "" where there is none: `("tip", "ja", "label")`."""
    found: Any = values
    for key in path:
        found = found.get(key) if isinstance(found, dict) else None
    return "" if found is None or isinstance(found, dict | list) else str(found)


def with_values(text: str, said: Mapping[Path, str]) -> str:
    """The file with these values in it; "" takes one away. What it says already is not touched."""
    known = tomllib.loads(text)
    changed = {path: value for path, value in said.items() if value_at(known, path) != value}
    wanted = deepcopy(known)
    for path, value in changed.items():
        _put(wanted, path, value)

    def put(document: TOMLDocument) -> None:
        for path, value in changed.items():
            _put(document, path, value)

    return _edited(text, put, wanted, {path[0] for path in changed}) if changed else text


def with_rows(text: str, key: str, rows: Rows) -> str:
    """The file with this list of tables (`[[menu]]`). A row that stays in its place keeps what else it says."""
    wanted = tomllib.loads(text)
    before = wanted.pop(key, [])
    if rows:
        wanted[key] = [{**(before[number] if number < len(before) else {}), **row} for number, row in enumerate(rows)]

    def put(document: TOMLDocument) -> None:
        _put_rows(document, key, rows)

    return _edited(text, put, wanted, {key})


def _edited(text: str, put: Callable[[TOMLDocument], None], wanted: dict[str, Any], keys: set[str]) -> str:
    """The text edited in place. One that is set out otherwise than usual (`tip.label = "…"`, a table in braces) gets
    these keys anew at its end; at worst, all of it is written anew. What it says is the same each time."""

    def anew(document: TOMLDocument) -> None:
        for key in keys:
            document.pop(key, None)
            if key in wanted:
                document[key] = wanted[key]

    for way in (put, anew):
        document = tomlkit.parse(text)
        try:
            way(document)
            if tomllib.loads(made := tomlkit.dumps(document)) == wanted:
                return made
        except (TOMLKitError, ValueError, TypeError, KeyError, AttributeError):
            pass
    return tomlkit.dumps(wanted)


def _put_rows(document: TOMLDocument, key: str, rows: Rows) -> None:
    old = document.get(key)
    before = list(old) if isinstance(old, AoT) else []
    made = tomlkit.aot()
    for number, row in enumerate(rows):
        table = before[number] if number < len(before) else tomlkit.table()
        for name, value in row.items():
            if table.get(name) != value:
                table[name] = value
        made.append(table)
    if rows:
        document[key] = made
    elif old is not None:
        del document[key]


def _put(document: MutableMapping[str, Any], path: Path, value: str) -> None:
    *above, key = path
    table: MutableMapping[str, Any] = document
    for name in above:
        if not isinstance(table.get(name), dict):
            if not value:
                return
            _make_table(table, name)
        table = table[name]
    if value:
        _set(table, key, _written(value))
        return
    table.pop(key, None)
    if above and not table and len(above) == 1:
        del document[above[0]]


def _set(table: MutableMapping[str, Any], key: str, value: String) -> None:
    """A new value comes after the last one, before the comment that belongs to what follows."""
    container = table.value if isinstance(table, Table) else table
    last = []
    if isinstance(container, Container):
        last = [name for name, item in container.body if name is not None and not isinstance(item, Table | AoT)]
    if key in table or not last:
        table[key] = value
    elif isinstance(container, Container):
        container._insert_after(last[-1], key, value)


def _make_table(table: MutableMapping[str, Any], name: str) -> None:
    """A table in place of nothing, or of a tip jar that was only an address."""
    made = tomlkit.table()
    if isinstance(old := table.pop(name, None), str):
        made["address"] = str(old)
    table[name] = made


def _written(value: str) -> String:
    """Of several lines, each on its own."""
    if "\n" not in value or '"""' in value or "\\" in value:
        return tomlkit.string(value)
    return tomlkit.string(value, multiline=True)
