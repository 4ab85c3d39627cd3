"""Who takes what."""

from __future__ import annotations

import pytest

from rubrica.server.encodings import encoding_for


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        (b"gzip, deflate, br, zstd", "br"),
        (b"gzip, deflate", "gzip"),
        (b"GZIP;Q=0.5 , zstd ; q=1.0", "zstd"),
        (b"br;q=0, gzip;q=0.000", ""),
        (b"*", "br"),
        (b"*;q=0, gzip", "gzip"),
        (b"br;q=2, gzip", "gzip"),
        (b"gzip;q=1.0, br;q=0.5", "gzip"),
        (b"identity;q=0.5, br;q=0.4", ""),
        (b"identity, br", "br"),
        (b"identity;q=0, *;q=0", ""),
        (b"identity", ""),
        (b"", ""),
        (b"\xff, br;;, ,", ""),
    ],
)
def test_a_reader_gets_the_best_encoding_that_is_taken(accepted: bytes, encoding: str) -> None:
    assert encoding_for(accepted) == encoding
