"""Lines of tags, and tip jars."""

from __future__ import annotations

import re

from rubrica.importers.text.bylines import Byline
from rubrica.importers.text.page import width
from rubrica.importers.text.words import any_of, straight

_TAGS = re.compile(rf"(?i)^{any_of('tagged', 'categories')}\s*(?:[:：]|\s)\s*(?P<tags>\S.*)$")
_TAGS_BELOW = re.compile(rf"(?i){any_of('tagged')}\W*")
_ENTRY = re.compile(
    r"This (?:entry|post) was (?:posted|published|filed) (?:in|under) (?P<categories>[^.]+?)"
    r"(?: and tagged (?P<tags>[^.]+?))?(?: on [^.]+?)?(?: by (?P<critic>[^.]+?))?(?: on [^.]+)?\.(?: Bookmark the .*)?"
)
_POSTED = re.compile(r"Posted (?:at|on|by) [^|]{3,60}? in (?P<categories>[^|]+?) \| (?:Permalink|Comments|Permanent).*")
_LABEL = re.compile(rf"(?i)^{any_of('tagged', 'categories')}\s*(?:[:：]\s*|\s)(?=\S)")
_COMMENTS = re.compile(r"(?i)(?:\d+|no) comments?|leave a (?:comment|reply)|permalink|edit")
_HASHTAGS = re.compile(r"(?:[#＃][^\W\d][^#＃!?.]{0,40}){1,40}")
_BETWEEN = re.compile(
    rf"(?i)(?<=[^\W_])(?-i:Tagged) |\s+{any_of('and_tagged')}\s*[:：]?\s+|\s*[,、，|·•/]\s*|\s*[#＃]|\t|\s{{2,}}"
)
_ADDRESS = re.compile(
    rf"(?i)(?:https?://)?(?:www\.)?(?:[\w-]+\.)?{any_of('tip_address')}(?:\.[a-z]{{2,}}){{0,2}}(?:/[\w@./?=&%-]*)?"
)
_TIP = re.compile(f"(?i){any_of('tip')}")
LONGEST_TAG = 40


def read_tags(text: str) -> Byline | None:
    """`Tags: anime, mecha` or `#anime #mecha`; None for any other line."""
    if width(text) > 400 or (text.endswith(".") and not _ENTRY.fullmatch(text)):
        return None
    if entry := _ENTRY.fullmatch(text):
        return Byline(entry["critic"] or "", tags=(*split_tags(entry["categories"]), *split_tags(entry["tags"] or "")))
    if posted := _POSTED.fullmatch(text):
        return Byline(tags=split_tags(posted["categories"]))
    found = _TAGS.match(text)
    if not found and not _HASHTAGS.fullmatch(text):
        return None
    given, _, critic = (found["tags"] if found else text).partition(" by ")
    tags = split_tags(given)
    most = 6 if len(tags) > 2 else 4  # words: among others a long one may be the title of a work
    if not tags or max(len(tag.split()) for tag in tags) > most or max(map(len, tags)) > LONGEST_TAG:
        return None
    return Byline(critic.strip(), tags=tags)


def split_tags(text: str) -> tuple[str, ...]:
    """The tags of a line, each once, between commas, bars, slashes and hashes; no labels, no counts of comments."""
    tags = (_LABEL.sub("", tag.strip(" .")) for tag in _BETWEEN.split(text))
    return tuple(dict.fromkeys(tag for tag in tags if tag and not _COMMENTS.fullmatch(tag)))


def heads_tags(text: str) -> bool:
    """Whether tags stand on the lines below: `Tags`."""
    return bool(_TAGS_BELOW.fullmatch(text))


def read_tip(text: str) -> str:
    """Where a tip jar stands: its address (`ko-fi.com`), or the line where it names none; "" for any other line."""
    words = len(text.split())
    if width(text) > 120 or words > 16:
        return ""
    if address := tip_address(text):
        return address
    if len(_BETWEEN.split(text)) > 2:  # a menu
        return ""
    return text if words <= 10 and _TIP.search(straight(text)) and not text.endswith((".", "。")) else ""


def is_only_a_tip(text: str) -> bool:
    """Whether a line says no more than where the tip jar is, and may be left out of the middle of a text too."""
    address = tip_address(text)
    return bool(address) and read_tip(text) == address and text.rstrip().endswith(address)


def tip_address(text: str) -> str:
    """The address of a tip jar in a line or a sentence; "" where there is none."""
    found = (found[0].rstrip("./") for found in _ADDRESS.finditer(text))
    return next((address for address in found if "." in address), "")
