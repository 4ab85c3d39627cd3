"""What became of the words of one paragraph, so that a reader can follow it."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Run = tuple[str, str]
"""A stretch of words and what became of it: ("same" | "added" | "removed", words)."""

Stretch = tuple[bool, list[str], list[str]]
"""Whether the words stayed, the old words and the new ones."""

ALIKE = 0.3  # paragraphs of which less stayed are told apart as a whole
LONG = 500  # words of a paragraph, or paragraphs of a text
LONGEST = 5000  # words of a paragraph beyond which nobody follows what became of each
ISLAND = 3  # so few words that stayed between changes that are longer are read with them


def changed_words(old: str, new: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The old paragraph with what was taken out, and the new one with what came in."""
    before, after = old.split(), new.split()
    if max(len(before), len(after)) > LONGEST:
        return (("removed", " ".join(before)),), (("added", " ".join(after)),)
    opcodes = matcher(before, after).get_opcodes()
    told = list(_without_islands([(tag == "equal", before[i:j], after[k:m]) for tag, i, j, k, m in opcodes]))
    if sum(len(words) for same, words, _ in told if same) < ALIKE * min(len(before), len(after)):
        told = [(False, before, after)]
    gone = [("same" if same else "removed", " ".join(words)) for same, words, _ in told if words]
    come = [("same" if same else "added", " ".join(words)) for same, _, words in told if words]
    return tuple(gone), tuple(come)


def matcher(before: list[str], after: list[str]) -> SequenceMatcher[str]:
    """What two lists have in common. In long ones, what stands everywhere is nothing to go by: with it, two texts of
    three thousand equal lines take hours."""
    return SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > LONG)


def _without_islands(stretches: list[Stretch]) -> Iterator[Stretch]:
    """A word or two that stayed in the middle of a rewritten sentence only make it hard to read."""
    waiting: Stretch | None = None
    for place, (same, old, new) in enumerate(stretches):
        if same and waiting and place + 1 < len(stretches) and _is_island(old, waiting, stretches[place + 1]):
            same = False
        if not same and waiting:
            waiting = False, waiting[1] + old, waiting[2] + new
        elif not same:
            waiting = False, old, new
        else:
            if waiting:
                yield waiting
            waiting = None
            yield same, old, new
    if waiting:
        yield waiting


def _is_island(words: list[str], before: Stretch, after: Stretch) -> bool:
    """Few words, fewer than changed on either side of them."""
    changed = [max(len(old), len(new)) for _, old, new in (before, after)]
    return len(words) <= ISLAND and len(words) < min(changed)
