"""The shapes a score takes on its line: a label, a sign, a number, in whatever order critics put them.

The shapes follow a count over 626 published reviews; docs/format.md shows one of each. All read a line as `seen` and
`core` leave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rubrica.manuscript import score_others as others
from rubrica.manuscript import score_patterns as patterns
from rubrica.manuscript.score_closing import is_filler
from rubrica.manuscript.score_number import NOTHING, Number, begins_with_number, number_of
from rubrica.manuscript.score_text import DOT, MARK


@dataclass(frozen=True, slots=True)
class Shape:
    """A label and its number, and from which to which character of the line they stand.

    `remark` stands in brackets behind the label, `word` behind the number. `refused` says why a number is not read;
    `shy` that it needs a maximum people score on to be believed, since it might well be a fraction; `near` that a bare
    number stands right behind its label, so that it needs others beside it.
    """

    label: str
    number: Number
    start: int
    end: int
    word: str = ""
    remark: str = ""
    refused: str = ""
    shy: bool = False
    near: bool = False


def whole(line: str) -> Shape | None:
    """The one score that fills a line."""
    for shape in patterns.WHOLE:
        if (found := shape.fullmatch(line)) and (made := _shape(found, line)):
            return made
    return None


def unclear(line: str) -> Shape | None:
    """A range, or several numbers for one label: something is scored, and nobody can say how."""
    for refused, shape in (("range", patterns.RANGE), ("several", patterns.SEVERAL)):
        if (found := shape.fullmatch(line)) and not (refused == "range" and _is_result(line)):
            return Shape(_label_of(found), NOTHING, 0, len(line), refused=refused)
    return None


def in_brackets(line: str, whole: Shape) -> list[Shape]:
    """`Overall: 7/10 (Story 8/10, Art 6/10)`: the scores behind a score, of which it is made."""
    start = line.rfind("(", whole.start, whole.end) + 1
    if not start or not whole.number.best or line[:start].count(")") or "/" not in line[start:]:
        return []
    inner = line[start:].rstrip(" .!)")
    return [replace(shape, start=shape.start + start, end=shape.end + start) for shape in several(inner)]


def _is_result(line: str) -> bool:
    """`Final score: 3-2` says who won."""
    found = patterns.RESULT.search(line)
    return found is not None and float(found[1]) >= float(found[2])


def several(line: str) -> list[Shape]:
    """`Story: 9, Art: 7, Sound: 6`, `7/10 story, 8/10 art`: two or more scores that fill a line together."""
    for pair in patterns.PAIRS:
        introduction = patterns.INTRODUCTION.match(line)
        for start in (0, introduction.end() if introduction else 0):
            shapes = list(_row(pair, line, start))
            if len(shapes) > 1 and len({bool(shape.number.best) for shape in shapes}) == 1:
                return [] if others.CROWD.search(line[:start]) else shapes
    return []


def _row(pair: re.Pattern[str], line: str, at: int) -> Iterator[Shape]:
    """Pairs with something between each two, up to the end of the line or of its first sentence. Behind numbers with
    a maximum there may be more."""
    row: list[Shape] = []
    end = at
    while (found := pair.match(line, at)) and (made := _shape(found, line)):
        row.append(made)
        end = found.end()
        between = patterns.BETWEEN.match(line, end)
        if between is None:
            break
        at = between.end()
    ended = not line[end:].strip(" .!。" + MARK + DOT) or line[end : end + 2] in (". ", "! ")
    if ended or (len(row) > 1 and all(shape.number.best for shape in row)):
        yield from row


def opening(line: str) -> Shape | None:
    """`Story: 8/10 - and then prose`: a labelled score that opens a line."""
    found = patterns.OPENING.match(line) or patterns.OPENING_TURNED.match(line)
    return _opened(found, line) if found else None


def leading(line: str) -> Shape | None:
    """`8/10. And then prose`: a score without a label that opens a section."""
    found = patterns.LEADING.match(line)
    made = _opened(found, line) if found else None
    if made is None or made.refused or (made.shy and not patterns.URGING.match(line, made.end)):
        return None
    return replace(made, shy=True)


def urging(line: str) -> Shape | None:
    """`9/10 would binge again`"""
    found = leading(line)
    return found if found and patterns.URGING.match(line, found.end) else None


def lead_label(line: str) -> str:
    """What a paragraph is about, where it says so before a colon, a dash or in bold: `Story: A census of ghosts …`."""
    found = patterns.LEAD.match(line)
    return _label_of(found) if found and found["label"].count(" ") < 5 else ""


def ending(line: str, *, letters: bool = False) -> Shape | None:
    """`Hollow Sundial (8/10)`, `Hollow Sundial – 8/10`: a title that ends in its score."""
    found = patterns.ENDING.search(line) or (patterns.ENDING_GRADE.search(line) if letters else None)
    number = number_of(found) if found else None
    if not found or number is None or patterns.PARTS.search(line):
        return None
    return Shape("", number, found.start("value"), found.end("value"), shy=True)


def _opened(found: re.Match[str], line: str) -> Shape | None:
    """A score with prose behind it, where such prose may stand behind a score."""
    made = _shape(found, line)
    if made is None or made.near:
        return None
    rest = line[made.end :]
    if others.SAYS.search(rest[:80]) or others.COUNTED.search(rest[:40]):
        return None
    if made.shy and (others.HEARSAY.search(rest[:80]) or others.CROWD.search(rest[:40])):
        return None
    if patterns.SECOND.match(rest):
        return replace(made, number=NOTHING, refused="several")
    if not rest.strip() or rest[0] == MARK or line[made.end - 1] in ")]:":
        return made
    if patterns.STOP.match(rest):
        return None if made.number.form != "slash" and patterns.COUNTING.match(rest) else made
    prose = rest.lstrip(f" {MARK}{DOT}\t")
    may_be_fraction = (
        made.number.best
        and made.number.form != "percent"
        and not made.shy
        and rest[0].isspace()
        and (patterns.PROSE.match(prose) or not prose[:1].islower())
    )
    return replace(made, shy=True) if may_be_fraction else None


def _shape(found: re.Match[str], line: str) -> Shape | None:
    """What a shape caught, unless its label is a sentence, or the words behind it name somebody else. A number
    without a maximum needs a sign before it, but for the company of others on the same line."""
    number, label = number_of(found), _label_of(found)
    if number is None or label.count(" ") > 4 or patterns.SAYING.search(label) or (label and is_filler(label)):
        return None
    if patterns.MINUS.search(line, 0, found.start("value")):
        number = number.below_zero()
    groups = found.groupdict()
    said = groups.get("gets") or groups.get("rather")
    near = groups.get("gets") or groups.get("near")
    needy = bool(near) and number.form in ("bare", "percent", "letter") and found.re not in patterns.PAIRS
    if (needy and (said or number.form != "bare")) or (near and begins_with_number(label)):
        return None
    remark = groups.get("remark") or ""
    behind = line[found.end("value") : found.end()]
    if others.AFTER.match(line, found.end("value")) or others.FOREIGN.search(remark) or others.COUNTED.search(behind):
        return None
    word = (groups.get("word") or groups.get("said") or groups.get("judged") or "").strip(f" *_.!,{MARK}")
    if others.DAY.search(word):
        return None
    word = word if word.count(" ") < 3 else ""  # no verdict, but the beginning of the prose
    end = len(line[: found.end()].rstrip(f" {MARK}{DOT}\t"))
    return Shape(label, number, found.start(), end, word, remark, "", bool("turned" in groups or said), needy)


def _label_of(found: re.Match[str]) -> str:
    return (found.groupdict().get("label") or "").strip(f" \t,-–—~{MARK}{DOT}")
