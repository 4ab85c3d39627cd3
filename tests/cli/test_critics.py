"""The critic of an imported review: their file in the press, and their tip jar."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from rubrica.cli.critics import keep_critic
from rubrica.cli.presses import open_press
from tests.cli.runs import rubrica, write
from tests.cli.test_import import PAGE

TIP = "https://ko-fi.com/teo"


@pytest.fixture
def critics(press: Path) -> Path:
    return press / "critics"


def keep(name: str, tip: str) -> list[str]:
    open_press.cache_clear()
    return keep_critic(open_press(Path()), name, tip)


def test_a_critic_nobody_knows_gets_a_file_with_the_tip_jar(critics: Path) -> None:
    assert keep("Teo Malm", "ko-fi.com/teo") == [f"critics/teo-malm.toml is new, with the tip jar {TIP}."]
    assert tomllib.loads((critics / "teo-malm.toml").read_text()) == {"name": "Teo Malm", "tip": TIP}


def test_a_critic_without_a_tip_jar_gets_it_and_the_rest_stays(critics: Path) -> None:
    before = 'name = "Teo"\n# place = "Otaru"\n\n[links]\nsite = "https://teo.example"\n'
    write(critics / "Teo Malm.toml", before)
    assert keep("Teo Malm", TIP) == ["critics/Teo Malm.toml has the tip jar now."]
    assert (critics / "Teo Malm.toml").read_text() == before.replace("[links]", f'tip = "{TIP}"\n[links]')


def test_a_tip_jar_that_is_there_is_kept(critics: Path) -> None:
    write(critics / "teo.toml", 'tip = "https://tips.example/teo"\n')
    assert keep("Teo", TIP) == ["critics/teo.toml has the tip jar https://tips.example/teo and keeps it."]
    assert (critics / "teo.toml").read_text() == 'tip = "https://tips.example/teo"\n'


@pytest.mark.parametrize("before", ['about = """\n[no table]\n"""\n', "name = "])
def test_a_file_that_cannot_be_added_to_stays_as_it_is(critics: Path, before: str) -> None:
    write(critics / "teo.toml", before)
    keep("Teo", TIP)
    assert (critics / "teo.toml").read_text() == before


def test_an_address_that_is_nobodys_is_to_be_completed(critics: Path) -> None:
    """Copying keeps the words of a link and loses where it leads."""
    assert keep("Teo", "ko-fi.com")[1] == (
        "The page shows ko-fi.com and not whose page there: complete the address in critics/teo.toml."
    )
    assert keep("Ann", "ann.fanbox.cc") == ["critics/ann.toml is new, with the tip jar https://ann.fanbox.cc."]


def test_words_without_an_address_are_no_tip_jar(critics: Path) -> None:
    assert keep("Teo", "Support me on Patreon")[1].startswith("The page shows no address of the tip jar")
    assert (critics / "teo.toml").read_text() == 'name = "Teo"\n'


def test_the_presss_own_critic_needs_no_file_without_a_tip(press: Path, critics: Path) -> None:
    assert keep("", "") == keep("Ines", "") == []
    write(press / "rubrica.toml", 'critic = "ines"\ntip = "https://tips.example/ines"\n')
    assert keep("Ines", TIP) == []
    assert not critics.exists()


def test_the_receipt_says_where_the_tip_jar_went(press: Path) -> None:
    page = f"{PAGE}\nWritten by Teo Malm\n\nBuy me a coffee at ko-fi.com/teo\n"
    receipt = rubrica("import", "text", "-", "--to", ".", "--receipt", given=page).stdout
    assert receipt.endswith(
        f"\nWritten: reviews/salt-radio-review.md\ncritics/teo-malm.toml is new, with the tip jar {TIP}.\n"
    )
