"""Lines on the share card: made to fit, and broken where a reader would."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from rubrica.pages.cards.type import Face, Line, line_of, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NOT_FIRST = frozenset(
    "、。，．・：；？！?!,.:;)]}」』）】〉》〕”’…‥ー～〜゛゜ヽヾゝゞ々%％ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ"
)
_NOT_LAST = frozenset("([{「『（【〈《〔“‘")


def one_line(text: str, face: Face, size: float, width: float, tracking: float = 0, smallest: float = 0.6) -> Line:
    """A line that fits the width: smaller if it must be, at most by `smallest`, then ending in an ellipsis."""
    full = width_of(text, face, size, tracking)
    fitting = max(min(1.0, width / full if full else 1.0), smallest)
    size = int(size * fitting * 10) / 10
    return line_of(_cut(text, face, size, width, tracking), face, size, tracking)


def title_lines(text: str, face: Face, steps: Sequence[tuple[int, float]], width: float, tracking: float) -> list[Line]:
    """A title in the first of `steps` (how many lines, at which size) that holds it, its lines about equally long.

    What even the last step cannot hold ends in an ellipsis.
    """
    for count, size in steps:
        lines = _wrap(text, face, size, width, tracking)
        if len(lines) <= count:
            return [line_of(line, face, size, tracking) for line in _balance(text, lines, face, size, width, tracking)]
    lines[count - 1 :] = [_cut("".join(lines[count - 1 :]), face, size, width, tracking)]
    return [line_of(line, face, size, tracking) for line in lines]


def _balance(text: str, lines: list[str], face: Face, size: float, width: float, tracking: float) -> list[str]:
    """As many lines as before, on the narrowest measure that still needs no more."""
    narrow, wide = width / len(lines) * 0.8, width
    while wide - narrow > 4 and len(lines) > 1:
        middle = (narrow + wide) / 2
        narrower = _wrap(text, face, size, middle, tracking)
        if len(narrower) == len(lines):
            lines, wide = narrower, middle
        else:
            narrow = middle
    return lines


def _wrap(text: str, face: Face, size: float, width: float, tracking: float) -> list[str]:
    lines = [""]
    room = width
    for word in _words(text):
        wide = width_of(word.rstrip(), face, size, tracking)
        if wide > room and lines[-1]:
            lines.append("")
            room = width
        while wide > width:
            head = _fitting(word, face, size, width, tracking)
            lines[-1:] = [word[:head], ""]
            word = word[head:]
            wide = width_of(word.rstrip(), face, size, tracking)
        lines[-1] += word
        room -= width_of(word, face, size, tracking)
    return [line for line in lines if line] or [""]


def _words(text: str) -> Iterator[str]:
    """The pieces between which a line may break: at spaces, and in Japanese where a phrase ends."""
    start = 0
    for at in range(1, len(text)):
        before, after = text[at - 1], text[at]
        if (before == " " and after != " ") or _may_break(before, after):
            yield text[start:at]
            start = at
    yield text[start:]


def _may_break(before: str, after: str) -> bool:
    """Where two Japanese characters may be parted: after a sign, and where hiragana ends, which is where a phrase ends.

    水原の | 紙灯籠と、 | 消えた | 川の | 名前, and never 水原 | の.
    """
    if after in _NOT_FIRST or before in _NOT_LAST or after == " ":
        return False
    kinds = _kind(before), _kind(after)
    return "" not in kinds and kinds[0] != kinds[1] and kinds[1] != "hiragana"


def _kind(char: str) -> str:
    """What kind of Japanese character it is, "" for none."""
    if "ぁ" <= char <= "ゟ":
        return "hiragana"
    if "ァ" <= char <= "ヿ" and char != "・":
        return "katakana"
    if unicodedata.east_asian_width(char) not in "WF":
        return ""
    return "kanji" if char.isalpha() or char == "々" else "sign"


def _fitting(text: str, face: Face, size: float, width: float, tracking: float) -> int:
    """How many characters from the start fit the width, at least one."""
    low, high = 1, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if width_of(text[:middle], face, size, tracking) <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _cut(text: str, face: Face, size: float, width: float, tracking: float) -> str:
    if not text or width_of(text, face, size, tracking) <= width + 1:
        return text
    end = _fitting(text, face, size, width - size, tracking)
    head = text[:end] if text[end : end + 1] == " " else text[:end].rpartition(" ")[0] or text[:end]
    return head.rstrip(" ,;:、。・") + "…"
