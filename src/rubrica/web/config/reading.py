"""Settings are read from options, the environment and the data folder's rubrica.toml, and known by where they stood."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

from pydantic import BeforeValidator, Field, ValidationError, create_model
from pydantic_settings import BaseSettings, EnvSettingsSource, NoDecode, SettingsConfigDict

from rubrica.web.clock import ClockError, moment
from rubrica.web.config import HANDED_OVER, Config
from rubrica.web.config.checking import unfit, wanted
from rubrica.web.databases import DatabaseURLError, database

if TYPE_CHECKING:
    from collections.abc import Mapping

_ADDRESS = re.compile(r"(?:\[(?P<six>[^\]]*)\]|(?P<four>[^:]*))(?::(?P<port>[0-9]+))?")
FILE = "rubrica.toml"
PREFIX = "RUBRICA_"
OTHERS = (HANDED_OVER, "RUBRICA_FAULT")
"""Variables that begin as settings do and are none."""


class ConfigError(ValueError):
    """A setting that cannot be used: where it stands, and why."""


@dataclass(frozen=True, slots=True)
class Read:
    """The settings, where each of them came from ("" for what nobody has said), and names that are no setting."""

    config: Config
    origins: dict[str, str]
    unknown: tuple[str, ...] = ()


def read(options: Mapping[str, Any] | None = None) -> Read:
    """Read all settings; an option comes before the environment, and the environment before the file."""
    said: dict[str, Any] = {}
    origins = {one.name: "" for one in fields(Config)}
    given = {name: value for name, value in (options or {}).items() if value is not None}
    environment = EnvSettingsSource(Settings)()
    data = Path(given.get("data") or environment.get("data") or Config().data).absolute()
    path = data / FILE
    for values, origin in (
        (_file(path), str(path)),
        (environment, "environment"),
        (given, "option"),
    ):
        found = _address_apart(values)
        said |= found
        origins |= {name: _spelt("bind" if name not in values else name, origin) for name in found}
    said["data"] = data
    return Read(_checked(said, origins), origins, _unknown())


def _address_apart(values: Mapping[str, Any]) -> dict[str, Any]:
    """Settings in which `bind` is an address alone: many write the port behind it, as in `0.0.0.0:8000`."""
    said = values.get("bind")
    written = _ADDRESS.fullmatch(said) if isinstance(said, str) else None
    if written is None or not any(written.groups()):
        return dict(values)
    address = {"bind": written["six"] or written["four"] or Config().bind}
    return {"port": written["port"], **values, **address} if written["port"] else {**values, **address}


def _spelt(name: str, origin: str) -> str:
    """Where a setting stood, as whoever wrote it there would find it again."""
    spelt = {"environment": PREFIX + name.upper(), "option": f"--{name.replace('_', '-')}"}
    return spelt.get(origin) or f"{name} in {origin}"


def _file(path: Path) -> dict[str, Any]:
    try:
        said = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: this is not TOML ({error}).") from None
    known = {one.name for one in fields(Config)} - {"data"}
    if said.keys() - known and (path.parent / "reviews").is_dir():
        raise ConfigError(
            f"{path.parent} is a press folder, with texts in it. Serve a folder beside it and bring them there: "
            f"`rubrica push {path.parent} --data data`, then `rubrica serve --data data`."
        )
    for name in said:
        if name not in known:
            raise ConfigError(f"{path}: {name} is no setting of the server. There are: {', '.join(sorted(known))}.")
    return said


def _checked(said: dict[str, Any], origins: dict[str, str]) -> Config:
    try:
        checked = Settings.model_validate(said)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise ConfigError(f"{origins.get(name) or name} cannot be used: it is to be {wanted(name)}.") from None
    config = Config(**{one.name: getattr(checked, one.name) for one in fields(Config)})
    if found := unfit(config):
        raise ConfigError(f"{origins[found[0]] or found[0]} cannot be used: it is to be {found[1]}.")
    try:
        database(config.database_url, config.data)
        if config.clock:
            moment(config.clock)
    except (DatabaseURLError, ClockError) as error:
        raise ConfigError(str(error)) from None
    return config


def _unknown() -> tuple[str, ...]:
    known = {PREFIX + one.name.upper() for one in fields(Config)} | set(OTHERS)
    return tuple(sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known))


def _several(value: Any) -> Any:
    """Several words as one writes them in a variable: between commas or blanks."""
    return tuple(value.replace(",", " ").split()) if isinstance(value, str) else value


def _counted(value: Any) -> Any:
    """`true` is no number, though Python counts it as one; and for ever is not how long something may take."""
    if isinstance(value, bool) or str(value).strip().lower().lstrip("+-") in ("inf", "infinity", "nan"):
        raise ValueError
    return value


def _model() -> type[BaseSettings]:
    hints = get_type_hints(Config)
    members: dict[str, Any] = {}
    for one in fields(Config):
        kind = hints[one.name]
        if one.default == ():
            kind = Annotated[kind, NoDecode, BeforeValidator(_several)]
        elif kind in (int, float):
            kind = Annotated[kind, BeforeValidator(_counted)]
        members[one.name] = (kind, Field(one.default, ge=one.metadata.get("least"), le=one.metadata.get("most")))
    return create_model("Settings", __base__=_Base, **members)


class _Base(BaseSettings):
    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid")

    @classmethod
    def settings_customise_sources(cls, *args: Any, **kwargs: Any) -> tuple[Any, ...]:
        return (kwargs["init_settings"],)  # the others are asked one by one, to know where a setting came from


Settings = _model()
