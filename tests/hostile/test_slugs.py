"""What becomes of any text in an address: it can stand in one, in a file's name, and means the same twice."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrica.manuscript import slug


@given(st.text(max_size=400))
def test_a_slug_can_stand_in_an_address_and_name_a_file(text: str) -> None:
    found = slug(text)
    assert len(found) <= 80
    assert len(found.encode()) <= 240
    assert not found.startswith("-")
    assert not found.endswith("-")
    assert all(char == "-" or char.isalnum() or unicodedata.category(char)[0] == "M" for char in found)
    assert (slug(found), unicodedata.normalize("NFC", found)) == (found, found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\con", "c-windows-con"),
        ("index.html", "index-html"),
        ("%2e%2e%2f", "2e-2e-2f"),
        ("\u202egnp.exe", "gnp-exe"),
        ("हिन्दी फ़िल्म", "हिन्दी-फ़िल्म".replace("फ़", "फ\u093c")),
        ("क्\u200dष", "क्ष"),
        ("Don’t <b>Panic</b>", "dont-b-panic-b"),
        ("𐌰" * 100, "𐌰" * 60),
        ("\0", ""),
        ("\ud800", ""),
        ("👾", ""),
    ],
)
def test_hostile_names(text: str, wanted: str) -> None:
    assert slug(text) == wanted
