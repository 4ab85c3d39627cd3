"""What the filter counts of a comment: its words, those of its name, and where its links lead."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from rubrica.moderation import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rubrica.moderation.said import Said

_RUN = re.compile(
    r"([\u3005-\u3007\u3041-\u309f\u30a1-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]+)"
    r"|([^\W_\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+(?:'[^\W_]+)?)"
)
LONGEST = 40
"""Letters of a word that are looked at: longer ones are no words."""


def tokens_of(said: Said) -> frozenset[str]:
    """The different tokens of a comment.

    Between spaces a token is a word in small letters. Where no spaces stand (Japanese, Chinese), it is each pair of
    neighbouring characters: that finds words without a dictionary. `link:` names a host, `name:` a word of the name,
    and `links:` says whether there are none, one or several: texts without a link say something as well.
    """
    hosts = said.hosts()
    links = ("none", "one", "several")[min(len(hosts), 2)]
    return frozenset(
        [
            *_words(said.words()),
            *(f"name:{word}" for word in _words(said.name)),
            *(f"link:{host}" for host in hosts),
            f"links:{links}",
        ]
    )


def _words(text: str) -> Iterator[str]:
    folded = unseen.folded(text).replace("\u2019", "'")
    for unspaced, spaced in _RUN.findall(folded):
        if spaced:
            yield spaced[:LONGEST]
        elif len(unspaced) == 1:
            yield unspaced
        else:
            yield from map("".join, pairwise(unspaced))
