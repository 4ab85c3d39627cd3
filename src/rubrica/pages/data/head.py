"""What stands in a page's head, and what every page has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Protocol

if TYPE_CHECKING:
    from rubrica.pages.values.entry import Picture, Site
    from rubrica.pages.words import Words


PRESS_CARD = "/card.png"


@dataclass(frozen=True, slots=True)
class Head:
    """`address` is the page's own, `data` its review.json, `embed` its oembed.json, `feed` the folder of its own
    feeds, `talk` the feeds of its comments without their endings, all from the root; `canonical` and `image` are
    absolute. `size` is the picture's, where it is a card; `published` and `updated` are dates. `scripts` are files of
    the theme that make the page more comfortable.

    `kind` is Open Graph's type. `json_ld` is a finished JSON text, safe inside a script element. `listed` is off for
    pages that search engines should not keep: earlier revisions, the page for what is missing.
    """

    title: str
    description: str
    address: str
    canonical: str
    image: str = ""
    size: tuple[int, int] | None = (1200, 630)
    published: str = ""
    updated: str = ""
    kind: str = "website"
    json_ld: str = ""
    data: str = ""
    feed: str = ""
    listed: bool = True
    embed: str = ""
    scripts: tuple[str, ...] = ()
    talk: str = ""


def head_of(
    site: Site, title: str, description: str, address: str, *, kind: str = "website", listed: bool = True
) -> Head:
    """The head of any page but a review's. Who shares it sees the card of the press."""
    shared, image = site.absolute(address), site.absolute(PRESS_CARD)
    return Head(f"{title} · {site.name}", description, address, shared, image, kind=kind, listed=listed)


def showing(head: Head, picture: Picture | None, site: Site, *, feed: str = "") -> Head:
    """A head whose page has a picture of its own to share, and perhaps feeds of its own."""
    head = replace(head, feed=feed) if feed else head
    return head if picture is None else replace(head, image=site.absolute(picture.address), size=None)


class Page(Protocol):
    """A page is a value that holds all it prints. `section` is the address in the menu that it belongs under."""

    template: ClassVar[str]

    @property
    def site(self) -> Site: ...
    @property
    def words(self) -> Words: ...
    @property
    def language(self) -> str: ...
    @property
    def head(self) -> Head: ...
    @property
    def section(self) -> str: ...
