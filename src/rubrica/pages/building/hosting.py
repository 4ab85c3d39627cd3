"""What a site on disk needs beside its pages, since nobody answers for it but a web server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rubrica.pages.hosting.caddy import caddy_file
from rubrica.pages.hosting.headers import headers_file
from rubrica.pages.hosting.nginx import nginx_file
from rubrica.pages.hosting.redirects import redirects_file
from rubrica.pages.hosting.stubs import stubs

if TYPE_CHECKING:
    from collections.abc import Collection

    from rubrica.pages.building.files import Folder
    from rubrica.pages.building.manifest import Manifest
    from rubrica.pages.press.press import Press
    from rubrica.pages.values.entry import Site
    from rubrica.pages.values.moves import Moves

MOVED = "moved"
"""The key of these files. No page asks it: all of them are written by each build."""


def write_hosting(press: Press, folder: Folder, manifest: Manifest) -> None:
    """Rules for hosts and web servers, and a page at each address that moved."""
    for address in [address for address, keys in manifest.pages.items() if keys == MOVED]:
        del manifest.pages[address]
    for address, data in hosting_files(press.moves, list(manifest.pages), press.site).items():
        folder.write(address, data)
        manifest.pages[address] = MOVED


def hosting_files(moves: Moves, pages: Collection[str], site: Site) -> dict[str, bytes]:
    """What a site with these pages needs, by address."""
    moves = moves.but_for(set(pages))
    return {
        "/_headers": headers_file(),
        "/_nginx.conf": nginx_file(moves),
        "/_Caddyfile": caddy_file(moves),
        **({"/_redirects": redirects_file(moves)} if moves.moved or moves.withdrawn else {}),
        **dict(stubs(moves, pages, site)),
    }
