"""Who should watch it, and who should not: labelled lists and lines, and sentences that say so."""

from __future__ import annotations

from functools import lru_cache

from rubrica.manuscript import Block, Manuscript, SourceText
from rubrica.manuscript.late import late
from rubrica.review.labelled import LONGEST_SENTENCE, MARKS, MOST_SENTENCES, Lists, items_of, items_under, words_of
from rubrica.review.review import Advice, Item

_DO = r"(?:watch|read|play|see|hear|listen(?: to)?|visit|try|buy|order|drink|eat|stream|go)(?: it| this| there)?"
_LEAVE = r"(?:skip|avoid|pass on|leave|miss)(?: it| this)?(?: alone)?"
_DO_NOT = rf"(?:do not|don[’']t|should not|shouldn[’']t|never) {_DO}"

_HEADING = late(
    r"(?i)who (?:should|shouldn[’']t|it is for|it[’']s for|is (?:it|this) for|would|will|might)|for whom|should you|"
    rf"\b(?:{_DO}|{_LEAVE}) if\b|(?:watch|read|play|listen to|visit|try|skip|avoid) (?:it|this)\b|recommend|"
    r"向いている|おすすめ|こんな人|オススメ"
)
_WATCH = late(
    rf"(?i)(?:you should |do )?{_DO} (?:if|for|when)\b|(?:highly )?recommended (?:for|to|if)|"
    r"for (?:people|you|those|fans|anyone)\b|(?:good|great|perfect|ideal) for\b|"
    r"(?:you|one)(?:[’']ll| will| might| may) (?:like|love|enjoy) (?:it|this) if\b|if you (?:like|love|enjoy)(?:ed)?\b|"
    r"(?:こんな人に)?(?:は)?(?:観てほしい|見てほしい|おすすめ|オススメ|向いている)(?!しない|できない)"
)
_SKIP = late(
    rf"(?i){_LEAVE} (?:if|when)\b|{_DO_NOT}|not (?:for|recommended)\b|"
    r"(?:you|one)(?:[’']ll| will| might| may) (?:hate|dislike) (?:it|this) if\b|"
    r"おすすめしない|おすすめできない|向いていない|向かない|避けて"
)
_SKIPPING = late(
    r"(?i)\bwho (?:should(?: not|n[’']t)|should (?:skip|avoid|pass))|\bshould(?: not|n[’']t) (?:watch|read|play)"
)
"""Headings of those who should not."""

_LINE = late(
    rb"\n[ \t>*_+-]*+(?:(?:watch|read|play|see|hear|listen|visit|try|buy|order|drink|eat|stream|go|skip|avoid|pass|"
    rb"leave)(?: to| on)?(?: it| this| there)?[*_]* (?:if|when)\b|"
    rb"(?:do not|don't|don\xe2\x80\x99t) \w+(?: it| this)? (?:if|when)\b|"
    rb"(?:highly |not )?recommended (?:for|to|if)\b|not for\b|for fans of\b|[^\n]{0,60}(?:%s|%s)[^\n]{0,30}(?::|%s))"
    % ("おすすめ".encode(), "向いて".encode(), "：".encode())
)
"""In small letters: a line that begins with the advice itself."""

_IN_LINES = (b" if", b" when", b"recommended ", b"not for", b"fans of", "おすすめ".encode(), "向いて".encode())
"""What each of those lines holds."""

_LEAD = late(
    rf"(?i)(?:(?P<skip>{_LEAVE} (?:if|when)\b(?:\s*:)?|(?:do not|don[’']t) {_DO} (?:if|when)\b(?:\s*:)?"
    r"|not (?:recommended )?(?:for|to|if)\b\s*:"
    r"|(?:こんな人には)?(?:おすすめ(?:しない|できない)|向いていない)(?:人)?\s*[:：])"
    rf"|(?P<watch>{_DO} (?:if|when)\b(?:\s*:)?|(?:highly )?recommended (?:for|to|if)\b[^:]{{0,20}}:|for fans of\s*:"
    r"|(?:こんな人に(?:は)?)?(?:おすすめ(?:の人|する人|したい人)?|向いている人?)\s*[:：]))"
)
_LIKES = late(r"(?i)\A(you(?: \w{2,8})?)\s*:\s*")
"""`Watch it if you like: ferries` says that you like ferries."""

