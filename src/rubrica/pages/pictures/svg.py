"""Drawings: an SVG can hold scripts, so it is never served; a picture of it is."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from rubrica.pages.cards.type import FONTS
from rubrica.pages.pictures.unusable import Unusable

_ELEMENTS = 50_000
_DEPTH = 200
_BYTES = 5_000_000
_EMBEDDED = re.compile(r"\s*(#|data:image/(png|jpeg|gif|webp);base64,)", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([\d.]+)(?:px)?\s*\Z")


def is_svg(data: bytes) -> bool:
    """Whether this is an SVG drawing, judged by how it begins."""
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in data[:100_000]


def rasterise(data: bytes, widest: int, highest: int) -> bytes:
    """The drawing as PNG, as large as may be served, its text in the card's fonts. Nothing outside it is looked at."""
    from resvg_py import svg_to_bytes

    root = _checked(data)
    width, height = _size(root)
    scale = min(widest / width, highest / height)
    try:
        return bytes(
            svg_to_bytes(
                svg_string=ET.tostring(root, encoding="unicode"),
                width=max(1, round(width * scale)),
                height=max(1, round(height * scale)),
                font_files=[str(path) for path in sorted(FONTS.glob("*.?tf"))],
                skip_system_fonts=True,
                font_family="Newsreader",
                serif_family="Newsreader",
                sans_serif_family="Instrument Sans",
            )
        )
    except ValueError as error:
        raise Unusable(f"This drawing cannot be drawn ({error}). Export it again, or save it as PNG.") from error


def _checked(data: bytes) -> ET.Element:
    if len(data) > _BYTES:
        raise Unusable("A drawing this large would take minutes. Save it as PNG.")
    if b"<!ENTITY" in data:
        raise Unusable("This drawing defines entities, which are not read. Export it as plain SVG.")
    try:
        root = ET.fromstring(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unusable("This drawing is not in UTF-8. Export it again as SVG, or save it as PNG.") from None
    except (ET.ParseError, ValueError) as error:
        raise Unusable(f"This drawing is damaged ({error}). Export it again, or save it as PNG.") from None
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise Unusable('This is no SVG drawing: it must begin with <svg xmlns="http://www.w3.org/2000/svg">.')
    _check_depth(root)
    _check_links(root)
    return root


def _check_depth(root: ET.Element) -> None:
    level, depth, count = [root], 0, 0
    while level:
        depth, count = depth + 1, count + len(level)
        if depth > _DEPTH or count > _ELEMENTS:
            raise Unusable("This drawing is too deep or has too many parts. Save it as PNG.")
        level = [child for element in level for child in element]


def _check_links(root: ET.Element) -> None:
    """Pictures in the drawing are part of it, or the drawing is refused: what it points at might be anybody's file."""
    for element in root.iter():
        if element.tag.rpartition("}")[2] in ("image", "feImage", "use"):
            for name, value in element.attrib.items():
                if name.rpartition("}")[2] == "href" and not _EMBEDDED.match(value):
                    raise Unusable(
                        f"This drawing shows another file, {value[:60]}. Embed it, or save the whole as PNG."
                    )


def _size(root: ET.Element) -> tuple[float, float]:
    """Width and height as the drawing states them, by its viewBox where it does not."""
    stated = [_LENGTH.match(root.get(name, "")) for name in ("width", "height")]
    box = root.get("viewBox", "").replace(",", " ").split()
    try:
        size = tuple(float(match[1]) for match in stated if match)
        width, height = size if len(size) == 2 else (float(box[2]), float(box[3]))
    except (ValueError, IndexError):
        raise Unusable('This drawing does not say how large it is. Give it a viewBox="0 0 WIDTH HEIGHT".') from None
    if not (0 < width < 1e6 and 0 < height < 1e6):
        raise Unusable("This drawing has no size that can be drawn. Give it a width and a height above 0.")
    return width, height
