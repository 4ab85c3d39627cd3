"""Opening a picture that somebody saved: checked, turned upright, in sRGB, with nothing in it but its pixels."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageCms

from rubrica.pages.pictures.svg import is_svg, rasterise
from rubrica.pages.pictures.unusable import Unusable

WIDEST, HIGHEST = 1600, 8000
MOST_PIXELS = 25_000_000  # less than 400 MB while decoding, whatever the format
MOST_JPEG_PIXELS = 50_000_000  # a JPEG is decoded at a fraction of its size
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")
_LOSSLESS = ("PNG", "GIF")
_ORIENTATION = 0x0112
_TURNS: dict[int, Image.Transpose] = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture is turned upright, by what its camera noted in EXIF 0x0112."""


@dataclass(frozen=True, slots=True)
class Opened:
    """Pixels and nothing else, RGB or RGBA, at most 1,600 wide. `exact` where no earlier saving lost anything."""

    image: Image.Image
    exact: bool
    moves: bool


def open_picture(data: bytes) -> Opened:
    """The first frame of a PNG, JPEG, GIF, WebP, AVIF or SVG. Raises Unusable with a sentence for the critic."""
    if is_svg(data):
        data = rasterise(data, WIDEST, HIGHEST)
    image = _header(data)
    moves = bool(getattr(image, "is_animated", False))
    try:
        upright = _upright(image)
    except Exception as error:  # whatever a decoder makes of damage
        raise Unusable(_damaged(error)) from error
    upright.info = {}
    return Opened(upright, image.format in _LOSSLESS, moves)


def _header(data: bytes) -> Image.Image:
    """The picture before any pixel of it is decoded."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Unusable(_too_many("far more", MOST_PIXELS)) from None
    except Exception as error:
        raise Unusable("This is no picture that can be read. Save it as PNG, JPEG, GIF, WebP, AVIF or SVG.") from error
    most = MOST_JPEG_PIXELS if image.format == "JPEG" else MOST_PIXELS
    if image.width * image.height > most:
        raise Unusable(_too_many(f"{image.width:,} × {image.height:,}", most))
    return image


def _too_many(how_many: str, most: int) -> str:
    return f"It has {how_many} pixels; {most:,} can be read. Save it smaller: 1,600 pixels wide is enough."


def _damaged(error: Exception) -> str:
    return f"This picture is damaged ({error}). Copy it again from where it came, or save it anew."


def _upright(image: Image.Image) -> Image.Image:
    """Decoded, made small first so that the rest is cheap, then in sRGB, then turned as the camera was held."""
    orientation = _orientation(image)
    size = _fitting(image.size, sideways=orientation >= 5)
    image.draft(None, size)  # a JPEG can be decoded at a fraction of its size
    profile = image.info.get("icc_profile")
    plain = _eight_bits(image)
    small = plain if plain.size == size else plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
    small = _in_srgb(small, profile)
    upright = small.transpose(_TURNS[orientation]) if orientation in _TURNS else small
    return _without_idle_alpha(upright)


def _orientation(image: Image.Image) -> int:
    try:
        value: Any = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # notes nobody can read turn nothing
        return 1
    return value if value in range(1, 9) else 1


def _fitting(size: tuple[int, int], *, sideways: bool) -> tuple[int, int]:
    """The size that is at most 1,600 wide and 8,000 high once it stands upright, never larger than it was."""
    width, height = size[::-1] if sideways else size
    scale = min(1.0, WIDEST / width, HIGHEST / height)
    width, height = max(1, round(width * scale)), max(1, round(height * scale))
    return (height, width) if sideways else (width, height)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Full colour in eight bits a channel, except that CMYK and grey wait for their colour profile."""
    if image.mode in ("RGB", "RGBA", "L", "CMYK"):
        image.load()
        return image
    if image.mode.startswith(("I", "F")):
        top = 65535 if image.mode.startswith("I") else 1
        return image.convert("F").point(lambda value: value * (255 / top) + 0.5).convert("L")
    transparent = "transparency" in image.info or image.mode in ("LA", "La", "PA", "RGBa")
    return image.convert("RGBA" if transparent else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    if profile:
        try:
            written = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            to = ImageCms.createProfile("sRGB")
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            turned = ImageCms.profileToProfile(image, written, to, outputMode=mode)
            if turned is not None:
                return turned
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile nobody can read, or of another kind of picture: the numbers stand as they are
    return image if image.mode in ("RGB", "RGBA") else image.convert("RGB")


def _without_idle_alpha(image: Image.Image) -> Image.Image:
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    return image
