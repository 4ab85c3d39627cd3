"""The sign that each letter bears: a report that quotes it is about a letter of ours, and about the one it went to.

It is made with the press's secret from the letter's name and the address, so that nobody else can make one, and no list
of who got which letter is kept.
"""

from __future__ import annotations

from hmac import compare_digest

from rubrica.web.keyed import keyed
from rubrica.web.mail.addresses import folded

HEADER = "X-Rubrica-Letter"
"""Beside the Message-ID, which some servers write anew."""


def sign_of(name: str, address: str) -> str:
    """Of the letter of this name to an address."""
    return f"{name}.{keyed(f'{name} {folded(address)}', 'letter', 10).hex()}"


def is_sign(sign: str, address: str) -> bool:
    """Whether a letter of ours to this address bears it."""
    name, dot, _ = sign.partition(".")
    return bool(dot) and sign.isascii() and compare_digest(sign, sign_of(name, address))
