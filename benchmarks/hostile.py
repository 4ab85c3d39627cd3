"""Hostile texts, read and printed, against the limits: seconds of processor time, and bytes out for bytes in.

python -m benchmarks.hostile           the twenty slowest, and all beyond a limit
python -m benchmarks.hostile --all     every one
"""

from __future__ import annotations

import sys
import time

import rubrica
from benchmarks.families import families
from rubrica.pages.text.body import body
from rubrica.pages.values.entry import Picture, Site
from rubrica.rubric import Rubric

REPEATS = 50_000
SECONDS, GROWTH = 0.2, 50
SHOWN = 20


class Desk:
    """A press with nothing in it."""

    def site(self) -> Site:
        return Site("Desk", "https://desk.example")

    def picture(self, name: str) -> Picture | None:
        return None

    def named(self, name: str) -> str | None:
        return None


def main() -> None:
    rubric = rubrica.builtin("anime")
    measure("## Story\n\nScore: 5/10\n", rubric)
    measured = [(*measure(text, rubric), name) for name, text in families(REPEATS)]
    measured.sort(reverse=True)
    print(f"{'':36}{'seconds':>9}{'of limit':>10}{'growth':>8}{'of limit':>10}")
    for place, (spent, growth, name) in enumerate(measured):
        if place < SHOWN or "--all" in sys.argv or spent > SECONDS or growth > GROWTH:
            print(f"{name:36}{spent:9.3f}{spent / SECONDS:10.2f}{growth:8.1f}{growth / GROWTH:10.2f}")
    over = sum(spent > SECONDS or growth > GROWTH for spent, growth, _ in measured)
    most = max(growth for _, growth, _ in measured)
    print(f"{len(measured)} families, {over} beyond a limit; the page that grew most is {most:.1f} times its text")


def measure(text: str, rubric: Rubric) -> tuple[float, float]:
    """Seconds to read and print a text, the better of two, and how often its bytes go into those of its page."""
    best, printed = float("inf"), 0
    for _ in range(2):
        begun = time.process_time()
        review, _ = rubrica.read(text, rubric)
        page = body(review, Desk())
        best = min(best, time.process_time() - begun)
        parts = [page.footnotes, *(section.html for section in page.sections), *page.advice.watch]
        printed = sum(len(part.encode()) for part in parts)
    return best, printed / len(text.encode())


if __name__ == "__main__":
    main()
