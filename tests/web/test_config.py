"""Settings of the server: what counts, where it came from, and what is hidden."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from rubrica.server.settings import Limits, Serving
from rubrica.server.worker import serving_of
from rubrica.web import databases
from rubrica.web.config import HANDED_OVER, Config, current
from rubrica.web.config.reading import ConfigError, read
from tests.cli.runs import rubrica


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of its own, and no variable that says anything else."""
    for one in fields(Config):
        monkeypatch.delenv(f"RUBRICA_{one.name.upper()}", raising=False)
    monkeypatch.setenv("RUBRICA_DATA", str(tmp_path))
    return tmp_path


def test_an_option_comes_before_a_variable_and_that_before_the_file(
    alone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (alone / "rubrica.toml").write_text('port = 1\nworkers = 2\nhosts = ["a.example"]\nbind = "::1"')
    monkeypatch.setenv("RUBRICA_PORT", "3")
    monkeypatch.setenv("RUBRICA_WORKERS", "4")
    found = read({"port": 5, "workers": None})
    assert (found.config.port, found.config.workers, found.config.hosts) == (5, 4, ("a.example",))
    said = {name: found.origins[name] for name in ("port", "workers", "bind", "rates")}
    assert said == {
        "port": "--port",
        "workers": "RUBRICA_WORKERS",
        "bind": f"bind in {alone / 'rubrica.toml'}",
        "rates": "",
    }


def test_a_variable_may_list_names_and_say_on_or_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_HOSTS", "a.example, b.example")
    monkeypatch.setenv("RUBRICA_RATES", "off")
    assert (read().config.hosts, read().config.rates) == (("a.example", "b.example"), False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("workers = 65", "workers in FILE cannot be used: it is to be a whole number from 1 to 64."),
        ("workers = true", "workers in FILE cannot be used: it is to be a whole number from 1 to 64."),
        ("idle_seconds = inf", "idle_seconds in FILE cannot be used: it is to be a number, 0.1 or more."),
        ("header_seconds = nan", "header_seconds in FILE cannot be used: it is to be a number, 0.1 or more."),
        ('rates = "perhaps"', "rates in FILE cannot be used: it is to be on or off."),
        ("hosts = 5", "hosts in FILE cannot be used: it is to be names: in a variable between commas"),
        ('bind = ""', "bind in FILE cannot be used: it is to be an address of this machine, as in 127.0.0.1"),
        ("bind = 127", "bind in FILE cannot be used: it is to be text between quotes."),
        ('address = "press.example"', "address in FILE cannot be used: it is to be the scheme and the name"),
        ('address = "https://press.example/blog"', "address in FILE cannot be used: it is to be the scheme"),
        ('address = "https://press.example:99999"', "address in FILE cannot be used: it is to be the scheme"),
        ('hosts = ["a.example", "https://b.example"]', "hosts in FILE cannot be used: it is to be names without"),
        ('hosts = ["192.168.1.20:8000"]', "hosts in FILE cannot be used: it is to be names without"),
        ('proxies = ["caddy"]', "proxies in FILE cannot be used: it is to be addresses or networks"),
        ('proxies = ["*"]', "proxies in FILE cannot be used: it is to be addresses or networks"),
        ('name = "Margin Notes"', "FILE: name is no setting of the server. There are: address, "),
        ('data = "/elsewhere"', "FILE: data is no setting of the server. There are: address, "),
        ("port 1", "FILE: this is not TOML ("),
    ],
)
def test_a_file_that_cannot_be_used_is_a_sentence(alone: Path, text: str, said: str) -> None:
    (alone / "rubrica.toml").write_text(text)
    with pytest.raises(ConfigError) as raised:
        read()
    assert str(raised.value).startswith(said.replace("FILE", str(alone / "rubrica.toml")))


@pytest.mark.parametrize(
    "text",
    [
        'address = "https://プレス.example/"',
        'address = "http://[::1]:8000"',
        'hosts = ["*"]',
        'hosts = ["プレス.example", "192.168.1.20", "[2001:db8::1]", "my_press"]',
        'proxies = ["127.0.0.1", "10.0.0.0/8", "2001:db8::/32", "0.0.0.0/0"]',
    ],
)
def test_what_is_unusual_may_be_right(alone: Path, text: str) -> None:
    (alone / "rubrica.toml").write_text(text, "utf-8")
    name, _, value = text.partition(" = ")
    assert tomllib.loads(f"x = {value}")["x"] == (
        list(said) if isinstance(said := getattr(read().config, name), tuple) else said
    )


