"""What looks for addresses finds them in each disguise: else the test that finds none would say nothing."""

from __future__ import annotations

import hashlib
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable
from urllib.parse import quote

import pytest

from .disguises import disguises, found_in

MAREK = "Xq7Marek.Orso@Zz9lanterns.example"
ONE = MAREK.lower().encode()


@pytest.mark.parametrize(
    "leak",
    [
        lambda: MAREK.encode(),
        lambda: b"xq7marek.orso",
        lambda: b"who@zz9lanterns",
        lambda: quote(MAREK, safe="").encode(),
        lambda: "".join(f"&#{byte};" for byte in ONE).encode(),
        lambda: "".join(f"%{byte:02X}" for byte in ONE).encode(),
        lambda: MAREK.replace("@", "\\u0040").encode(),
        lambda: MAREK.replace("@", "=40").encode(),
        lambda: MAREK.lower().replace("@", " at ").replace(".", " dot ").encode(),
        lambda: ONE.hex().encode(),
        lambda: b64encode(b"so: " + MAREK.encode() + b" and more"),
        lambda: urlsafe_b64encode(b"a" + ONE),
        lambda: b"https://faces.example/avatar/" + hashlib.md5(ONE).hexdigest().encode() + b"?d=x",
        lambda: hashlib.sha256(MAREK.encode()).hexdigest()[:16].upper().encode(),
        lambda: hashlib.sha1(ONE).digest(),
        lambda: b64encode(hashlib.sha512(ONE).digest()),
        lambda: hashlib.blake2b(ONE).hexdigest().encode(),
    ],
)
def test_an_address_is_found_in_each_disguise(leak: Callable[[], bytes]) -> None:
    parts = {"a page": b"<p>Nothing.</p>", "another": b"<p>\n<i>" + leak() + b"</i>"}
    assert found_in(parts, disguises(MAREK))
    assert not found_in({"a page": parts["a page"]}, disguises(MAREK))