_ADVISING = (b"if you", b"should", b"reason", b"recommend", b"skip")
_SENTENCES = late(rb"(?i)\bif you|\bwho\b|should|reasons? to |recommend|\bskip\b|\bfans of\b")
_WHO = late(
    r"(?i)\b(?:if|unless|who|whoever|anyone|anybody|people|those|fans?|friends|lovers|everyone|nobody|readers|viewers|"
    r"players|you)\b|人"
)
_NOT = late(
    r"(?i)\b(?:not|never|avoid|skip|stay (?:away|home|ashore)|stay clear|pass on|give (?:it|this) a miss|"
    r"look elsewhere|sit (?:it|this)(?: one)? out|hate|bored)\b|n[’']t\b|"
    r"\A\W*(?:no|none|nobody)\b(?!.*\b(?:miss|regret)\b)|しない|避け"
)
_CONDITION = late(r"(?i)(?:and |but |so )?if\b[^,]*,\s*")
_NOT_IF = late(
    r"(?i)^(?:(?:you|people|anyone|nobody)\s+)?(?:really\s+)?(?:shouldn[’']t|should not|do not|don[’']t|skip|avoid)\b"
    r".*?\b(?:if|when|unless)\b|^you(?:[’']ll| will) (?:hate|dislike)\b.*\bif\b|"
    r"^(?:and |but |so )?if you\b.*\b(?:give (?:it|this) a miss|skip (?:it|this)|avoid (?:it|this)|stay away|"
    r"look elsewhere|sit (?:it|this)(?: one)? out|(?:is|are)(?: not|n[’']t) for you|not for you|don[’']t bother|"
    r"pass on (?:it|this))|"
    r"\b(?:would not|wouldn[’']t|do not|don[’']t|can[’']t|cannot) recommend (?:it|this)\b.*\b(?:to|if|for)\b|"
    r"^(?:anyone|everyone|people|those)\b.*\b(?:can|should|may) (?:skip|avoid|pass)\b"
)
_MAY_IF = late(
    r"(?i)^(?:you (?:should|might|could|may)|watch|read|play|listen|see|visit|try)\b(?! not).*?\bif\b|"
    r"\breasons? to (?:watch|read|play|see|listen|visit|try|buy)|"
    r"^you(?:[’']ll| will| might| may) (?:like|love|enjoy) (?:it|this)\b.*\bif\b|"
    r"\brecommend (?:it|this)\b.*\b(?:to|if|for)\b|^(?:fans|lovers|friends) of\b.*\b(?:should|will|can)\b|"
    # "If you look up, you see a gull" is what one sees, and no advice
    r"^(?:and |but |so )?if you\b(?! (?:look|listen|watch|see|think|ask|count|squint|remember)\b)"
    r".*\b(?:watch|read|play|see it|use|try|go for it|give it|enjoy|(?:love|like) (?:it|this)|for you|worth)\b"
)


def read_advice(manuscript: Manuscript, lists: Lists) -> Advice:
    """Labelled lists and lines anywhere; sentences under a heading that asks for whom it is, or else in the last
    section that has them."""
    watch: list[Item] = []
    skip: list[Item] = []
    where = -1
    labels = {"watch": "", "skip": ""}
    lowered = manuscript.source.lowered
    lines = any(word in lowered for word in _IN_LINES) and _LINE.search(lowered) is not None
    for index, section in enumerate(manuscript.sections):
        about = _asks_for_whom(section.heading)
        before = (len(watch), len(skip))
        for above, block in lists.get(index, ()):
            wanted = _advises(above) or (about and not above)
            for label, item in items_under(manuscript, above, block, _advises, wanted=wanted):
                named = label or (section.heading if about else "")
                if _SKIP.match(named) or (about and not label and _is_against(named)):
                    skip.append(item)
                    labels["skip"] = labels["skip"] or label
                elif _WATCH.match(named):
                    watch.append(item)
                    labels["watch"] = labels["watch"] or label
        had = (len(watch), len(skip)) != before
        if not had and (about or lines):
            _from_section(manuscript, index, watch, skip, about=about)
        if had or (where < 0 and (len(watch), len(skip)) != before):
            where = index
    if not watch and not skip:
        _from_prose(manuscript, watch, skip)
    return Advice(tuple(watch), tuple(skip), where, labels["watch"], labels["skip"])


