"""Good and bad points: labelled lists, lists of + and of -, lines such as `Pros: …`, and a table of two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from rubrica.manuscript import Block, Manuscript, plain, unfold
from rubrica.manuscript.late import late
from rubrica.review.labelled import MARKS, Lists, items_of, items_under, words_of
from rubrica.review.review import Item, Points

_GOOD = late(
    r"(?i)(?:the |my )?(?:good|pros?|strengths?|likes?|liked|plus(?:es)?|positives?|highs?|highlights?|hits?|upsides?|"
    r"what works|what worked|what (?:i|we) (?:liked|loved|enjoyed)|"
    r"良い点|良かった点|よかった点|いいところ|好きな点|長所)(?: points?| things?| parts?| bits?)?"
)
_BAD = late(
    r"(?i)(?:the |my )?(?:bad|cons?|weakness(?:es)?|dislikes?|disliked|minus(?:es)?|negatives?|lows?|lowlights?|misses|"
    r"downsides?|what does(?:n[’']t| not)(?: work)?|what did(?:n[’']t| not)(?: work)?|"
    r"what (?:i|we) (?:disliked|hated|(?:did not|didn[’']t) (?:like|love|enjoy))|"
    r"悪い点|悪かった点|気になった点|気になる点|残念な点|いまいちな点|短所)(?: points?| things?| parts?| bits?)?"
)
_NAMES = "pros?|cons?|good|bad|positives?|negatives?|highs?|lows?|strengths?|weaknesses|likes|dislikes"
_LINE = late(rb"\n[ \t>*_-]*+(?:the )?(?:%s)[*_]*:" % _NAMES.encode())
_ENDS = (
    b"pro", b"pros", b"con", b"cons", b"good", b"bad", b"positive", b"positives", b"negative", b"negatives", b"high",
    b"highs", b"low", b"lows", b"strength", b"strengths", b"weaknesses", b"likes", b"dislikes",
)  # fmt: skip
_HEAD = late(rb"\|[\s*_]*+(?:pros|cons)[\s*_]*+\|")
_SIGNS = tuple(sign.encode() for sign in "✅✔❌✘✖👍👎")
"""What may stand in a text in small letters that gives points without a list: a line that begins with the label, a
table, a sign."""

_INLINE = late(rf"(?i)(?:\A|\s)(?P<label>(?:the )?(?:{_NAMES}))\s*:\s*(?=[^\W\d])")
_SIGNED = late(r"(?:(?P<good>[✅✔👍])|[❌✘✖👎])\ufe0f?\s*(?P<said>[^\n✅✔👍❌✘✖👎]*)")
_LONGEST = 2000
"""Bytes of a block in which such lines are looked for."""

_NUMBER = late(r"\d\s*/\s*\d|\d\s*\Z")


def read_points(manuscript: Manuscript, lists: Lists) -> Iterator[Points]:
    """The good and bad points of every section that lists some."""
    lines = _may_hold_lines(manuscript.source.lowered)
    for index, section in (
        enumerate(manuscript.sections) if lines else ((one, manuscript.sections[one]) for one in lists)
    ):
        good: list[Item] = []
        bad: list[Item] = []
        for label, block in lists.get(index, ()):
            above = label or section.heading
            wanted = _names_points(above)
            for name, item in items_under(manuscript, above, block, _names_points, wanted=wanted):
                if _GOOD.fullmatch(name):
                    good.append(item)
                elif _BAD.fullmatch(name):
                    bad.append(item)
        if not good and not bad:
            _from_marks(manuscript, section.blocks, good, bad)
        if lines and not good and not bad:
            for block in section.blocks:
                if block.spoiler < 0:
                    _from_block(manuscript, block, good, bad)
        if good or bad:
            yield Points(index, tuple(good), tuple(bad))


@lru_cache(maxsize=1024)
def _names_points(label: str) -> bool:
    return bool(_GOOD.fullmatch(label) or _BAD.fullmatch(label))


def _may_hold_lines(lowered: bytes) -> bool:
    named = any(part.rstrip(b"*_").endswith(_ENDS) for part in lowered.split(b":")[:-1])
    if (named and _LINE.search(lowered)) or (b"|" in lowered and _HEAD.search(lowered)):
        return True
    return not lowered.isascii() and any(sign in lowered for sign in _SIGNS)


def _from_marks(manuscript: Manuscript, blocks: tuple[Block, ...], good: list[Item], bad: list[Item]) -> None:
    """A list of + with a list of - right behind it."""
    data = manuscript.source.data
    for above, below in pairwise(blocks):
        lists = above.kind == below.kind == "list" and below.spoiler < 0
        if lists and data[above.start : above.start + 1] == b"+" and data[below.start : below.start + 1] == b"-":
            good.extend(items_of(manuscript, above))
            bad.extend(items_of(manuscript, below))


def _from_block(manuscript: Manuscript, block: Block, good: list[Item], bad: list[Item]) -> None:
    if block.kind == "table":
        _from_table(manuscript, block, good, bad)
    elif block.kind in ("paragraph", "list") and block.end - block.start <= _LONGEST:
        _from_lines(manuscript, block, good, bad)


def _from_table(manuscript: Manuscript, block: Block, good: list[Item], bad: list[Item]) -> None:
    cells: list[list[Item]] = []
    first = -1
    for index in range(block.first, unfold(manuscript.events, block).last):
        event, span = manuscript.events[index]
        if event.__class__ is not dict:
            continue
        if event.get("Start") in ("TableHead", "TableRow"):
            cells.append([])
        elif event.get("Start") == "TableCell":
            first = index + 1
        elif event.get("End") == "TableCell" and cells:
            cells[-1].append(Item(plain(manuscript.events, first, index - 1), span["start"], span["end"]))
    for column, head in enumerate(cells[0] if cells else ()):
        name = head.text.strip(MARKS)
        below = [row[column] for row in cells[1:] if len(row) > column and row[column].text.strip()]
        if _GOOD.fullmatch(name):
            good.extend(below)
        elif _BAD.fullmatch(name):
            bad.extend(below)


def _from_lines(manuscript: Manuscript, block: Block, good: list[Item], bad: list[Item]) -> None:
    """`Pros: a lamp, two ferries. Cons: the end.`, `✅ a lamp`: sentences, which have no events of their own."""
    words = words_of(manuscript, block)
    found = list(_INLINE.finditer(words)) if block.kind == "paragraph" else []
    for index, one in enumerate(found):
        said = words[one.end() : found[index + 1].start() if index + 1 < len(found) else len(words)]
        kind = good if _GOOD.fullmatch(one["label"]) else bad
        kind.extend(Item(part, block.start, block.end) for part in _parts(said))
    for signed in _SIGNED.finditer(words):
        if (said := signed["said"].strip()) and not _NUMBER.search(said):
            (good if signed["good"] else bad).append(Item(said, block.start, block.end))


def _parts(said: str) -> list[str]:
    """What stands between commas, where that is short; else the whole."""
    parts = [part.strip(" .;") for part in re.split(r"[,;、]\s*", said.strip())]
    short = all(len(part.split()) <= 6 for part in parts)
    return [part for part in (parts if short else [said.strip()]) if part]
