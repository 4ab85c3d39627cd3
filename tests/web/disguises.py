"""An address in everything that it is usually made into: written another way, cut in parts, or digested."""

from __future__ import annotations

import codecs
import hashlib
import html
import re
from base64 import b32encode, b64encode, b85encode, urlsafe_b64encode
from collections.abc import Iterator
from urllib.parse import unquote_plus

DIGESTS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s")
SHORT = 12
"""Characters of a digest by which it is known: pseudonyms and faces are made from its beginning or its end."""

BEGIN = 6
"""So many bytes of each thing that is looked for are looked for first."""


def disguises(address: str) -> dict[bytes, str]:
    """What to look for in what `plainly` gives, and what it would be."""
    found = {}
    for part in {address, *(one for one in re.split(r"[@.]", address) if "@" in address and len(one) > 7)}:
        found |= {data: f"{part} {how}" for data, how in _written(part)}
    for typed in {address, address.lower(), address.upper(), f"{address}\n", f" {address}", f"mailto:{address}"}:
        found |= {data: f"{typed!r} {how}" for data, how in digested(typed.encode())}
    return found


def _written(part: str) -> Iterator[tuple[bytes, str]]:
    """A word as it is, in other letters, and within a longer text in base64."""
    plain = part.lower().encode()
    yield plain, "plain"
    yield plain[::-1], "backwards"
    yield codecs.encode(part.lower(), "rot13").encode(), "in rot13"
    yield part.lower().replace("@", " at ").replace(".", " dot ").encode(), "in words"
    yield part.lower().replace("@", "(at)").encode(), "in words"
    for typed in {part.encode(), plain}:
        yield typed.hex().encode(), "in hex"
        for skip in range(3):
            whole = b64encode(bytes(skip) + typed)
            yield whole[-(-skip * 8 // 6) : len(whole) // 4 * 4 - 4].lower(), "in base64"


def digested(typed: bytes) -> Iterator[tuple[bytes, str]]:
    for name in DIGESTS:
        yield from made_from(getattr(hashlib, name)(typed).digest(), name)
        yield from made_from(getattr(hashlib, name)(typed).hexdigest().encode(), f"{name} twice", once=False)


def made_from(digest: bytes, name: str, *, once: bool = True) -> Iterator[tuple[bytes, str]]:
    """The beginning and the end of a digest, in each alphabet; of one that is written down already, in the others."""
    written = [("base64", b64encode(digest)), ("base64", urlsafe_b64encode(digest)), ("base32", b32encode(digest))]
    written += [("hex", digest.hex().encode()), ("base85", b85encode(digest))] if once else []
    for alphabet, text in written:
        for some in (text[:SHORT], text.rstrip(b"=")[-SHORT:]):
            yield some.lower(), f"as {name} in {alphabet}"
    if once:
        yield digest[:8].lower(), f"as {name}"


def plainly(line: bytes) -> Iterator[bytes]:
    """A line in small letters, and with what HTML, JSON, mail and addresses write in other signs undone."""
    yield line.lower()
    if b"&" in line or b"\\u" in line or b"=" in line or b"%" in line:
        undone = html.unescape(line.decode("utf-8", "surrogateescape"))
        undone = re.sub(r"\\u([0-9a-fA-F]{4})|=([0-9A-F]{2})", lambda one: chr(int(one[1] or one[2], 16)), undone)
        yield undone.lower().encode("utf-8", "surrogatepass")
        yield unquote_plus(undone, errors="surrogateescape").lower().encode("utf-8", "surrogatepass")


def found_in(parts: dict[str, bytes], wanted: dict[bytes, str]) -> list[str]:
    """Where something stands that is looked for. What many parts have in common is searched once."""
    lines: dict[bytes, str] = {}
    for where, data in parts.items():
        for line in data.splitlines():
            lines.setdefault(line, where)
    whole = b"\n".join({plain for line in lines for plain in plainly(line)})
    begun = {one[:BEGIN] for one in wanted}
    seen = begun & {whole[at : at + BEGIN] for at in range(len(whole)) if whole[at : at + BEGIN] in begun}
    there = [one for one in wanted if one[:BEGIN] in seen and one in whole]
    return [f"{wanted[one]}, in {_where(lines, one)}" for one in there]


def _where(lines: dict[bytes, str], one: bytes) -> str:
    return next(where for line, where in lines.items() if any(one in plain for plain in plainly(line)))