@lru_cache(maxsize=1024)
def _advises(label: str) -> bool:
    return bool(_SKIP.match(label) or _WATCH.match(label))


@lru_cache(maxsize=1024)
def _asks_for_whom(heading: str) -> bool:
    return bool(heading and _HEADING.search(heading))


def _is_against(heading: str) -> bool:
    return bool(_SKIP.search(heading) or _SKIPPING.search(heading))


def _from_section(manuscript: Manuscript, index: int, watch: list[Item], skip: list[Item], *, about: bool) -> None:
    """Items and lines that begin with the advice itself; `about` whom it is for, sentences as well."""
    against = about and _is_against(manuscript.sections[index].heading)
    for block in manuscript.sections[index].blocks:
        if block.spoiler >= 0 or not (
            about or _LINE.search(b"\n" + manuscript.source.data[block.start : block.end].lower())
        ):
            continue
        if block.kind == "list":
            for item in items_of(manuscript, block):
                _from_line(item, watch, skip)
        elif block.kind == "paragraph":
            _from_paragraph(manuscript, block, watch, skip, about=about, against=against)


def _from_paragraph(
    manuscript: Manuscript, block: Block, watch: list[Item], skip: list[Item], *, about: bool, against: bool
) -> None:
    for sentence in _sentences_of(words_of(manuscript, block)):
        item = Item(sentence, block.start, block.end)
        if _from_line(item, watch, skip) or not (about and _WHO.search(sentence)):
            continue
        (skip if against or _NOT.search(_advised(sentence)) else watch).append(item)


def _advised(sentence: str) -> str:
    """What is advised, without the condition before it: in `If you haven't seen it, go`, to go."""
    found = _CONDITION.match(sentence)
    return sentence[found.end() :].partition(",")[0] if found else sentence


def _from_line(item: Item, watch: list[Item], skip: list[Item]) -> bool:
    """`Watch if: you like ferries`, `Skip it if you get seasick`: without the words that only say which it is."""
    found = _LEAD.match(item.text.lstrip(MARKS))
    if found is None:
        return False
    rest = item.text.lstrip(MARKS)[found.end() :].strip(" :,-–—")
    if rest:
        rest = _LIKES.sub(r"\1 ", rest)
        (skip if found["skip"] else watch).append(Item(rest, item.start, item.end))
    return True


def _from_prose(manuscript: Manuscript, watch: list[Item], skip: list[Item]) -> None:
    """Advice in running prose: read where a text has no such heading, list or line, from its last sections."""
    for section in reversed(manuscript.sections[-3:]):
        for block in section.blocks:
            shown = block.kind == "paragraph" and block.spoiler < 0
            if shown and _may_advise(manuscript.source, block.start, block.end):
                for sentence in _sentences_of(words_of(manuscript, block)):
                    if _NOT_IF.search(sentence):
                        skip.append(Item(sentence, block.start, block.end))
                    elif _MAY_IF.search(sentence):
                        watch.append(Item(sentence, block.start, block.end))
        if skip or (watch and section.heading):
            return


def _may_advise(source: SourceText, start: int, end: int) -> bool:
    return source.mentions(start, end, _ADVISING) and bool(_SENTENCES.search(source.data, start, end))


_SENTENCE_ENDS = late(
    r"(?<=[.!?])\s+|(?<=[。！？])\s*|;\s+(?=(?:and |but )?(?:if|skip|avoid|watch|read|play|don[’']t|do not)\b)"
    r"|(?<=\S)\s++(?=(?i:(?:not |recommended |not recommended )for|(?:watch|read|play|skip|avoid) (?:it |this )?if"
    r"(?: you(?: \w{2,8})?)?)\s?:)|(?<=\S)\s++(?=\S{0,8}(?:おすすめ|向いてい)\S{0,6}[:：])"
)


def _sentences_of(text: str) -> list[str]:
    """Sentences, lines that begin with the advice itself, and the halves of a sentence that a semicolon divides into
    two pieces of advice."""
    if len(text) > LONGEST_SENTENCE * MOST_SENTENCES:
        return []
    sentences = [sentence for sentence in _SENTENCE_ENDS.split(text) if 0 < len(sentence) < LONGEST_SENTENCE]
    return sentences if len(sentences) <= MOST_SENTENCES else []
