"""`rubrica config`: the settings of a press's server."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rubrica.cli.command import Command
from rubrica.cli.configuring import read_config
from rubrica.cli.data import data_option
from rubrica.cli.terminal import harmless, out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.web.config import Config

HIDDEN = "(hidden)"
PASSWORD = re.compile(r"(//[^/@:]*:).*(?=@)|([?&]\w*password=)[^&]*")
"""Whatever stands in a database's URL between the user and the host, or as a parameter."""
EXAMPLES = (
    ("rubrica config show", "every setting, and where it came from"),
    ("rubrica config show --json", "for programs"),
)


@click.group("config")
def command() -> None:
    """The settings of a press's server: secrets, limits, where it listens."""


@command.command("show", cls=Command, examples=EXAMPLES, short_help="Every setting, and where it came from.")
@data_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def show(data: Path | None, as_json: bool) -> None:
    """Show every setting, its value, and where the value came from: an option, a variable, the data folder's
    rubrica.toml, or nobody, which makes it the default. Secrets are hidden.
    """
    found = read_config({"data": data})
    values = dict(_shown(found.config))
    if as_json:
        out(
            json.dumps(
                {name: {"value": value, "from": found.origins[name] or "default"} for name, value in values.items()},
                indent=2,
            )
        )
        return
    lines = [(name, _written(value), found.origins[name] or "default") for name, value in values.items()]
    names, written = (max(len(line[column]) for line in lines) for column in (0, 1))
    for name, value, origin in lines:
        out(harmless(f"{name:{names}}  {value:{written}}  {origin}"))


def _shown(config: Config) -> Iterator[tuple[str, Any]]:
    """The settings, what is secret in them hidden."""
    for one in fields(config):
        value = getattr(config, one.name)
        if one.metadata.get("hidden") and value:
            value = HIDDEN
        if one.name == "database_url":
            value = PASSWORD.sub(rf"\1\2{HIDDEN}", value)
        yield one.name, str(value) if isinstance(value, Path) else value


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return ", ".join(value) if isinstance(value, tuple) else str(value)
