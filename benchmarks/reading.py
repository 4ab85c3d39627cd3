"""Reading a review with all checks, against turning its Markdown into HTML and nothing else.

python -m benchmarks.reading
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyromark

import rubrica
from rubrica.manuscript import cut

SHARED = Path(__file__).parents[2] / "shared" / "bench"
LIMIT = 1000
"""Microseconds of processor time for a review of 1,400 words."""


def main(documents: int = 300, rounds: int = 7) -> None:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, SHARED / "corpus.py", str(documents), folder], check=True, stdout=subprocess.DEVNULL
        )
        texts = [path.read_bytes() for path in sorted(Path(folder).glob("*.md"))]
    anime = rubrica.builtin("anime")
    alone = _cost(lambda text: pyromark.html(text.decode()), texts, rounds)
    print(f"{'':24}{'µs CPU':>8}{'of its Markdown':>18}{'of the limit':>14}")
    for name, work in (
        ("its Markdown alone", lambda text: pyromark.html(text.decode())),
        ("cut", cut),
        ("read with all checks", lambda text: rubrica.read(text, anime)),
    ):
        cost = _cost(work, texts, rounds)
        print(f"{name:24}{cost:8.0f}{cost / alone:17.1f}×{cost / LIMIT:13.2f}")


def _cost(work: Callable[[bytes], object], texts: list[bytes], rounds: int) -> float:
    """Microseconds of processor time a text, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - begun)
    return best / len(texts) * 1e6


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
