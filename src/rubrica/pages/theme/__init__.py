"""What every page wears: a stylesheet, fonts, an icon; and what a press lays over them from its theme/ folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from rubrica.pages.press.press import PressError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HOUSE = Path(__file__).parent
TEMPLATES = HOUSE.parent / "templates"
FONTS = ("newsreader-400-600.woff2", "newsreader-italic.woff2", "instrument-sans-400-700.woff2")
KEPT_BESIDE = (".txt", ".md")  # licences, served under their own names


@dataclass(frozen=True, slots=True)
class Theme:
    """Addresses that heads print, the files behind them, and the folder of templates that override the house's.

    `version` changes whenever a file or a template does: a page printed under another version is out of date.
    """

    stylesheet: str
    fonts: tuple[str, ...]
    icon: str
    files: tuple[tuple[str, bytes], ...]
    scripts: tuple[tuple[str, str], ...]
    templates: str
    version: str


class ThemeError(PressError):
    """Something in theme/ or [theme] that cannot be used; the message says what to change."""


@lru_cache(maxsize=1)
def house_theme() -> Theme:
    """The theme of a press without a theme folder."""
    return read_theme(None)


def read_theme(folder: Path | None, properties: Iterable[tuple[str, str]] = ()) -> Theme:
    """The house's theme with the press's own files, stylesheets and custom properties laid over it."""
    own = _files(folder)
    named = {name: _address(name, data) for name, data in (_files(HOUSE) | own).items() if not name.endswith(".css")}
    css = minify(_point((HOUSE / "rubrica.css").read_text("utf-8") + _own_css(own) + _properties(properties), named))
    stylesheet = _address("rubrica.css", css.encode())
    files = {address: (own.get(name) or (HOUSE / name).read_bytes()) for name, address in named.items()}
    scripts = tuple((name, address) for name, address in named.items() if name.endswith(".js"))
    templates = str(folder / "templates") if folder and (folder / "templates").is_dir() else ""
    return Theme(
        stylesheet=stylesheet,
        fonts=tuple(named[name] for name in FONTS),
        icon=named["icon.svg"],
        files=((stylesheet, css.encode()), *files.items()),
        scripts=scripts,
        templates=templates,
        version=_version(stylesheet + repr(scripts), templates),
    )


@lru_cache(maxsize=2)  # each print of a press asks again for what it was; this takes longer than a page
def minify(css: str) -> str:
    """The stylesheet without comments and without the white space that only people need; strings are left alone."""
    return _spare.sub(_needed, css).strip()


def _needed(found: re.Match[str]) -> str:
    kept = found[1] or found[2] or found[3]
    return kept if kept is not None else "" if found[0].startswith("/*") else " "


_spare = re.compile(r"""("[^"\n]*"|'[^'\n]*')|/\*.*?\*/|\s*([{};,>])\s*|(?<=:)()\s+|\s+""", re.DOTALL)
_url = re.compile(r"url\(\s*[\"']?([\w.-]+)[\"']?\s*\)")
_declared = re.compile(r"--([a-z][a-z0-9-]*): ([^;]+);")


def _files(folder: Path | None) -> dict[str, bytes]:
    """The files of a theme folder by name; templates, hidden files and the package's own code are not served."""
    if folder is None or not folder.is_dir():
        return {}
    wanted = (path for path in sorted(folder.iterdir()) if path.is_file() and path.suffix != ".py")
    return {path.name: path.read_bytes() for path in wanted if not path.name.startswith(".")}


def _own_css(own: Mapping[str, bytes]) -> str:
    return "".join("\n" + data.decode("utf-8", "replace") for name, data in own.items() if name.endswith(".css"))


def _properties(properties: Iterable[tuple[str, str]]) -> str:
    """`rub = "#0a5c36"` of the press's [theme] as a custom property."""
    lines, known = [], list(house_properties())
    for name, value in properties:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            remedy = f"Did you mean {near[0]}?" if near else f"There are {', '.join(known)}."
            raise ThemeError(f"[theme] {name} is no property of the stylesheet. {remedy}")
        if any(sign in value for sign in "{};<\\\n"):
            problem = f"[theme] {name} = {value!r} cannot be a custom property."
            raise ThemeError(f'{problem} Write it like rub = "#0a5c36".')
        lines.append(f"--{name}: {value};")
    return f"\n:root {{ {' '.join(lines)} }}" if lines else ""


@lru_cache(maxsize=1)
def house_properties() -> dict[str, str]:
    """The properties that the stylesheet declares for whole pages, with what it gives them."""
    root = (HOUSE / "rubrica.css").read_text("utf-8").partition("\n:root {")[2].partition("\n}")[0]
    return dict(_declared.findall(root))


def _point(css: str, named: Mapping[str, str]) -> str:
    """The stylesheet with `url(name)` pointing at the address under which the file is served."""

    def point(found: re.Match[str]) -> str:
        if found[1] not in named:
            raise ThemeError(
                f"A stylesheet shows {found[1]}, which is not in theme/. Put it there, or correct its name."
            )
        return f"url({named[found[1]]})"

    return _url.sub(point, css)


def _address(name: str, data: bytes) -> str:
    """/theme/icon.1a2b3c4d.svg: the name changes with the contents, so a browser may keep the file for ever."""
    stem, dot, ending = name.rpartition(".")
    if f".{ending}" in KEPT_BESIDE:
        return f"/theme/{name}"
    return f"/theme/{stem}.{blake2b(data, digest_size=5).hexdigest()}{dot}{ending}"


def _version(stylesheet: str, templates: str) -> str:
    """A digest of everything a page's look is made of besides the page."""
    digest = blake2b(stylesheet.encode(), digest_size=8)
    for folder in (TEMPLATES, Path(templates) if templates else None):
        for path in sorted(folder.glob("*.html")) if folder else ():
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
