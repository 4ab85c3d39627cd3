"""`_nginx.conf`: to be included in the server block of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from rubrica.pages.addresses import SPOKEN
from rubrica.pages.hosting.headers import ASK_AGAIN, EVERYWHERE, FOR_GOOD, KEPT
from rubrica.pages.hosting.redirects import SAFE, carries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.moves import Moves


def nginx_file(moves: Moves) -> bytes:
    return "".join(f"{line}\n" for line in _lines(moves)).encode()


def _lines(moves: Moves) -> Iterator[str]:
    yield "# server { listen 443 ssl; server_name …; root /srv/site; include /srv/site/_nginx.conf; }"
    yield "error_page 404 /404.html;"
    yield "error_page 410 /410.html;"
    yield from (f"location = {page} {{ internal; }}" for page in SPOKEN)
    yield from _headers("", ASK_AGAIN)
    yield "location ~ ^/_ { return 404; }"
    for folder in KEPT:
        yield f"location ^~ {folder} {{"
        yield from _headers("    ", FOR_GOOD)
        yield "}"
    for old, new in moves.moved:
        to = quote(new, safe=SAFE)
        if carries(old, new):
            yield f'location ^~ "{old}" {{ rewrite "^/[^/]+/[^/]+/(.*)$" "{to}$1" permanent; }}'
        else:
            yield f'location = "{old}" {{ return 301 "{to}"; }}'
    for slug in moves.withdrawn:
        yield f'location ^~ "/reviews/{slug}/" {{ return 410; }}'


def _headers(indent: str, cache: str) -> Iterator[str]:
    """A block with a header of its own has none of those around it: each says all."""
    for name, value in (("Cache-Control", cache), *EVERYWHERE):
        yield f'{indent}add_header {name} "{value}" always;'
