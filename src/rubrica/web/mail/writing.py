"""A letter becomes its two texts: plain, as a terminal shows it, and HTML, by day and by night."""

from __future__ import annotations

import re
import textwrap
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rubrica.web.mail.letter import Button, Letter, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Template

WIDTH = 72
_BREAKS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")

_WIDE = re.compile("[\u3000-\u9fff\uac00-\ud7a3\uff00-\uffef]")


def one_line(text: str, longest: int = 200) -> str:
    """What may stand in a header: no line ends, nothing that a terminal would obey."""
    line = " ".join(_BREAKS.sub(" ", text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def plain_of(letter: Letter) -> str:
    return "\n\n".join(_plain(letter)) + "\n"


def _plain(letter: Letter) -> Iterator[str]:
    for part in letter.parts:
        if isinstance(part, Button):
            yield f"{one_line(part.label)}:\n{part.address}"
        else:
            yield _paragraph(part)
    if letter.press:
        yield "-- \n" + "\n".join(filter(None, (one_line(letter.press), letter.press_address)))


def _paragraph(line: Line) -> str:
    before = "> " if line.kind == "quote" else ""
    width = WIDTH if line.said.isascii() else WIDTH // 2 if _is_wide(line.said) else WIDTH
    filled = textwrap.fill(
        one_line(line.said, 20_000),
        width,
        initial_indent=before,
        subsequent_indent=before,
        break_long_words=_is_wide(line.said),
        break_on_hyphens=False,
    )
    return f"{filled}\n{'=' * min(WIDTH, len(filled.splitlines()[-1]))}" if line.kind == "title" and filled else filled


def _is_wide(text: str) -> bool:
    """Whether it is written in signs that are two columns wide, and between which a line may end."""
    return any(
        "\u3000" <= sign <= "\u9fff" or "\uac00" <= sign <= "\ud7a3" or "\uff00" <= sign <= "\uffef" for sign in text
    )


def html_of(letter: Letter) -> str:
    return _template().render(letter=letter, is_button=lambda part: isinstance(part, Button))


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = FileSystemLoader(Path(__file__).parents[1] / "templates" / "mail")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return made.get_template("letter.html")
