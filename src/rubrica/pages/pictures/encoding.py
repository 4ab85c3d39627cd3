"""Saving a picture for the web: narrower ones for small screens, in whichever of AVIF and WebP takes fewer bytes."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageChops, ImageStat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.pages.pictures.opening import Opened

Size = tuple[int, int]

WIDTHS = (480, 960, 1600)
_OLD = 960  # the widest an old browser gets
_NEAR = 1.2  # two widths closer than this are one
_AS_GOOD = 1.08  # how much more error still counts as the same quality
_FAR = 1.25  # beyond this AVIF is not tried at the other widths
_LEAST_ERROR = 0.8  # in eight-bit steps: below this nobody sees a difference


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to save, as Pillow's encoder is told."""

    kind: str
    quality: int
    lossless: bool = False

    def save(self, image: Image.Image) -> bytes:
        more: dict[str, Any] = {"speed": 7, "max_threads": 2} if self.kind == "AVIF" else {"method": 4}
        if self.lossless:
            more["lossless"] = True
        return _saved(image, self.kind, quality=self.quality, **more)


_WEBP = _Way("WEBP", 80)
_EXACT = _Way("WEBP", 80, lossless=True)
_AVIF = _Way("AVIF", 58)
_AVIF_QUALITIES = (58, 66, 74, 82)


def encode(opened: Opened) -> Iterator[tuple[Size, str, bytes]]:
    """Size, suffix and bytes of every file of a picture, the one for old browsers last.

    One picture is offered in one format: a browser takes the first source whose type it knows, so two formats would
    hide each other's widths. It is the one that takes fewer bytes over all widths, at the same measured error.
    """
    sizes = _sizes(opened.image.size)
    images = {size: _resized(opened.image, size) for size in sizes}
    middle = max((size for size in sizes if size[0] <= _OLD), default=sizes[0])
    lossy = {size: _WEBP.save(image) for size, image in images.items()}
    webp = {size: _smallest(image, lossy[size], exact=opened.exact) for size, image in images.items()}
    avif = _avif_as_good(images[middle], lossy[middle], len(webp[middle]))
    files, suffix = webp, ".webp"
    if avif:
        way, done = avif
        avifs = {size: done if size == middle else way.save(image) for size, image in images.items()}
        if _bytes(avifs) < _bytes(webp):
            files, suffix = avifs, ".avif"
    for size, data in _worth_it(files):
        yield size, suffix, data
    old, data = _for_old_browsers(images[middle], exact=opened.exact)
    yield middle, old, data


def _sizes(full: Size) -> list[Size]:
    widths = [width for width in WIDTHS if width * _NEAR < full[0]]
    return [(width, max(1, round(full[1] * width / full[0]))) for width in widths] + [full]


def _resized(image: Image.Image, size: Size) -> Image.Image:
    return image if image.size == size else image.resize(size, Image.Resampling.LANCZOS)


def _smallest(image: Image.Image, lossy: bytes, *, exact: bool) -> bytes:
    """WebP at 80; every pixel as it was where nothing was lost yet and that takes fewer bytes (flat drawings)."""
    return min(lossy, _EXACT.save(image), key=len) if exact else lossy


def _avif_as_good(image: Image.Image, lossy: bytes, size: int) -> tuple[_Way, bytes] | None:
    """The lowest AVIF quality that looks as good as WebP at 80, and the picture in it.

    None where it takes more bytes by far than `size`, those of the best WebP.
    """
    allowed = max(_error(image, lossy), _LEAST_ERROR) * _AS_GOOD
    for quality in _AVIF_QUALITIES:
        way = replace(_AVIF, quality=quality)
        avif = way.save(image)
        if len(avif) > size * _FAR:
            return None
        if _error(image, avif) <= allowed:
            return way, avif
    return None


def _bytes(files: dict[Size, bytes]) -> int:
    return sum(map(len, files.values()))


def _worth_it(files: dict[Size, bytes]) -> list[tuple[Size, bytes]]:
    """A narrower picture that takes no fewer bytes than a wider one helps nobody."""
    kept: list[tuple[Size, bytes]] = []
    for size, data in reversed(files.items()):
        if not kept or len(data) < len(kept[-1][1]):
            kept.append((size, data))
    return kept[::-1]


def _error(image: Image.Image, data: bytes) -> float:
    """The root of the mean squared difference, in steps of 0 to 255; colour under full transparency does not count."""
    mode = "RGBa" if image.mode == "RGBA" else "RGB"
    again = Image.open(io.BytesIO(data)).convert(image.mode).convert(mode)
    channels = ImageStat.Stat(ImageChops.difference(image.convert(mode), again)).rms
    return float(sum(channels) / len(channels))


def _for_old_browsers(image: Image.Image, *, exact: bool) -> tuple[str, bytes]:
    """JPEG; PNG where something is transparent, or where nothing was lost yet and PNG is smaller."""
    if image.mode == "RGBA":
        return ".png", _png(image)
    jpeg = _saved(image, "JPEG", quality=82, optimize=True, progressive=True)
    if exact and len(png := _png(image)) <= len(jpeg):
        return ".png", png
    return ".jpg", jpeg


def _png(image: Image.Image) -> bytes:
    few = image.mode == "RGB" and image.getcolors(256) is not None
    return _saved(image.quantize(256, dither=Image.Dither.NONE) if few else image, "PNG", optimize=True)


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()
