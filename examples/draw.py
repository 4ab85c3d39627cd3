"""Write the pictures of the example press: `python examples/draw.py [NAME …]` draws all of them, or the named ones.

Each is drawn as SVG by a function in drawings/, set by resvg, and kept as a PNG with a palette. The same code gives
the same bytes, so a picture in the press changes only when its drawing does.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import resvg_py
from drawings import (
    crow,
    garden,
    kettle,
    kites,
    lanterns,
    locks,
    salt_radio,
    snow,
    tide_clerk,
    understudy,
    weather_poster,
    weather_street,
)
from PIL import Image

PICTURES = Path(__file__).parent / "pictures"
COLOURS = 256
LIMIT = 120_000  # bytes a picture; a whole press of them stays under two megabytes

DRAWINGS = {
    "lanterns-poster": lanterns.poster,
    "lanterns-train": lanterns.train,
    "salt-radio-poster": salt_radio.poster,
    "salt-radio-kitchen": salt_radio.kitchen,
    "tide-clerk-cover": tide_clerk.cover,
    "understudy-poster": understudy.poster,
    "understudy-wings": understudy.wings,
    "ninth-floor-poster": garden.poster,
    "ninth-floor-lift": garden.lift,
    "tenki-poster": weather_poster.poster,
    "tenki-street": weather_street.street,
    "kettle": kettle.still,
    "locks-poster": locks.poster,
    "locks-gate": locks.gate,
    "snow-poster": snow.poster,
    "snow-timing": snow.timing,
    "iron-kites-poster": kites.poster,
    "iron-kites-bank": kites.bank,
    "crow-post-poster": crow.poster,
}


def main(names: list[str]) -> None:
    PICTURES.mkdir(exist_ok=True)
    for name in names or DRAWINGS:
        data = printed(DRAWINGS[name]())
        if len(data) > LIMIT:
            raise SystemExit(f"{name}.png has {len(data)} bytes, more than {LIMIT}: draw it with fewer colours.")
        (PICTURES / f"{name}.png").write_bytes(data)
        print(f"{name}.png  {len(data):,} bytes")


def printed(drawing: str) -> bytes:
    """A drawing as PNG bytes in its own size."""
    picture = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=drawing)))).convert("RGB")
    few = picture.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main(sys.argv[1:])
