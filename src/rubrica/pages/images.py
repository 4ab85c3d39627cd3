"""Pictures in pages: width and height always said, the smaller formats offered first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from rubrica.pages.entry import Picture


def image(picture: Picture, alt: str, sizes: str, *, first: bool = False) -> Markup:
    """An <img>, in a <picture> where there are variants. `first` is for the one picture seen at once: the rest wait.

    `sizes` is CSS's: how wide the picture stands on which screen.
    """
    when = Markup('fetchpriority="high"') if first else Markup('loading="lazy"')
    plain = Markup('<img src="{}" width="{}" height="{}" {} alt="{}">').format(
        picture.address, picture.width, picture.height, when, alt
    )
    if not picture.variants:
        return plain
    sources = Markup("").join(_source(picture, kind, sizes) for kind in dict.fromkeys(v[2] for v in picture.variants))
    return Markup("<picture>{}{}</picture>").format(sources, plain)


def _source(picture: Picture, kind: str, sizes: str) -> Markup:
    offered = ", ".join(f"{address} {width}w" for address, width, of in picture.variants if of == kind)
    return Markup('<source type="{}" srcset="{}" sizes="{}">').format(kind, offered, sizes)