def test_a_press_folder_is_not_taken_for_a_data_folder(alone: Path) -> None:
    (alone / "rubrica.toml").write_text('name = "Margin Notes"\nlanguage = "en"\n')
    (alone / "reviews").mkdir()
    with pytest.raises(ConfigError, match=f"is a press folder, with texts in it.*rubrica push {alone} --data data"):
        read()


def test_a_process_has_what_was_handed_over_to_it(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(data=alone, port=9, hosts=("a.example",), rates=False)
    monkeypatch.setenv(HANDED_OVER, config.handed_over()[HANDED_OVER])
    current.cache_clear()
    assert current() == config
    current.cache_clear()


def test_secrets_are_hidden(alone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_SECRET", "tell-nobody")
    monkeypatch.setenv("RUBRICA_DATABASE_URL", "postgresql://ines:pass:word@db.example/press?password=word")
    shown = rubrica("config", "show").output
    assert "secret            (hidden)" in shown
    assert "postgresql://ines:(hidden)@db.example/press?password=(hidden)" in shown
    assert "tell-nobody" not in shown
    for secret in (
        "postgresql://ines:tell@no/body@db.example/press",
        "postgresql:///x?host=y&sslpassword=tell@no/body",
    ):
        monkeypatch.setenv("RUBRICA_DATABASE_URL", secret)
        assert not re.search("tell|no/body", rubrica("config", "show").output), secret
    assert json.loads(rubrica("config", "show", "--json").output)["port"] == {"value": 8000, "from": "default"}


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("RUBRICA_DATABASE_URL", "mysql://ines:word@db/press", "RUBRICA_DATABASE_URL = mysql://db/press names no"),
        ("RUBRICA_CLOCK", "nine o'clock", "RUBRICA_CLOCK=nine o'clock is no moment: "),
    ],
)
def test_what_would_keep_a_press_from_starting_is_told_before(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match=said):
        read()


def test_postgresql_without_its_package_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "find_spec", lambda _: None)
    monkeypatch.setenv("RUBRICA_DATABASE_URL", "postgresql://db/press")
    with pytest.raises(ConfigError, match=r"pip install 'rubrica\[web,postgres\]'"):
        read()


def test_a_variable_that_is_no_setting_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUBRICA_WORKER", "2")
    assert "RUBRICA_WORKER is no setting of Rubrica, and changes nothing." in rubrica("config", "show").stderr


def test_the_servers_own_defaults_are_the_settings() -> None:
    serving = serving_of(Config())
    assert serving.limits == Limits()
    assert (serving.memory, serving.drain_seconds) == (
        Serving(Path(), ()).memory,
        Serving(Path(), ()).drain_seconds,
    )


@pytest.mark.parametrize(
    ("config", "url"),
    [
        (Config(), "http://127.0.0.1:8000"),
        (Config(bind="0.0.0.0", port=80), "http://127.0.0.1:80"),
        (Config(bind="::", port=80), "http://[::1]:80"),
        (Config(bind="fe80::1"), "http://[fe80::1]:8000"),
        (Config(address="https://press.example/"), "https://press.example"),
    ],
)
def test_browsers_find_it_by_an_address(config: Config, url: str) -> None:
    assert config.url == url


@pytest.mark.parametrize(
    ("written", "meant"),
    [("0.0.0.0:81", ("0.0.0.0", 81)), ("[::1]:81", ("::1", 81)), (":81", ("127.0.0.1", 81)), ("::1", ("::1", 8000))],
)
def test_the_port_may_stand_behind_the_address(written: str, meant: tuple[str, int]) -> None:
    config = read({"bind": written}).config
    assert (config.bind, config.port) == meant


def test_a_port_said_by_itself_counts_more() -> None:
    assert read({"bind": "0.0.0.0:81", "port": 82}).config.port == 82
