"""Small pages for examples, and what became of their lines."""

from __future__ import annotations

from rubrica.importers import Imported, import_text
from rubrica.rubric import builtin

PROSE = "It rains in the first episode and in the last one, and in between there is a great deal of weather."
MORE = "Nobody in it owns an umbrella. I kept waiting for one to be sold, lent or stolen, and it never came to that."


def imported(*lines: str) -> Imported:
    """An import of these lines with a blank one between each two."""
    return import_text("\n\n".join(lines) + "\n", builtin("anime"))


def kinds(page: Imported) -> list[str]:
    """The fates of the lines that are not blank."""
    return [fate.kind for fate in page.receipt.fates if fate.kind != "blank"]


def body(page: Imported) -> list[str]:
    """The manuscript's lines below the front matter, without the blank ones."""
    text = page.manuscript_text
    if text.startswith("---\n"):
        text = text.partition("\n---\n")[2]
    return [line for line in text.split("\n") if line]
