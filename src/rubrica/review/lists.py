"""Lists with a label: who should watch it and who should not, what is good and what is bad."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rubrica.manuscript import Block, Manuscript, SourceText, plain, unfold
from rubrica.review.review import Advice, Item, Points

_HEADING = re.compile(
    r"(?i)who (?:should|it is for|it’s for|it's for|is (?:it|this) for|would|will|might)|for whom|should you|"
    r"(?:watch|read|play|listen to|visit|try|skip|avoid) (?:it|this)\b|recommend|向いている|おすすめ|こんな人"
)
_WATCH = re.compile(
    r"(?i)(?:you should |do )?(?:watch|read|play|see|hear|listen(?: to)?|visit|try|buy|go)(?: it| this| there)? "
    r"(?:if|for|when)\b|recommended (?:for|if)|for (?:people|you|those|fans) |good for|"
    r"観てほしい|見てほしい|おすすめ|向いている"
)
_SKIP = re.compile(
    r"(?i)(?:skip|avoid|pass on|leave)(?: it| this)?(?: alone)? (?:if|when)\b|"
    r"(?:do not|don[’']t|should not|shouldn[’']t) (?:watch|read|play|see|listen|visit|try|buy|go)|"
    r"not (?:for|recommended)|おすすめしない|向いていない|避けて"
)
_GOOD = re.compile(
    r"(?i)(?:the )?(?:good|pros?|strengths?|likes?|plus(?:es)?|highlights?|what works|what i liked|"
    r"良い点|よかった点|長所)(?: points?| things?)?"
)
_BAD = re.compile(
    r"(?i)(?:the )?(?:bad|cons?|weakness(?:es)?|dislikes?|minus(?:es)?|what does(?:n[’']t| not) work|"
    r"what i (?:disliked|did not like)|悪い点|気になった点|短所)(?: points?| things?)?"
)
_ADVISING = (b"if you", b"should", b"reason")
_SENTENCES = re.compile(rb"(?i)\bif you|should(?:n\xe2\x80\x99t|n't| not)|reasons? to ")
_NOT_IF = re.compile(
    r"(?i)^(?:(?:you|people|anyone|nobody)\s+)?(?:really\s+)?(?:shouldn[’']t|should not|do not|don[’']t|skip|avoid)\b"
    r".*?\b(?:if|when|unless)\b"
)
_MAY_IF = re.compile(
    r"(?i)^(?:you (?:should|might|could|may)|watch|read|play|listen|see|visit|try)\b(?! not).*?\bif\b|"
    r"\breasons? to (?:watch|read|play|see|listen|visit|try|buy)|"
    # "If you look up, you see a gull" is what one sees, and no advice
    r"^(?:and |but |so )?if you\b(?! (?:look|listen|watch|see|think|ask|count|squint|remember)\b)"
    r".*\b(?:watch|read|play|see it|use|try|go for it|give it|enjoy|(?:love|like) (?:it|this)|for you|worth)\b"
)
_MARKS = " \t*_:：.＋+−-–—#"


Lists = dict[int, list[tuple[str, Block]]]
"""The lists of the sections that have some, each with its label."""


def read_lists(manuscript: Manuscript) -> Lists:
    """Every list with the short line above it, or "" when it opens its section."""
    found = ((index, list(_labelled(manuscript, section.blocks))) for index, section in enumerate(manuscript.sections))
    return {index: lists for index, lists in found if lists}


def read_advice(manuscript: Manuscript, lists: Lists) -> Advice:
    """Labelled lists and `Watch it if …` lines anywhere; sentences too, in the last section that has them."""
    watch: list[Item] = []
    skip: list[Item] = []
    where = -1
    labels = {"watch": "", "skip": ""}
    for index, section in enumerate(manuscript.sections):
        about = _asks_for_whom(section.heading)
        before = (len(watch), len(skip))
        for label, block in lists.get(index, ()):
            if _SKIP.match(label) or (about and not label and _SKIP.search(section.heading)):
                skip.extend(_items(manuscript, block))
                labels["skip"] = labels["skip"] or label
            elif _WATCH.match(label):
                watch.extend(_items(manuscript, block))
                labels["watch"] = labels["watch"] or label
        if about:
            _from_lines(manuscript, index, watch, skip)
        if (len(watch), len(skip)) != before:
            where = index
    if not watch and not skip:
        _from_prose(manuscript, watch, skip)
    return Advice(tuple(watch), tuple(skip), where, labels["watch"], labels["skip"])


@lru_cache(maxsize=1024)
def _asks_for_whom(heading: str) -> bool:
    return bool(heading and _HEADING.search(heading))


def read_points(manuscript: Manuscript, lists: Lists) -> Iterator[Points]:
    """The good and bad points of every section that lists some."""
    for index, labelled in lists.items():
        good: list[Item] = []
        bad: list[Item] = []
        for label, block in labelled:
            label = label or manuscript.sections[index].heading
            if _GOOD.fullmatch(label):
                good.extend(_items(manuscript, block))
            elif _BAD.fullmatch(label):
                bad.extend(_items(manuscript, block))
        if good or bad:
            yield Points(index, tuple(good), tuple(bad))


def _labelled(manuscript: Manuscript, blocks: tuple[Block, ...]) -> Iterator[tuple[str, Block]]:
    for index, block in enumerate(blocks):
        if block.kind != "list" or block.spoiler >= 0:
            continue
        if not index:
            yield "", block
        elif blocks[index - 1].kind == "paragraph" and blocks[index - 1].end - blocks[index - 1].start < 120:
            yield _words(manuscript, blocks[index - 1]).strip(_MARKS), block


def _words(manuscript: Manuscript, block: Block) -> str:
    return plain(manuscript.events, block.first, block.last)


def _items(manuscript: Manuscript, block: Block) -> Iterator[Item]:
    """The items of a list, each with the events between its start and its end."""
    depth, block = 0, unfold(manuscript.events, block)
    for index in range(block.first + 1, block.last):
        event, span = manuscript.events[index]
        if event.__class__ is not dict:
            continue
        if event.get("Start") == "Item":
            if not depth:
                first, start = index + 1, span["start"]
            depth += 1
        elif event.get("End") == "Item":
            depth -= 1
            if not depth:
                yield Item(plain(manuscript.events, first, index - 1), start, span["end"], first, index - 1)


def _from_lines(manuscript: Manuscript, index: int, watch: list[Item], skip: list[Item]) -> None:
    """Under a heading such as "Who should watch it": lines, and then sentences, that begin with the advice itself."""
    had = len(watch) + len(skip)
    for block in manuscript.sections[index].blocks:
        if block.spoiler >= 0:
            continue
        if block.kind == "list" and not had:
            for item in _items(manuscript, block):
                if found := _SKIP.match(item.text):
                    skip.append(_without(item, found.end()))
                elif found := _WATCH.match(item.text):
                    watch.append(_without(item, found.end()))
        elif block.kind == "paragraph" and not had:
            _sentences(manuscript, block, watch, skip)


def _without(item: Item, lead: int) -> Item:
    """An item without the words that only say which kind of advice it is."""
    rest = item.text[lead:].lstrip(" :,-–—")
    return Item(rest or item.text, item.start, item.end)


def _from_prose(manuscript: Manuscript, watch: list[Item], skip: list[Item]) -> None:
    """Advice in running prose: read where a text has no such heading and no such list, from its last sections."""
    for section in reversed(manuscript.sections[-3:]):
        for block in section.blocks:
            shown = block.kind == "paragraph" and block.spoiler < 0
            if shown and _may_advise(manuscript.source, block.start, block.end):
                _sentences(manuscript, block, watch, skip)
        if skip or (watch and section.heading):
            return


def _may_advise(source: SourceText, start: int, end: int) -> bool:
    return source.mentions(start, end, _ADVISING) and bool(_SENTENCES.search(source.data, start, end))


def _sentences(manuscript: Manuscript, block: Block, watch: list[Item], skip: list[Item]) -> None:
    text = _words(manuscript, block)
    for sentence in re.split(r"(?<=[.!?。！？])\s+", text):
        if _NOT_IF.search(sentence):
            skip.append(Item(sentence, block.start, block.end))
        elif _MAY_IF.search(sentence):
            watch.append(Item(sentence, block.start, block.end))
