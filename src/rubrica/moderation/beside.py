"""A name in which somebody else's stands beside other words: "Ines Varga (critic)", "the real Ines Varga"."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from rubrica.moderation.names import skeleton, taken_for

if TYPE_CHECKING:
    from collections.abc import Iterable

_ROLE = re.compile(
    "a|an|the|of|from|at|by|for|and|real|true|actual|official|original|verified|critics?|reviewer|author|editor|writer|"
    "journalist|columnist|admin|administrator|moderator|mod|owner|founder|host|staff|team|press|site|webmaster|account|"
    "himself|herself|themselves",
    re.IGNORECASE,
)
_ROLES_JA = (
    "評者|批評家|評論家|筆者|著者|作者|執筆者|ライター|記者|編集者|編集長|編集部|編集|管理人|管理者|管理|運営者|運営|"
    "公式|本人|ご本人|本物|中の人|スタッフ|モデレーター|担当者|担当"
)
_ROLE_JA = re.compile(rf"^(?:{_ROLES_JA})(?:の|：)?|(?:の|な)?(?:{_ROLES_JA})(?:です|さん|様)?$")
_WORD = re.compile(r"[^\W_]+(?:['’.‐-][^\W_]+)*")
_APART = re.compile(r"[^\w\s'’.‐-]+|\s[-‐]+\s|_+")
_SHORTEST = 3
"""Signs of a name without spaces that are looked for within another."""


def said_to_be(name: str, others: Iterable[str]) -> str | None:
    """Whom of the others a name says it is: nothing stands beside theirs but words for what somebody does here."""
    words = [_ROLE_JA.sub("", word) for word in _WORD.findall(unicodedata.normalize("NFKC", name))]
    return taken_for(" ".join(word for word in words if not _ROLE.fullmatch(word)), others)


def beside(name: str, others: Iterable[str]) -> str | None:
    """The first of the others whose name stands in this one beside something else: "Ines Varga, Oslo".

    Names of one word are many people's, and are found only where a sign sets them apart: in "Ines – Oslo", and not in
    "Ines Berg".
    """
    plain = unicodedata.normalize("NFKC", name)
    words, parts, whole = _WORD.findall(plain), _APART.split(plain), skeleton(plain)
    for other in others:
        length = len(_WORD.findall(other))
        runs = [" ".join(words[at : at + length]) for at in range(len(words))] if length > 1 else []
        glance = skeleton(other)
        inside = not glance.isascii() and len(glance) >= _SHORTEST and glance in whole
        if inside or any(taken_for(run, [other]) for run in (*parts, *runs)):
            return other
    return None
