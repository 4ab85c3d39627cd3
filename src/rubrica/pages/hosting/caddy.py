"""`_Caddyfile`: to be imported in the block of a site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from rubrica.pages.addresses import SPOKEN
from rubrica.pages.hosting.headers import ASK_AGAIN, EVERYWHERE, FOR_GOOD, KEPT
from rubrica.pages.hosting.redirects import SAFE, carries

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.moves import Moves


def caddy_file(moves: Moves) -> bytes:
    return "".join(f"{line}\n" for line in _lines(moves)).encode()


def _lines(moves: Moves) -> Iterator[str]:
    yield "# reviews.example { root * /srv/site; import /srv/site/_Caddyfile; file_server }, each on a line of its own"
    yield "header {"
    yield from (f'    {name} "{value}"' for name, value in EVERYWHERE)
    yield "}"
    kept = " ".join(f"{folder}*" for folder in KEPT)
    yield f"@kept path {kept}"
    yield f"@asked not path {kept}"
    yield f'header @kept Cache-Control "{FOR_GOOD}"'
    yield f'header @asked Cache-Control "{ASK_AGAIN}"'
    yield f"@hidden path /_* {' '.join(SPOKEN)}"
    yield "error @hidden 404"
    for number, (old, new) in enumerate(moves.moved, start=1):
        to = quote(new, safe=SAFE)
        if carries(old, new):
            yield f"@moved{number} path_regexp moved{number} ^{re.escape(old)}(.*)$"
            yield f"redir @moved{number} {to}{{re.moved{number}.1}} permanent"
        else:
            yield f"redir {quote(old)} {to} permanent"
    for number, slug in enumerate(moves.withdrawn, start=1):
        yield f"@withdrawn{number} path /reviews/{slug}/*"
        yield f"error @withdrawn{number} 410"
    yield "handle_errors {"
    yield "    @told expression `{err.status_code} in [404, 410]`"
    yield "    rewrite @told /{err.status_code}.html"
    yield "    file_server"
    yield "}"
