"""A few values of a TOML file are changed; its comments, its order and what nobody asked about stay as they were."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import tomlkit
from tomlkit.container import Container
from tomlkit.items import AoT, String, Table

if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence

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
    document = tomlkit.parse(text)
    known = tomllib.loads(text)
    for path, value in said.items():
        if value_at(known, path) != value:
            _put(document, path, value)
    return tomlkit.dumps(document)


def with_rows(text: str, key: str, rows: Rows) -> str:
    """The file with this list of tables (`[[menu]]`). A row that stays in its place keeps what else it says."""
    document = tomlkit.parse(text)
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
    return tomlkit.dumps(document)


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
    assert isinstance(container, Container)
    last = [name for name, item in container.body if name is not None and not isinstance(item, Table | AoT)]
    if key in table or not last:
        table[key] = value
    else:
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
