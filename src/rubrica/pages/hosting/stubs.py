"""Pages that lead on, for hosts that know no rules: each says where what stood there stands now."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from rubrica.pages.addresses import href
from rubrica.pages.hosting.redirects import carries
from rubrica.pages.words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rubrica.pages.values.entry import Site
    from rubrica.pages.values.moves import Moves


def stubs(moves: Moves, there: Iterable[str], site: Site) -> Iterator[tuple[str, bytes]]:
    """A page at each address that moved; of a review, also at those of its revisions. `there` are the pages there
    are."""
    pages = [address for address in there if address.endswith("/")]
    for old, new in moves.moved:
        if old.endswith("/"):
            yield old, _stub(new, site)
        if carries(old, new):
            below = [address for address in pages if address.startswith(new) and address != new]
            yield from ((old + address[len(new) :], _stub(address, site)) for address in below)


def _stub(new: str, site: Site) -> bytes:
    words = words_of(site.language)
    to, whole = href(new), href(new if "://" in new else site.absolute(new))
    return (
        f'<!doctype html>\n<html lang="{escape(site.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(words.moved_on)}</title>\n"
        f'<meta name="robots" content="noindex">\n<link rel="canonical" href="{whole}">\n'
        f'<meta http-equiv="refresh" content="0; url={to}">\n</head>\n'
        f'<body><p>{escape(words.moved_on)}: <a href="{to}">{escape(whole)}</a></p></body>\n</html>\n'
    ).encode()
