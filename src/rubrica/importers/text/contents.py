"""A contents list on the page: found by what it lists, and matched entry by entry to the headings it names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rubrica.importers.text.bylines import read_byline
from rubrica.importers.text.start import looks_like_a_title
from rubrica.importers.text.words import any_of, straight
from rubrica.manuscript import slug

if TYPE_CHECKING:
    from rubrica.importers.text.plan import Plan

MOST_ENTRIES = 80

_HEADER = re.compile(rf"(?i)\W*{any_of('contents')}\W*{any_of('toggle')}?\W*")
_TOGGLE = re.compile(rf"(?i)\W{{0,3}}{any_of('toggle')}?\W{{0,3}}")
_BETWEEN = re.compile(r"\s*[|·•→>/]\s*")
_NUMBERED = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]?\s")
_NUMBER = re.compile(r"^(?:\d{1,2}-)+(?=\D)")

Places = dict[str, tuple[list[int], list[int]]]
"""Where each name stands: all places, and those with text beneath them."""


def find_contents(plan: Plan) -> None:
    """Mark the contents list, header and entries; `plan.listed` then holds the headings it names, with their level."""
    places = _places(plan)
    for header, window in _windows(plan, places):
        targets = _targets(plan, window, places)
        window = _without_what_follows(plan, window, targets)
        matched = sum(target >= 0 for target in targets)
        if matched > 1 and matched * 2 >= len(window) and (header >= 0 or matched == len(window)):
            _mark(plan, header, window, targets, matched)
            return
    _find_on_one_line(plan, places)


def name_of(plan: Plan, index: int) -> str:
    """What a piece names: a heading without its number and its score."""
    return _NUMBER.sub("", slug(plan.label(index)))


def _places(plan: Plan) -> Places:
    """Where every short piece stands, by its name: all of them, and those that have text beneath them."""
    places: Places = {}
    for index, piece in enumerate(plan.pieces):
        if piece.is_short and (name := name_of(plan, index)):
            everywhere, opening = places.setdefault(name, ([], []))
            everywhere.append(index)
            if _opens(plan, index):
                opening.append(index)
    return places


def _windows(plan: Plan, places: Places) -> Iterator[tuple[int, list[int]]]:
    """Every list under a header first (its index, the entries); then every list that only its entries tell (-1)."""
    for index, piece in enumerate(plan.pieces):
        if piece.is_short and not plan.kind(index) and _HEADER.fullmatch(straight(piece.text)):
            yield index, _entries(plan, index + 1)
    index = 0
    while index < len(plan.pieces):
        window = _repeated(plan, index, places)
        if len(window) >= (2 if plan.pieces[index].mark else 3):
            yield -1, window
        index = max(index + 1, window[-1] + 1 if window else 0)


def _entries(plan: Plan, index: int) -> list[int]:
    """The short pieces below a header, up to the first of them that comes again as a heading."""
    entries: list[int] = []
    seen: set[str] = set()
    while index < len(plan.pieces) and len(entries) < MOST_ENTRIES:
        piece = plan.pieces[index]
        name = name_of(plan, index)
        score = plan.score(index)
        if not piece.is_short or piece.is_prose or name in seen or (score and not score.label):
            break
        if name and not _TOGGLE.fullmatch(piece.text):
            seen.add(name)
            entries.append(index)
        index += 1
    return entries


def _repeated(plan: Plan, index: int, places: Places) -> list[int]:
    """The longest run of short pieces from here that all come again further down, where text stands beneath them."""
    window: list[int] = []
    names: set[str] = set()
    while index < len(plan.pieces) and plan.pieces[index].is_short and len(window) < MOST_ENTRIES:
        name = "" if plan.score(index) else name_of(plan, index)
        opening = places[name][1] if name in places else []
        if name in names or name.isdecimal() or not opening or opening[-1] <= index:
            break
        names.add(name)
        window.append(index)
        index += 1
    return window


def _opens(plan: Plan, index: int) -> bool:
    """Whether text, a score or a table stands beneath a piece."""
    return any(_is_text(plan, below) for below in range(index + 1, min(index + 3, len(plan.pieces))))


def _is_text(plan: Plan, index: int) -> bool:
    piece = plan.pieces[index]
    return piece.is_prose or bool(plan.score(index)) or "\t" in piece.text or (piece.ends_sentence and not piece.mark)


def _targets(plan: Plan, window: list[int], places: Places) -> list[int]:
    """The heading of each entry, in the order of the entries; -1 for an entry without one."""
    targets: list[int] = []
    behind = window[-1] if window else 0
    for entry in window:
        everywhere, opening = places[name_of(plan, entry)]
        later = [*opening[bisect_right(opening, behind) :][:1], *everywhere[bisect_right(everywhere, behind) :][:1], -1]
        targets.append(later[0])
        behind = max(behind, later[0])
    return targets


def _without_what_follows(plan: Plan, window: list[int], targets: list[int]) -> list[int]:
    """The entries up to the last that is a section, and those that stand with it; what follows is no entry."""
    last = max((number for number, target in enumerate(targets) if target >= 0), default=-1)
    numbered = last >= 0 and _is_numbered(plan, window[last])
    while last + 1 < len(window) and _stands_with_entries(plan, window[last + 1], numbered):
        last += 1
    return window[: last + 1]


def _stands_with_entries(plan: Plan, index: int, numbered: bool) -> bool:
    """Whether a line below the last entry is one too: marked, or without a blank line above and like the others."""
    piece = plan.pieces[index]
    if looks_like_a_title(plan, index) or read_byline(piece.text):
        return False
    return bool(piece.mark) or (not piece.before and numbered == _is_numbered(plan, index))


def _is_numbered(plan: Plan, index: int) -> bool:
    return bool(_NUMBERED.match(plan.pieces[index].whole))


def _find_on_one_line(plan: Plan, places: Places) -> None:
    """`Story | Visuals | Audio`, where every part is a section further down."""
    for index, piece in enumerate(plan.pieces):
        names = [_NUMBER.sub("", slug(part)) for part in _BETWEEN.split(piece.text)] if piece.width <= 200 else []
        if len(names) < 3 or any(name not in places for name in names):
            continue
        targets = [next((place for place in places[name][1] if place > index), -1) for name in names]
        if targets == sorted(targets) and targets[0] > index:
            lines = ", ".join(str(plan.pieces[target].first + 1) for target in targets)
            plan.mark(index, "contents", f"lists the {len(names)} sections on lines {lines}", entry=targets[0])
            plan.listed.update(dict.fromkeys(targets, 2))
            return


def _mark(plan: Plan, header: int, window: list[int], targets: list[int], matched: int) -> None:
    above = plan.pieces[window[0] - 1] if window[0] else None
    begins = above and above.is_short and not above.ends_sentence and not plan.pieces[window[0]].before and above.before
    if header < 0 and above and (begins or (above.is_short and above.text.endswith((":", "：")))):
        header = window[0] - 1
    if header >= 0:
        why = f"heads a contents list: {matched} of its {len(window)} entries are sections of this page"
        plan.mark(header, "contents", why)
    depth = _depth(plan, window[0])
    for number, (entry, target) in enumerate(zip(window, targets, strict=False), start=1):
        if target < 0:
            plan.mark(entry, "contents", f"entry {number}, which is no section of this page")
            continue
        line = plan.pieces[target].first + 1
        words = plan.pieces[entry].text
        plan.mark(entry, "contents", f"entry {number}, the section “{words}” on line {line}", entry=target)
        plan.listed[target] = 3 if _depth(plan, entry) > depth else 2
    for index in range(header, window[-1]) if header >= 0 else ():
        plan.mark(index, "contents", "belongs to the contents list")


def _depth(plan: Plan, index: int) -> tuple[int, int]:
    """How deep an entry lies: the dots in its number, then the blanks before it."""
    line = plan.page.lines[plan.pieces[index].first].expandtabs()
    return plan.pieces[index].mark.strip(".)").count("."), len(line) - len(line.lstrip())
