"""The picture beside a name: drawn from a number that chance gave the comment, and from nothing about its writer."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

_HALF, _ROWS = 3, 5


@lru_cache(maxsize=4096)
def face(seed: str) -> Markup:
    """Five by five squares, the left half again on the right; nothing for a seed that is none."""
    try:
        bits = int(seed, 16)
    except ValueError:
        return Markup("")
    filled = {(index % _HALF, index // _HALF) for index in range(_HALF * _ROWS) if bits >> index & 1}
    squares = "".join(f"M{x} {y}h1v1h-1z" for y in range(_ROWS) for x in range(_ROWS) if (min(x, 4 - x), y) in filled)
    kind = f"face face-{bits >> 16 & 3}"
    return Markup(f'<svg class="{kind}" viewBox="0 0 5 5" aria-hidden="true"><path d="{squares}"/></svg>')
