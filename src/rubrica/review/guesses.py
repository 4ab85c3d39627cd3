"""What the critic guesses that others will make of it: "others may disagree on story", "most will like this more than
I did". Whoever compares readers' scores with the critic's can tell whether it came true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.manuscript import Block, Manuscript
from rubrica.manuscript.late import late
from rubrica.manuscript.score_others import HEARSAY
from rubrica.review import guess_words as english
from rubrica.review import guess_words_ja as japanese
from rubrica.review.labelled import LONGEST_SENTENCE, MOST_SENTENCES, items_of, words_of
from rubrica.review.review import Direction, Guess

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rubrica.rubric import Rubric

_ENDS = late(r"(?<=[.!?])[\"”’)]*\s+|(?<=[。！？])\s*")
_BEFORE_A_NAME = (
    r"(?:\A\W*|(?:\b(?:on|about|for|with|to|of|in|over|towards?|like|love|enjoy|rate|score|rank|value|the|its|this|my|and|or|"
    r"both|find|give|think|like[ds]|rated|scored)|[,&:–—-])\s+)"
)
_KANA_OR_KANJI = "[\u3041-\u30ff\u3400-\u9fff]"


def read_guesses(manuscript: Manuscript, rubric: Rubric, criteria: Sequence[tuple[str, ...]]) -> tuple[Guess, ...]:
    """One for each criterion, and one for the whole: the first that says in which direction, else the first.

    `criteria` are those that each section is about: a sentence that names none means its section's.
    """
    hints = _hints_in(manuscript.source.lowered)
    if not hints:
        return ()
    found: dict[str, Guess] = {}
    for index, section in enumerate(manuscript.sections):
        for block in section.blocks:
            for guess in _in_block(manuscript, block, hints, rubric, criteria[index]):
                known = found.get(guess.criterion)
                if known is None or (known.direction is Direction.OTHERWISE is not guess.direction):
                    found[guess.criterion] = guess
    return tuple(sorted(found.values(), key=lambda guess: guess.start))


def _hints_in(lowered: bytes) -> list[bytes]:
    """What of the text may begin a guess: most texts hold none of it."""
    leads = _ENGLISH if lowered.isascii() else _ALL
    return [hint for lead, hints in leads if lead in lowered for hint in hints if hint in lowered]


def _bytes_of(leads: dict[str, tuple[str, ...]]) -> tuple[tuple[bytes, tuple[bytes, ...]], ...]:
    return tuple((lead.encode(), tuple(hint.encode() for hint in hints)) for lead, hints in leads.items())


_ENGLISH = _bytes_of(english.HINTS)
_ALL = (*_ENGLISH, *_bytes_of(japanese.HINTS))


def _in_block(
    manuscript: Manuscript, block: Block, hints: list[bytes], rubric: Rubric, about: tuple[str, ...]
) -> Iterator[Guess]:
    shown = block.kind in ("paragraph", "list") and block.spoiler < 0
    if not shown or not manuscript.source.mentions(block.start, block.end, hints):
        return
    listed = [(item.text, item.start, item.end) for item in items_of(manuscript, block)] if block.kind == "list" else []
    for text, start, end in listed or [(words_of(manuscript, block), block.start, block.end)]:
        for sentence in _sentences_of(text):
            hinted = any(hint in sentence.encode().lower() for hint in hints)
            direction = _direction_of(sentence) if hinted else None
            if direction is not None:
                at = start + _place(manuscript.source.slice(start, end), sentence)
                for criterion in _criteria_in(sentence, rubric) or _meant(sentence, about):
                    yield Guess(criterion, direction, sentence, at, end)


def _sentences_of(text: str) -> list[str]:
    if len(text) > LONGEST_SENTENCE * MOST_SENTENCES:
        return []
    return [one.strip() for one in _ENDS.split(" ".join(text.split())) if 0 < len(one) < LONGEST_SENTENCE]


def _direction_of(sentence: str) -> Direction | None:
    """Which way the sentence guesses; None where it guesses nothing."""
    if english.DOUBTED.search(sentence) or japanese.DOUBTED.search(sentence):
        return None
    for pattern, turned in _PATTERNS:
        found = pattern.search(sentence)
        if found and not _is_refused(sentence, found):
            given = found.groupdict()
            lower = bool(english.LESS.search(given["how"]) or japanese.LESS.search(given["how"])) != bool(
                given.get("not")
            )
            return Direction.LOWER if lower != turned else Direction.HIGHER
    otherwise = english.OTHERWISE.search(sentence) or japanese.OTHERWISE.search(sentence)
    quoted = otherwise is None or _is_quoted(sentence, otherwise.start())
    return None if quoted else Direction.OTHERWISE


_PATTERNS = (
    *((pattern, False) for pattern in (*english.COMPARED, *japanese.COMPARED)),
    *((pattern, True) for pattern in (*english.TURNED, *japanese.TURNED)),
)


def _is_refused(sentence: str, found: re.Match[str]) -> bool:
    given = found.groupdict()
    some = english.SOME.match(given.get("who") or "") is not None
    somebody = english.PERSON.search(given.get("what") or "") is not None
    at = found.start("who") if given.get("who") else found.start()
    return some or somebody or _is_quoted(sentence, at)


def _is_quoted(sentence: str, at: int) -> bool:
    """Whether somebody else says so."""
    before = sentence[:at]
    inside = before.count("“") > before.count("”") or before.count("「") > before.count("」") or before.count('"') % 2
    return bool(inside or HEARSAY.search(before))


def _meant(sentence: str, about: tuple[str, ...]) -> tuple[str, ...]:
    """The section's criteria; "" where it has none, or where the sentence speaks of the whole."""
    whole = not about or english.WHOLE.search(sentence) or japanese.WHOLE.search(sentence)
    return ("",) if whole else about


