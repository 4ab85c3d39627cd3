"""`_redirects`, as Netlify, Cloudflare Pages and others read it. Hosts that know no 410 answer 404."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.values.moves import Moves

SAFE = "/:?=&#%+,;@!~"


def redirects_file(moves: Moves) -> bytes:
    return "".join(f"{line}\n" for line in _lines(moves)).encode()


def _lines(moves: Moves) -> Iterator[str]:
    for old, new in moves.moved:
        yield f"{quote(old)} {quote(new, safe=SAFE)} 301"
    for old, new in moves.moved:
        if carries(old, new):
            yield f"{quote(old)}* {quote(new, safe=SAFE)}:splat 301"
    for slug in moves.withdrawn:
        yield f"/reviews/{quote(slug)}/* /410.html 410"


def carries(old: str, new: str) -> bool:
    """Whether what hangs below the old address hangs below the new one: a review's revisions, its data, its card."""
    return old.startswith("/reviews/") and new.startswith("/reviews/") and old.endswith("/") and new.endswith("/")
