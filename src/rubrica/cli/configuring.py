"""The settings of a press's server, read for a command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rubrica.cli.command import Hindrance
from rubrica.cli.terminal import say

if TYPE_CHECKING:
    from rubrica.web.config.reading import Read


def read_config(options: dict[str, Any]) -> Read:
    """The settings, with the options that were given. Raises Hindrance."""
    try:
        from rubrica.web.config.reading import ConfigError, read
    except ModuleNotFoundError as error:
        raise Hindrance(f"{error.name} is missing: a press with a studio needs `pip install 'rubrica[web]'`.") from None
    try:
        found = read(options)
    except ConfigError as error:
        raise Hindrance(str(error)) from None
    for name in found.unknown:
        say(f"{name} is no setting of Rubrica, and changes nothing.")
    return found
