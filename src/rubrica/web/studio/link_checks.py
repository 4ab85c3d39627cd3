"""Whether the links of a text lead somewhere: those into the press are looked up, others are asked on request alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from django.utils.translation import gettext as _

from rubrica.manuscript import cut
from rubrica.pages.theme import house_theme
from rubrica.web.outgoing import Answered, PrivateError, UnaskedError, ask
from rubrica.web.place import here
from rubrica.web.publishing.answers import file_of
from rubrica.web.reviews.moved import is_withdrawn, moved_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rubrica.pages.values.entry import Site

DONE, LOOK, ASKED = "done", "look", "asked"
MOST, MOST_ASKED = 300, 40
"""Links of a text that are looked at, and sites that are asked by one press of a button."""
PATIENCE = 12.0
"""Seconds for all of them."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a text, at its place. `state` is done, look or asked (of another site, that nobody asked yet)."""

    address: str
    line: int
    column: int
    state: str
    said: str = ""


def links_of(text: str, own: str, site: Site, answers: dict[str, Link] | None = None) -> list[Link]:
    """The links of a text that stands at the address `own`. Names in `[[ ]]` and `#headings` are remarks already."""
    manuscript, found = cut(text.encode()), []
    for index in manuscript.links[:MOST]:
        event, span = manuscript.events[index]
        link = event["Start"]["Link"]
        address, kind = link["dest_url"].strip(), link["link_type"]
        if not address or address.startswith("#") or (isinstance(kind, dict) and "WikiLink" in kind):
            continue
        place = manuscript.source.place(span["start"])
        inside = _inside(address, own, site)
        if inside is not None:
            found.append(Link(address, place.line, place.column, *_looked_up(inside, own)))
        elif urlsplit(address).scheme in ("http", "https"):
            told = (answers or {}).get(address) or Link(address, 0, 0, ASKED)
            found.append(replace(told, line=place.line, column=place.column))
    return found


def _inside(address: str, own: str, site: Site) -> str | None:
    """The address below the root of the press that a link means, None for one that leads elsewhere."""
    try:
        parts, press = urlsplit(urljoin(site.absolute(own), address)), urlsplit(site.address)
    except ValueError:
        return None
    is_here = parts.scheme in ("http", "https") and parts.netloc == press.netloc and parts.path.startswith(press.path)
    return unquote(parts.path.removeprefix(press.path.rstrip("/")) or "/") if is_here else None


def _looked_up(address: str, own: str) -> tuple[str, str]:
    root = here().site
    if address == own or file_of(root, address) or address in dict(house_theme().files):
        return DONE, ""
    if file_of(root, f"{address}/") or address.startswith(f"{own}revisions/"):
        return DONE, ""
    if to := moved_to(address):
        return LOOK, _("It has moved to %(address)s: the link still works.") % {"address": unquote(to)}
    if is_withdrawn(address):
        return LOOK, _("What stood there was withdrawn.")
    return LOOK, _("Nothing is published there.")


def ask_all(addresses: Iterable[str]) -> dict[str, Link]:
    """Ask other sites whether something is there, all at once. Nothing that they say is read."""
    wanted = list(dict.fromkeys(addresses))[:MOST_ASKED]
    pool = ThreadPoolExecutor(8)
    asked = {address: pool.submit(_asked, address) for address in wanted}
    done, _late = wait(asked.values(), PATIENCE)
    pool.shutdown(wait=False, cancel_futures=True)
    return {
        address: Link(
            address, 0, 0, *(_told(address, one.result()) if one in done else (LOOK, _("It did not answer in time.")))
        )
        for address, one in asked.items()
    }


def _asked(address: str) -> Answered | UnaskedError:
    """In a thread of its own, which knows nothing of whoever wants to know, their language included."""
    try:
        return ask(address)
    except UnaskedError as error:
        return error


def _told(address: str, found: Answered | UnaskedError) -> tuple[str, str]:
    if isinstance(found, PrivateError):
        return LOOK, _("This is not an address that everybody can ask.")
    if isinstance(found, UnaskedError):
        return LOOK, _("It does not answer: %(why)s.") % {"why": found}
    if found.status < 300:
        moved = found.url != address
        return DONE, _("It leads on to %(address)s.") % {"address": found.url} if moved else ""
    if found.status in (404, 410):
        return LOOK, _("Nothing is there any more (%(status)d).") % {"status": found.status}
    return LOOK, _("It answers a program with %(status)d. Look at it yourself.") % {"status": found.status}
