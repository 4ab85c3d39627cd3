"""Hostile texts, read and printed, against the limits: seconds, and bytes out for bytes in.

python -m benchmarks.hostile
"""

from __future__ import annotations

import time

import rubrica
from rubrica.pages.text.body import body
from rubrica.pages.values.entry import Picture, Site

N = 50_000
SECONDS, GROWTH = 0.2, 50

FAMILIES = {
    "nested [": "[" * N + "a" + "]" * N,
    "open [": "[" * N,
    "nested >": ">" * N + "a",
    "nested lists": "".join(" " * i + "- a\n" for i in range(300)),
    "*a": "*a " * N,
    "a_": "a_ " * N,
    "mixed *_": "*_a_*" * N,
    "[a](": "[a](" * N,
    "![[]()": "![[]()" * N,
    "[a](<b": "[a](<b" * N,
    "open comment": "<!--" * N,
    "open PI": "<?" * N,
    "backticks": "".join("`" * (i % 300) + " " for i in range(N // 100)),
    "definitions": "".join(f"[a{i}]: /u\n" for i in range(N // 8)),
    "one long definition, used": f"[a]: /{'u' * 20000}\n\n" + "[a] " * 2000,
    "wide table": "|a" * (N // 4) + "|\n" + "|-" * (N // 4) + "|\n",
    "table of short rows": "|a" * 1500 + "|\n" + "|-" * 1500 + "|\n" + "|b\n" * 1500,
    "footnotes": "[^a] " * N + "\n\n[^a]: note\n",
    "quotes": '"a" ' * N,
    "hush": "||" * N,
    "colons": ":::\n" * N,
    "spoilers": "::: spoiler\n" * N,
    "scores": "9/10, " * N,
    "score lines": "Story: 9/10\n\n" * (N // 4),
    "labels": "a: " * N,
    "stars": "★" * N,
    "headings": "# a\n" * N,
    "front matter": "---\n" + "a: b\n" * N + "---\n",
    "front matter list": "---\na: " + "[" * N + "\n---\n",
    "digits": "1" * N,
    "entities": "&amp;" * N,
}


class Desk:
    """A press with nothing in it."""

    def site(self) -> Site:
        return Site("Desk", "https://desk.example")

    def picture(self, name: str) -> Picture | None:
        return None

    def named(self, name: str) -> str | None:
        return None


def main() -> None:
    anime = rubrica.builtin("anime")
    rubrica.read("## Story\n\nScore: 5/10\n", anime)
    print(f"{'':28}{'seconds':>9}{'of limit':>10}{'growth':>8}{'of limit':>10}")
    for name, text in FAMILIES.items():
        begun = time.process_time()
        review, _ = rubrica.read(text, anime)
        printed = sum(len(section.html) for section in body(review, Desk()).sections)
        spent, growth = time.process_time() - begun, printed / len(text)
        print(f"{name:28}{spent:9.3f}{spent / SECONDS:10.2f}{growth:8.1f}{growth / GROWTH:10.2f}")


if __name__ == "__main__":
    main()
