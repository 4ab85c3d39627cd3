"""A bare publisher in a process of its own, whose share cards are their values: `python -m tests.web.bare [FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path


def write_card(card: object, cards: Path, theme: Path) -> Path:
    """In place of a drawn card: it takes no time, and differs where the card would."""
    cards.mkdir(exist_ok=True)
    (cards / "card").write_text(repr(card))
    return cards / "card"


if __name__ == "__main__":
    from rubrica.web.publishing import __main__ as bare
    from rubrica.web.publishing import routes

    routes.card_file = write_card
    sys.exit(bare.main(sys.argv[1:]))
