"""From a request line to a file, and never out of the published folder."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from rubrica.server.addresses import address_of, target_of
from rubrica.server.answers import path_of

PIECES = [
    b"/",
    b".",
    b"..",
    b"%2e",
    b"%2F",
    b"%5c",
    b"\\",
    b"%00",
    b"%c0%ae",
    b"%25",
    b"%",
    b"a",
    b"\xe9",
    b"~",
    b"%E9%9B%A8",
]
ROOT = Path("/srv/site")


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=2), max_size=12))
def test_no_request_line_leads_out_of_the_folder_or_to_what_is_hidden(pieces: list[bytes]) -> None:
    address = address_of(b"/" + b"".join(pieces))
    if address is not None:
        path = os.fsdecode(path_of(ROOT, address))
        assert os.path.normpath(path) == path.rstrip("/")
        assert path.startswith(f"{ROOT}/")
        assert not any(part.startswith(".") for part in path.split("/"))


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=5), max_size=4))
def test_an_address_is_found_again_by_how_it_is_spelled(parts: list[str]) -> None:
    address = "/".join(["", *parts, ""])
    assert address_of(target_of(address)) == address
