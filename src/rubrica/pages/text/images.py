"""Pictures in pages: width and height always said, the smaller formats offered first."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from rubrica.pages.source import Source
    from rubrica.pages.values.entry import Entry, Picture

POSTER = "(max-width: 46rem) 100vw, 20.5rem"  # how wide it stands


def image(picture: Picture, alt: str, sizes: str, *, first: bool = False) -> Markup:
    """An <img>, in a <picture> where there are variants. `first` is for the one picture seen at once: the rest wait.

    `sizes` is CSS's: how wide the picture stands on which screen.
    """
    when = 'fetchpriority="high"' if first else 'loading="lazy"'
    size = f'width="{picture.width}" height="{picture.height}"'
    seen = f' class="at-{picture.focal}"' if picture.focal else ""
    plain = f'<img{seen} src="{escape(picture.address)}" {size} {when} alt="{escape(alt)}">'
    if not picture.variants:
        return Markup(plain)
    kinds = dict.fromkeys([kind for _, _, kind in picture.variants])
    return Markup(f"<picture>{''.join([_source(picture, kind, sizes) for kind in kinds])}{plain}</picture>")


def _source(picture: Picture, kind: str, sizes: str) -> str:
    offered = ", ".join([f"{address} {width}w" for address, width, of in picture.variants if of == kind])
    return f'<source type="{kind}" srcset="{escape(offered)}" sizes="{sizes}">'


def poster_of(entry: Entry, source: Source, *, first: bool = False) -> Markup:
    """The cover as a picture, nothing where the press has none by that name."""
    picture = source.picture(entry.cover) if entry.cover else None
    return image(picture, entry.cover_alt, POSTER, first=first) if picture else Markup("")