def _criteria_in(sentence: str, rubric: Rubric) -> tuple[str, ...]:
    """The criteria that a sentence names, in its order."""
    pattern, keys = _names(rubric)
    return tuple(dict.fromkeys(keys[found[0].casefold()] for found in pattern.finditer(_behind(sentence))))


@lru_cache(maxsize=64)
def _names(rubric: Rubric) -> tuple[re.Pattern[str], dict[str, str]]:
    keys = {name.casefold(): one.key for one in rubric.criteria for name in one.names if name.casefold() not in _VAGUE}
    words = sorted(keys, key=len, reverse=True)
    latin = "|".join(re.escape(word) for word in words if word.isascii())
    long = "|".join(re.escape(word) for word in words if not word.isascii() and len(word) > 1)
    short = "|".join(re.escape(word) for word in words if not word.isascii() and len(word) == 1)
    parts = [rf"(?<=\x00)(?:{latin})(?!\w)"] if latin else []
    parts += [f"(?:{long})"] if long else []
    parts += [rf"(?<!{_KANA_OR_KANJI})(?:{short})(?=[はにのがへもをと])"] if short else []
    return re.compile(f"(?i){'|'.join(parts) or '(?!)'}"), keys


_VAGUE = frozenset(("score", "overall", "total"))
_OPENS = late(rf"(?i){_BEFORE_A_NAME}")


def _behind(sentence: str) -> str:
    """The sentence with a mark behind each word that a name may follow: `it looks` names no Looks, `the looks` does."""
    return _OPENS.sub(lambda found: f"{found[0]}\x00", sentence)


def _place(raw: str, sentence: str) -> int:
    """How many bytes stand before a sentence in a piece of the text, whose marks it has not."""
    words = re.findall(r"\w+", sentence)[:6]
    found = re.search(r"[\W_]+".join(map(re.escape, words)), raw)
    return len(raw[: found.start()].encode()) if found else 0
