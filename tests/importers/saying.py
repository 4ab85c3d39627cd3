"""What a manuscript says, word by word, and what a page said."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from rubrica.importers import Imported
from rubrica.importers.receipt import KEPT
from rubrica.manuscript import cut

_WORD = re.compile(r"[^\W_]+")
_LIST_NUMBER = re.compile(r"(?m)^(\d+)\.")


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text))


def words_of_the_manuscript(imported: Imported) -> Counter[str]:
    """Every word a reader would see: title, text, captions, and the numbers of lists."""
    said: list[str] = []
    for event, _ in cut(imported.manuscript_text).events:
        if isinstance(event, dict) and "Text" in event:
            said.append(event["Text"])  # one word may come as several texts: snake\_case
        else:
            said.append(f" {_title_of_picture(event)} ")
    numbers = _LIST_NUMBER.findall(imported.manuscript_text)
    return words(" ".join((imported.review.title, "".join(said), *numbers)))


def _title_of_picture(event: Any) -> str:
    start = event.get("Start") if isinstance(event, dict) else None
    return str(start["Image"]["title"]) if isinstance(start, dict) and "Image" in start else ""


def words_that_were_kept(imported: Imported) -> Counter[str]:
    """Every word of the page's lines that are the critic's by the receipt. A title printed twice is said once."""
    kept = [fate for fate in imported.receipt.fates if fate.kind in KEPT and (fate.kind != "title" or fate.to)]
    return words("\n".join(fate.text.replace("\0", "\ufffd") for fate in kept))
